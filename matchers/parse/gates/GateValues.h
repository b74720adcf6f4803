/// What the truth of an expression says about flags.
///
///     bool on = user > 7 && flags.isEnabled("discounts");
///     // on: true only where the flag is on; false tells nothing
#pragma once

#include "matchers/facts/GateFacts.h"
#include "matchers/parse/gates/FlagChecks.h"

#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

#include <memory>

namespace breakpath {

/// Numbers of what gates are about, given by whoever records the unit.
class GateSubjects {
public:
  virtual ~GateSubjects() = default;
  /// The vertex of \p function, 0 where it is none of the client's.
  virtual unsigned codeOf(const clang::FunctionDecl &function) = 0;
  /// The key of \p record, as CallFact::receiver.
  virtual std::string classKey(const clang::CXXRecordDecl &record) = 0;
  /// The storage of a member, global or static local; 0 where it is none.
  virtual unsigned storageOf(const clang::ValueDecl &decl) = 0;
  /// It is declared by the client.
  virtual bool isOurs(const clang::Decl &decl) = 0;
};

/// A value, as far as it has to do with flags.
struct FlagValueOf {
  GatedValue truth;
  /// A text, number or object that a check gave back, and the terms for its
  /// flag: on, off. 0 where the flag is not known.
  std::optional<FlagCheck> check;
  unsigned on = 0, off = 0;
  const clang::Expr *source = nullptr; ///< the check
  /// A check that it depends on in a way that is not read.
  const clang::Expr *mention = nullptr;
  /// Of a pair or tuple: its parts.
  std::shared_ptr<const std::vector<FlagValueOf>> parts;

  bool isUnknown() const {
    return truth.isUnknown() && !check && !mention && !parts;
  }
};

/// Local variables that are known; the others are not.
using LocalValues = llvm::SmallDenseMap<const clang::VarDecl *, FlagValueOf, 4>;

/// How a value is told to be true.
enum class Testable {
  No,
  Plain,   ///< bool, number
  Pointer, ///< also a pointer to a function
  Object,  ///< a class that is empty or not: std::optional, std::unique_ptr
};

/// The class of an object of \p type or a reference to one; null for others.
const clang::CXXRecordDecl *recordOf(clang::QualType type);
bool hasMember(const clang::CXXRecordDecl &record, llvm::StringRef name);

class GateValues {
public:
  GateValues(clang::ASTContext &context, FlagChecks &checks,
             GateSubjects &subjects, GateTable &table)
      : context(context), checks(checks), subjects(subjects), table(table) {}

  /// \p expression where the locals are \p locals, in the body of \p code.
  FlagValueOf of(const clang::Expr &expression, const LocalValues &locals);
  /// What \p variable is where the function starts.
  FlagValueOf start(const clang::VarDecl &variable) {
    steps = deepest;
    return ofVariable(variable, LocalValues(), deepest);
  }
  /// The arguments of a call that tell something, as a number of
  /// GateTable::arguments.
  unsigned arguments(const clang::FunctionDecl &callee,
                     llvm::ArrayRef<const clang::Expr *> given,
                     const LocalValues &locals);
  Testable testable(clang::QualType type);
  /// The term of what \p call does, or 0 where it is no call of the client.
  unsigned callTerm(const clang::Expr &call, TermKind kind, bool isTrue,
                    const LocalValues &locals);

  /// What holds where either value is had.
  FlagValueOf either(const FlagValueOf &a, const FlagValueOf &b);
  /// \p value had where \p gate holds.
  FlagValueOf under(FlagValueOf value, unsigned gate);
  /// What a switch on \p value tells in a case of \p label.
  unsigned inCase(const FlagValueOf &value, const clang::Expr &label);
  /// The same where no case fits.
  unsigned inDefault(const FlagValueOf &value, const clang::SwitchStmt &choice);
  static FlagValueOf constant(bool isTrue);
  GateTable &gates() { return table; }

  /// Locals that the function assigns to.
  llvm::DenseSet<const clang::VarDecl *> assigned;
  /// Locals that may change behind the back of the function.
  llvm::DenseSet<const clang::VarDecl *> openLocals;
  /// What lambdas have captured, by the variable outside.
  llvm::DenseMap<const clang::VarDecl *, FlagValueOf> captured;
  const clang::FunctionDecl *function = nullptr; ///< whose body is read

private:
  static constexpr unsigned deepest = 48;
  FlagValueOf value(const clang::Expr *expression, const LocalValues &locals,
                    unsigned depth);
  FlagValueOf ofCheck(const FlagCheck &check, const clang::Expr &expression);
  void guess(const clang::Expr &expression, const LocalValues &locals,
             FlagValueOf &value);
  FlagValueOf ofVariable(const clang::ValueDecl &decl,
                         const LocalValues &locals, unsigned depth);
  FlagValueOf ofMember(const clang::MemberExpr &member,
                       const LocalValues &locals, unsigned depth);
  FlagValueOf ofCall(const clang::CallExpr &call, const LocalValues &locals,
                     unsigned depth);
  FlagValueOf ofConstruction(const clang::CXXConstructExpr &construct,
                             const LocalValues &locals, unsigned depth);
  bool isNarrower(const clang::CastExpr &cast) const;
  FlagValueOf ordered(const clang::BinaryOperator &operation,
                      const LocalValues &locals, unsigned depth);
  FlagValueOf ofOperator(const clang::BinaryOperator &operation,
                         const LocalValues &locals, unsigned depth);
  FlagValueOf ofChildren(const clang::Stmt &statement,
                         const LocalValues &locals, unsigned depth);
  FlagValueOf compared(const clang::Expr &left, const clang::Expr &right,
                       const LocalValues &locals, unsigned depth);
  std::optional<bool> truthOf(const clang::Expr &constant,
                              clang::QualType type);
  bool isInUse(const FlagCheck &check, const std::string &text);
  FlagValueOf conjunction(const FlagValueOf &a, const FlagValueOf &b);
  FlagValueOf disjunction(const FlagValueOf &a, const FlagValueOf &b);
  FlagValueOf ofStorage(const clang::ValueDecl &decl);
  GatedValue pairOf(Term term);
  /// The parameter is not, or not always, what the caller gave.
  bool isChanged(const clang::VarDecl &variable) const {
    return assigned.contains(&variable) || openLocals.contains(&variable);
  }
  static FlagValueOf negated(FlagValueOf value);
  FlagValueOf variantTruth(FlagValueOf value, clang::QualType type);

  clang::ASTContext &context;
  FlagChecks &checks;
  GateSubjects &subjects;
  GateTable &table;
  llvm::DenseMap<const clang::CXXRecordDecl *, bool> objects;
  unsigned steps = 0; ///< that may still be taken for one expression
  bool isReading = false;
};

} // namespace breakpath
