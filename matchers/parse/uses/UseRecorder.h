/// Records what a walk over the client meets: uses of the dependency,
/// references to anything else, decisions, names that wait for a type.
#pragma once

#include "matchers/facts/Command.h"
#include "matchers/facts/UnitFacts.h"
#include "matchers/parse/frontend/SourceFiles.h"
#include "matchers/parse/uses/BindingFacts.h"

#include "clang/AST/ASTTypeTraits.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/Expr.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseMap.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace breakpath {

class UseRecorder {
public:
  UseRecorder(clang::ASTContext &context, SourceFiles &files,
              clang::Preprocessor &pp, UnitFacts &facts, Version version)
      : context(context), files(files), pp(pp), facts(facts), version(version),
        naming(context, files), bindings(context, files, naming) {}

  /// What can only be told when all has been met.
  void finish();

protected:
  struct Scope {
    Function function;
    std::string context; ///< as Use::context
  };
  struct Facts {
    std::string symbol, signature, name, deprecation;
    bool deprecated = false;
    Extent declaration;
  };

  //--- names ---------------------------------------------------------------//

  /// Makes \p function the one that what follows is written in.
  void enter(const clang::FunctionDecl &function);
  /// Adds a use of the dependency, or a reference to anything else. The result
  /// is valid until the next call; null where it is no use.
  Use *record(UseKind kind, clang::SourceLocation at,
              const clang::NamedDecl &decl, clang::SourceRange range);
  /// The same for a name of its own; always true, as a visitor wants it.
  bool named(UseKind kind, clang::SourceLocation at,
             const clang::NamedDecl &decl);
  void refer(clang::SourceLocation at, const clang::NamedDecl &decl);
  /// A member of a specialisation that the dependency may look for.
  void noteHook(const clang::NamedDecl &member);
  static UseKind kindOf(const clang::NamedDecl &decl);
  clang::SourceRange declaratorRange(const clang::NamedDecl &decl);

  //--- layouts -------------------------------------------------------------//

  /// A place that needs the size of \p type, and of what it holds.
  void embed(clang::QualType type, clang::SourceLocation at,
             clang::SourceLocation otherwise);
  /// Pointer arithmetic on \p type.
  void stride(clang::QualType type, clang::SourceLocation at);

  //--- decisions and mentions ----------------------------------------------//

  // UseRecorderDecisions.cpp.

  /// \p expression has a value while compiling; \p name is what holds it.
  void decide(clang::SourceLocation at, const clang::Expr &expression,
              llvm::StringRef name);
  /// Counts how often what a macro is given stands in what it became.
  void countEvaluation(const clang::Expr &expression);
  static bool mayHaveEffects(const clang::CallExpr &call);
  /// Pragmas that are in force at the definition of \p decl.
  void notePragmas(const clang::RecordDecl &decl);
  void notePragmas(const clang::FunctionDecl &decl);
  void mention(clang::SourceLocation at, std::string name, bool isMember,
               Unbound why = Unbound::DependentName);
  static std::string nameOf(clang::DeclarationName name);
  /// dlsym() and its kin.
  static bool looksUpSymbols(const clang::FunctionDecl &function);

  clang::ASTContext &context;
  SourceFiles &files;
  clang::Preprocessor &pp;
  UnitFacts &facts;
  Version version;
  Naming naming;
  BindingFacts bindings;
  Scope scope;
  std::vector<clang::DynTypedNode> path; ///< from the unit down to this node
  /// By place: the name of the macro, and what it became.
  std::map<Location, std::pair<std::string, std::string>> macroValues;
  unsigned unevaluated = 0;     ///< depth of code that only the compiler runs
  clang::SourceRange statement; ///< around this node
  bool insideStatement = false;

private:
  const Facts &factsOf(const clang::NamedDecl &decl);
  static bool isStaticMember(const clang::NamedDecl &decl);
  void needLayout(const clang::RecordDecl &record, clang::SourceLocation at);
  void embedElements(const clang::RecordDecl &record, clang::SourceLocation at);
  void decideMoves(llvm::StringRef container, const clang::RecordDecl &element,
                   clang::SourceLocation at);
  bool isDependentHere() const;
  void finishMacros();
  void finishHooks();
  void finishEvaluations();
  void addDecision(Decided what, clang::SourceLocation at, unsigned width,
                   std::string text, std::string outcome);

  /// Branches of conditions around a node: the condition, and which branch.
  using Branches = std::vector<std::pair<const clang::Stmt *, bool>>;
  Branches branchesHere() const;
  static bool exclude(const Branches &a, const Branches &b);

  /// An expression with effects, written as the argument of a macro.
  struct Evaluated {
    std::vector<Branches> places; ///< that can all run
    Location macro;
    std::string text;
    Function function;
  };
  std::map<std::pair<Location, std::string>, Evaluated> evaluations;

  std::map<Location, std::string> called; ///< functions, by their names' place
  llvm::DenseMap<const clang::NamedDecl *, Facts> known;
};

} // namespace breakpath
