/// A compile error as data: what it is, not how the compiler words it.
///
///     int total = cart.sum();      no member named 'sum' in 'shop::Cart'
///                 ~~~~ ^           kind: NoMember, arguments: the name "sum"
///                                  and the type shop::Cart, ranges: "cart"
#pragma once

#include "matchers/facts/Location.h"
#include "matchers/facts/TypeFact.h"

#include <string>
#include <vector>

namespace breakpath {

/// What the compiler complains about. Only kinds that somebody decides on have
/// a name of their own; matchers/parse/frontend/DiagnosticKinds.cpp maps.
enum class ErrorKind {
  Other,

  // Before names have a meaning.
  Syntax,          ///< the parser wants something else here
  MissingFile,     ///< an #include leads nowhere
  ErrorDirective,  ///< #error
  MacroArguments,  ///< too many or too few for a macro
  StaticAssertion, ///< it fails
  NewerStandard,   ///< a construct of a later standard of C++
  DisabledFeature, ///< exceptions, RTTI, an instruction set: off by a flag

  // Names.
  UndeclaredName,
  UndeclaredFunction, ///< called in C, where a declaration was once optional
  UnknownType,
  NoMember,
  NoNestedType, ///< typename T::type
  NoTemplate,
  NoField, ///< named by a designator
  NotATemplate,
  AmbiguousName,
  AmbiguousMember, ///< inherited twice
  Inaccessible,    ///< private or protected

  // Types.
  IncompleteType,
  AbstractClass, ///< made an object of
  NotCallable,
  WrongMemberAccess, ///< "." on a pointer, "->" or "*" on none
  TemplateArguments, ///< their number or sort

  // Overloads.
  TooFewArguments, ///< the function has no overloads
  TooManyArguments,
  NoMatchingFunction,
  NoMatchingConstructor,
  NoMatchingCast,
  NoMatchingOperator,
  NoMatchingAddress, ///< of an overloaded function
  AmbiguousCall,
  AmbiguousOperator,
  AmbiguousConversion,
  AmbiguousAddress,
  AmbiguousTemplate,
  UnmetConstraint,
  DeletedFunction,
  ExplicitConstructor, ///< where only an implicit one is looked for
  NoDefaultConstructor,

  // Conversions.
  NoConversion, ///< initialised, assigned, passed, returned
  DiscardedQualifiers,
  Narrowing,
  NotAssignable, ///< const, or no lvalue
  NotConstant,   ///< where a constant expression is needed
  BindingCount,  ///< of a structured binding
  DuplicateCase,
  InitializerOrder, ///< of designators

  // Declarations.
  Redefinition,
  TypedefRedefinition,
  ConflictingTypes,
  ConflictingLinkage, ///< static and not
  LateSpecialization, ///< after the template was instantiated
  OverridesNothing,
  OverridesFinal,
  DerivesFromFinal,
  OverrideReturnType,    ///< is another one
  OverrideNotCovariant,  ///< is a class that does not derive any more
  OverrideExceptionSpec, ///< promises less

  // Warnings that a flag makes errors.
  Deprecated,
  UnusedResult,

  Last = UnusedResult,
};

/// The compiler misses a name, or what it needs to know of one.
constexpr bool missesName(ErrorKind kind) {
  return kind == ErrorKind::UndeclaredName ||
         kind == ErrorKind::UndeclaredFunction ||
         kind == ErrorKind::UnknownType || kind == ErrorKind::NoMember ||
         kind == ErrorKind::NoNestedType || kind == ErrorKind::NoTemplate;
}

constexpr bool isAmbiguous(ErrorKind kind) {
  return kind == ErrorKind::AmbiguousName ||
         kind == ErrorKind::AmbiguousMember ||
         kind == ErrorKind::AmbiguousCall ||
         kind == ErrorKind::AmbiguousOperator ||
         kind == ErrorKind::AmbiguousConversion ||
         kind == ErrorKind::AmbiguousAddress ||
         kind == ErrorKind::AmbiguousTemplate;
}

/// What a note adds to an error.
enum class NoteKind {
  Other,
  Declaration,     ///< of what the error is about: "declared here" and its kin
  Candidate,       ///< of an overload resolution or of a lookup
  UnmetConstraint, ///< of a candidate, or why it is not met
  PureVirtual,     ///< a function that keeps a class abstract
  Instantiation,   ///< a step of a template instantiation: "requested here"
  Evaluation,      ///< another step: substitution, constant evaluation, ...

  Last = Evaluation,
};

/// What a message names.
enum class ArgumentKind {
  Name, ///< looked for, or about to be declared
  Declaration,
  Type,
  Expression, ///< that a static assertion asks for
  Text,       ///< a file, a token, what the library says
};

struct MessageArgument {
  ArgumentKind kind = ArgumentKind::Name;
  /// As the message shows it, without the quotes.
  std::string text;
  /// Of the declaration, or of the one that a type is written with, behind
  /// pointers and references.
  std::string qualified;
  std::string symbol;            ///< USR of the same
  TypeFact type;                 ///< of a Type
  bool isSpecialization = false; ///< of a template
};

struct Note {
  NoteKind kind = NoteKind::Other;
  Location location;
  bool inClient = false;
  bool inDependency = false;
  std::string message; ///< for people
  std::vector<MessageArgument> arguments;

  /// A step of the way from the error to code of the client.
  bool leadsHere() const {
    return kind == NoteKind::Instantiation || kind == NoteKind::Evaluation;
  }
};

/// A compile error of one unit.
struct Diagnostic {
  ErrorKind kind = ErrorKind::Other;
  Location location;
  bool inClient = false;
  bool inDependency = false;
  /// The innermost place of the client that leads to it: the location itself,
  /// the line that instantiates, or the #include.
  Location client;
  /// `client` is an #include directive, because nothing closer leads here.
  bool viaInclude = false;
  std::string message; ///< for people
  std::string token;   ///< the word the compiler stopped at, may be empty
  /// The warning group without "-W" when only a flag makes it an error.
  std::string warningGroup;
  /// What it is about, the most important first.
  std::vector<MessageArgument> arguments;
  /// The names in them, unqualified, with those that types are written with.
  std::vector<std::string> names;
  /// The expressions and declarations that are underlined, where they are the
  /// client's.
  std::vector<Extent> ranges;
  std::vector<Note> notes;
};

} // namespace breakpath
