/// What a declaration says beside its name and type: attributes, exceptions,
/// what its class can do.
#pragma once

#include "matchers/facts/ApiModel.h"

namespace clang {
class ASTContext;
class CXXRecordDecl;
class Decl;
class FunctionDecl;
class NamedDecl;
class ParmVarDecl;
class TemplateDecl;
} // namespace clang

namespace breakpath {

class Naming;

/// Those that a client can notice, in one spelling each; sorted.
std::vector<std::string> attributesOf(const clang::Decl &decl,
                                      const clang::ASTContext &context,
                                      const Naming &naming);
/// Beside the type: restrict, bound and attributes of \p parameter.
void describeParameter(const clang::ParmVarDecl &parameter,
                       const clang::ASTContext &context, const Naming &naming,
                       Parameter &out);
/// "noexcept", "throw(std::bad_alloc)"; empty for none.
std::string exceptionsOf(const clang::FunctionDecl &function,
                         const Naming &naming);
/// Nothing but a friend declaration names \p function.
bool isHiddenFriend(const clang::FunctionDecl &function);
/// Parameters, constraints and explicit instantiations.
void describeTemplate(const clang::TemplateDecl &decl,
                      const clang::ASTContext &context, const Naming &naming,
                      Declaration &out);
/// "<int, T>" of a specialisation; empty for others.
std::string argumentsOf(const clang::NamedDecl &decl,
                        const clang::ASTContext &context);
/// The abilities of a complete class, of a template what holds for all
/// arguments.
void describeAbilities(const clang::CXXRecordDecl &record, const Naming &naming,
                       Declaration &out);

} // namespace breakpath
