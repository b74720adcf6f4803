/// Writes down the call graph of one unit: vertices by declaration, edges, and
/// classes.
#pragma once

#include "matchers/facts/CallFacts.h"
#include "matchers/parse/frontend/Naming.h"
#include "matchers/parse/frontend/SourceFiles.h"
#include "matchers/parse/gates/FlagRegions.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <deque>
#include <map>
#include <set>
#include <tuple>

namespace breakpath {

class CallRecorder {
public:
  CallRecorder(clang::ASTContext &context, SourceFiles &files,
               const FlagRegions &regions, CallFacts &facts);

  virtual ~CallRecorder() = default;

protected:
  //--- vertices: 0 is none -------------------------------------------------//

  /// The vertex of \p function; 0 where it is outside the client and cannot
  /// lead back into it.
  unsigned function(const clang::FunctionDecl &function);
  unsigned initialiser(const clang::VarDecl &variable);
  /// The default of a parameter or the initialiser of a member.
  unsigned value(const clang::ValueDecl &decl);
  /// What holds callables of type \p type; see CodeKind::Place.
  unsigned place(const clang::ValueDecl &decl, const std::string &type);
  /// Holds \p method and all that overrides it, as a pointer to it does.
  unsigned overridersOf(const clang::CXXMethodDecl &method);
  unsigned result(const clang::FunctionDecl &function, const std::string &type);
  /// The library that declares \p decl, as a whole; 0 for the client, and for
  /// the standard library of C++.
  unsigned library(const clang::Decl &decl);
  unsigned libraryNamed(const std::string &name);
  /// Stands for every place of that type that cannot be told.
  unsigned anyOf(const std::string &type);

  //--- edges ---------------------------------------------------------------//

  void edge(unsigned from, unsigned to, CallKind kind,
            clang::SourceLocation at);
  /// Runs \p callee, chosen while compiling.
  void call(const clang::FunctionDecl &callee, CallKind kind,
            clang::SourceLocation at);
  /// Runs \p method or what overrides it in \p receiver.
  void callVirtual(const clang::CXXMethodDecl &method,
                   const clang::CXXRecordDecl &receiver,
                   clang::SourceLocation at);
  /// Runs the destructor of \p type, if it has one worth the name.
  void destroy(clang::QualType type, clang::SourceLocation at);
  /// Destructors of bases and members, which \p function runs: a destructor,
  /// or a constructor when something throws.
  void destroyParts(const clang::CXXMethodDecl &function);

  /// What holds before \p expression, a part of the statement that is walked.
  virtual unsigned gateBefore(const clang::Expr &) { return gate; }
  /// What must hold at \p at: `gate`, and what the preprocessor asked.
  unsigned gateAt(clang::SourceLocation at);

  //--- classes -------------------------------------------------------------//

  void noteClass(const clang::CXXRecordDecl &record);
  void noteCreation(const clang::CXXRecordDecl &record,
                    clang::SourceLocation at);
  void runLater(const clang::CXXRecordDecl &record);
  std::string keyOf(const clang::NamedDecl &decl);

  bool inClient(const clang::Decl &decl);
  /// A function outside the client whose body is followed, since it is made
  /// for types of the client: std::make_unique<Job>.
  bool isFollowed(const clang::FunctionDecl &function);
  /// "TEST(Orders, areRetried)" where \p at is written by a macro.
  std::string macroAt(clang::SourceLocation at);
  /// Drops what is outside the client and does not lead back into it.
  void finish();

  clang::ASTContext &context;
  SourceFiles &files;
  CallFacts &facts;
  const FlagRegions &regions;
  Naming naming;
  unsigned current = 0;   ///< whose code is walked
  unsigned gate = 0;      ///< what holds there, in facts.gates
  unsigned arguments = 0; ///< of the call that is walked, likewise
  /// Functions whose bodies say how they end, see GateFlow.
  std::set<unsigned> readCodes;
  std::vector<std::string> watched; ///< ParseContext::watched
  /// Bodies outside the client that are still to be walked.
  std::deque<const clang::FunctionDecl *> toFollow;

private:
  bool isWatched(const clang::FunctionDecl &function);
  void noteFeatures(const clang::FunctionDecl &function, unsigned code);
  bool isReachedByType(const clang::FunctionDecl &function);
  unsigned add(CodeFact code);
  bool mentionsClient(clang::QualType type, unsigned depth);
  bool mentionsClient(const clang::TemplateArgumentList &arguments,
                      unsigned depth);
  std::string linkName(const clang::FunctionDecl &function);
  std::string nameOf(const clang::FunctionDecl &function);

  llvm::DenseMap<const clang::Decl *, unsigned> vertices, values, places,
      results;
  llvm::DenseMap<const clang::FunctionDecl *, bool> followed;
  llvm::DenseMap<const clang::Type *, bool> mentioned;
  llvm::DenseSet<const clang::CXXRecordDecl *> classes;
  std::map<std::string, unsigned> types, libraries;
  /// Calls into libraries that are known already, by what holds there.
  std::set<std::tuple<unsigned, unsigned, unsigned>> entered;
};

} // namespace breakpath
