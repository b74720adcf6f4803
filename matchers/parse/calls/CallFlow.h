/// Where callables go: into variables, parameters, members, and to code outside
/// the client.
#pragma once

#include "matchers/parse/calls/CallRecorder.h"

#include "llvm/ADT/SmallVector.h"

#include <string>

namespace breakpath {

/// What an expression may run when it is called.
struct Sources {
  llvm::SmallVector<unsigned, 2> vertices;
  /// By vertex: what must hold for it to be that one, in CallFacts::gates.
  llvm::SmallVector<unsigned, 2> gates;
  /// Something else, too.
  bool isOpen = false;
  unsigned gate = 0; ///< of what is added next

  void add(unsigned vertex) {
    vertices.push_back(vertex);
    gates.push_back(gate);
  }
};

class CallFlow : public CallRecorder {
public:
  using CallRecorder::CallRecorder;

protected:
  /// "void (int)" of a pointer to it, a std::function of it, ...; else empty.
  std::string signatureOf(clang::QualType type) const;
  /// The same for what holds such, as a vector of it.
  std::string heldSignature(clang::QualType type, unsigned depth = 4) const;
  /// A callable, or an object of the client that can be called.
  bool isRunnable(clang::QualType type) const;

  /// What \p expression may be; names met on the way count as told.
  Sources sourcesOf(const clang::Expr &expression);
  /// The place that \p expression reads or writes; 0 where that cannot be told.
  unsigned placeOf(const clang::Expr &expression);
  /// \p expression is stored in \p place.
  void flow(unsigned place, const clang::Expr &expression,
            clang::SourceLocation at);
  void flowBack(const clang::ParmVarDecl &parameter,
                const clang::Expr &argument, clang::SourceLocation at);
  void flowInto(const clang::ValueDecl &target, const clang::Expr &expression);
  /// Arguments of a call to \p callee, null when it is not known.
  void pass(const clang::FunctionDecl *callee, const clang::Expr *object,
            llvm::ArrayRef<const clang::Expr *> arguments,
            clang::SourceLocation at);
  /// A function is stored in something of a library: a member of its struct, a
  /// variable, what a function of it returns.
  void storeOutside(const clang::NamedDecl &target,
                    const clang::Expr &expression, clang::SourceLocation at);
  /// \p function is named where nothing above follows it.
  void takeAddress(const clang::FunctionDecl &function,
                   clang::SourceLocation at);
  /// Calls what \p callee, an expression, holds.
  void callThrough(const clang::Expr &callee, clang::SourceLocation at);

  /// References that need no further look.
  llvm::DenseSet<const clang::Expr *> told;

private:
  void addSources(const clang::Expr *expression, Sources &sources,
                  unsigned depth);
  void addCallSources(const clang::CallExpr &call, Sources &sources,
                      unsigned depth);
  void addFunction(const clang::FunctionDecl &function, Sources &sources);
  bool addCallOperators(clang::QualType type, Sources &sources);
  void hold(unsigned place, unsigned source, clang::SourceLocation at);
  void handOver(const clang::FunctionDecl &callee, const clang::Expr *object,
                llvm::ArrayRef<const clang::Expr *> arguments,
                clang::SourceLocation at, bool leavesClient);
  bool isPlainObject(const clang::Expr &expression) const;
  bool mayCall(const clang::FunctionDecl &callee, size_t number,
               const clang::Expr &argument) const;
  void addSlots(const clang::FunctionDecl &callee, const clang::Expr *object,
                llvm::ArrayRef<const clang::Expr *> arguments,
                HandOver &handOver);
  void addTexts(const clang::Expr &argument, int number, HandOver &handOver);
  const clang::CXXRecordDecl *objectType(const clang::Expr &argument) const;
};

} // namespace breakpath
