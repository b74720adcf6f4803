/// What must hold where, in each function of one unit.
#pragma once

#include "matchers/parse/gates/GateValues.h"

#include <optional>
#include <set>

namespace clang {
class CFG;
class CFGBlock;
class CXXTryStmt;
class CoroutineBodyStmt;
} // namespace clang

namespace breakpath {

/// Gates of the statements and expressions of one function.
struct FunctionGates {
  /// Before it runs.
  llvm::DenseMap<const clang::Stmt *, unsigned> gates;
  /// Of calls and constructions: number in GateTable::arguments.
  llvm::DenseMap<const clang::Stmt *, unsigned> arguments;
};

class GateFlow {
public:
  GateFlow(clang::ASTContext &context, FlagChecks &checks,
           GateSubjects &subjects, GateFacts &facts);
  ~GateFlow();

  /// Reads the body of \p function, whose vertex is \p code. Must be called for
  /// a function before the lambdas in it.
  FunctionGates read(const clang::FunctionDecl &function, unsigned code);
  /// What \p init puts into \p variable, which is no local; \p code runs it.
  void readInitialiser(const clang::VarDecl &variable, const clang::Expr &init,
                       unsigned code);
  Testable testable(clang::QualType type) { return values.testable(type); }
  /// What a list outside of functions puts into members.
  void readList(const clang::InitListExpr &list, unsigned code);

private:
  struct State {
    unsigned gate = 0;
    LocalValues locals;
  };
  struct Work;

  void flow(const clang::CFG &cfg);
  std::optional<State> entering(const clang::CFGBlock &block);
  void process(const clang::CFGBlock &block, State state);
  void leave(const clang::CFGBlock &block, const State &state);
  void step(const clang::Stmt &statement, State &state);
  void mayThrow(const clang::Stmt &statement, const State &state);
  void declare(const clang::VarDecl &variable, State &state);
  void assign(const clang::Expr &target, FlagValueOf value, State &state);
  void write(const clang::ValueDecl &decl, FlagValueOf value, State &state);
  void change(const clang::Expr &object, const clang::CXXMethodDecl &method,
              const clang::CallExpr &call, State &state);
  void call(const clang::Expr &expression, State &state);
  void storeMembers(const clang::InitListExpr &list, const State &state);
  void storeAll(clang::QualType type, llvm::ArrayRef<clang::Expr *> inits,
                const State &state);
  void forget(const clang::Stmt &target, State &state);
  void storeZeros(const clang::CXXConstructExpr &construct, const State &state);
  void initialise(const clang::CXXCtorInitializer &initializer, State &state);
  void capture(const clang::LambdaExpr &lambda, const State &state);
  void giveBack(const clang::Expr *result, const State &state);
  void store(const clang::ValueDecl &decl, const FlagValueOf &value,
             unsigned gate);
  void open(const clang::ValueDecl &decl);
  void noteMention(const FlagValueOf &value);
  State either(const State &a, const State &b);
  bool isSame(const State &a, const State &b) const;
  bool isInAssertion(const clang::Stmt &statement) const;
  unsigned gateTo(const clang::CFGBlock &block, unsigned successor,
                  const State &state);
  void freeImplied(const clang::CoroutineBodyStmt &coroutine);
  void findTries(const clang::Stmt &statement,
                 std::vector<const clang::CXXTryStmt *> around);

  clang::ASTContext &context;
  GateSubjects &subjects;
  GateFacts &facts;
  GateValues values;
  /// By the class of a lambda: what it has captured.
  llvm::DenseMap<const clang::CXXRecordDecl *,
                 llvm::DenseMap<const clang::VarDecl *, FlagValueOf>>
      captures;
  std::unique_ptr<Work> work;
  unsigned code = 0;

public:
  /// Checks that decide nothing, in a condition that is not understood.
  llvm::DenseSet<const clang::Expr *> unread;
  std::set<unsigned> readCodes; ///< functions that were read
};

} // namespace breakpath
