/// What must hold for the calls of one unit, and where it asks for flags.
#pragma once

#include "matchers/facts/Command.h"
#include "matchers/parse/calls/CallFlow.h"
#include "matchers/parse/gates/GateFlow.h"

namespace breakpath {

class CallGates : public CallFlow, private GateSubjects {
public:
  CallGates(clang::ASTContext &context, SourceFiles &files,
            const ParseContext &parse, const FlagRegions &regions,
            CallFacts &facts)
      : CallFlow(context, files, regions, facts),
        checks(context, naming, parse.flagRules),
        gates(context, checks, *this, facts.gates) {
    watched = parse.watched;
  }

protected:
  /// Notes \p expression where it is a check.
  void visit(const clang::Expr &expression);
  /// The same for all parts of a condition that nothing else walks.
  void noteChecks(const clang::Stmt &condition);
  /// A finding about a library wants to know what its place depends on.
  void noteLibraryUse(const clang::Decl *used, clang::SourceLocation at);
  /// After the walk, before CallRecorder::finish.
  void finishGates();

  /// Sets `arguments` while the edges of one call are written.
  struct ArgumentScope {
    ArgumentScope(CallGates &walk, const clang::Stmt &call)
        : walk(walk), saved(walk.arguments) {
      walk.arguments = 0;
      if (walk.here)
        if (auto known = walk.here->arguments.find(&call);
            known != walk.here->arguments.end())
          walk.arguments = known->second;
    }
    ~ArgumentScope() { walk.arguments = saved; }
    CallGates &walk;
    unsigned saved;
  };

  FlagChecks checks;
  GateFlow gates;
  const FunctionGates *here = nullptr;      ///< of the function; null outside
  std::vector<unsigned> outerGates;         ///< of the statements around
  llvm::DenseSet<const clang::Expr *> lost; ///< whose value nothing uses

private:
  unsigned gateBefore(const clang::Expr &expression) override;
  unsigned codeOf(const clang::FunctionDecl &callee) override;
  std::string classKey(const clang::CXXRecordDecl &record) override;
  unsigned storageOf(const clang::ValueDecl &decl) override;
  bool isOurs(const clang::Decl &decl) override { return inClient(decl); }
  bool isStorage(const clang::ValueDecl &decl);
  void noteCheck(const FlagCheck &check, const clang::Expr &expression);
  CheckFact::Default fallbackOf(const clang::Expr &fallback,
                                const FlagCheck &check);
  void noteRegions();

  llvm::DenseMap<const clang::Decl *, unsigned> storages;
};

} // namespace breakpath
