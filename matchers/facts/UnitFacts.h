/// What one translation unit says, under one version of the dependency.
///
///     int total = order.charge(amount);
///                       ^~~~~~  Use{Call, "charge", Binding{...}}
///
/// Plain data: nothing here points into an AST, so facts may be stored, merged
/// and compared long after the parse.
#pragma once

#include "matchers/facts/CallFacts.h"
#include "matchers/facts/Diagnostic.h"
#include "matchers/facts/Location.h"
#include "matchers/facts/TypeFact.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace breakpath {

enum class UseKind {
  Call,
  Construct,
  Operator,
  Conversion,
  Member,
  TypeName,
  Base,
  Override,
  Enumerator,
  Variable,
  Function, ///< named without a call: address taken, passed as a callback
  Template,
  Concept,
  Namespace,
  Macro,
  Include,
  Layout, ///< needs the size of a type: a variable, a field, sizeof, new
};

/// The word for \p kind in reports and JSON, e.g. "call".
const char *toString(UseKind kind);

/// One argument as the compiler passes it.
struct Argument {
  /// Not written at the call: the default of the declaration.
  bool isDefault = false;
  std::string parameter; ///< name of the parameter, may be empty
  std::string type;      ///< of the parameter, canonical
  /// Implicit conversion applied, as "int -> long"; empty for none.
  std::string conversion;
  /// For a default argument: its text with macros expanded.
  std::string text;
  /// For a default argument: its value where the compiler can compute it,
  /// else the text, so that equal means "the same meaning".
  std::string value;

  friend bool operator==(const Argument &, const Argument &) = default;
};

/// What becomes of the result of an expression.
enum class Consumed {
  No,       ///< nothing: the statement ends here
  Deduced,  ///< `auto` takes it as it is
  Variadic, ///< passed through "...", as to printf
  Operand,  ///< of a built-in operator, computed in Binding::target
  Signed,   ///< the same, of an operator that asks for the sign: <, /, >>
  Truth,    ///< tested as a condition
  Target,   ///< converted to Binding::target
  Assigned, ///< written to; Binding::target is what is written
  Other,    ///< a member of it is used, it is cast, ...
};

/// What an object file that holds a use knows of the dependency.
enum class Embeds {
  Layout,     ///< size and alignment of a class
  Offset,     ///< where a member lies
  Slot,       ///< where a virtual function stands in the table
  LinkName,   ///< the symbol that the linker looks for
  Calling,    ///< how arguments are passed
  BodyLayout, ///< hash of what an inline function relies on
};

struct Embedded {
  Embeds what = Embeds::Layout;
  std::string text; ///< in words, e.g. "24 bytes, aligned to 8"

  /// A LinkName of what each client has a copy of.
  static constexpr const char *compiledIn = "compiled into the client";
  bool isSymbol() const { return text != compiledIn; }

  friend bool operator==(const Embedded &, const Embedded &) = default;
};

/// What the compiler resolved a use to.
struct Binding {
  /// The declaration chosen; see Use::symbol for the form.
  std::string symbol;
  /// The declaration in the dependency's own words, on one line.
  std::string signature;
  /// Its qualified name, without inline namespaces.
  std::string name;
  std::vector<Argument> arguments;
  /// Set when the declaration is `[[deprecated]]`; holds the message.
  bool deprecated = false;
  std::string deprecation;
  /// The type of the expression, and what is done with it.
  TypeFact result;
  Consumed consumed = Consumed::Other;
  TypeFact target;
  /// What is compiled in: the value of a constant or enumerator, what a macro
  /// expands to, what a class of the client can do; of a list that names
  /// members, whether they stand in order. Equal means the same.
  std::string value;
  /// Members that take the default the class gives them, "name = value".
  std::vector<std::string> defaults;
  /// How what the compiler writes makes or copies members, "name = how".
  std::vector<std::string> copies;
  /// Fingerprint of the inline code that a call runs, see UnitFacts::bodies.
  std::string body;
  std::vector<Embedded> embedded;
  /// Macros: the definitions that an expansion can bring, "NAME text".
  std::vector<std::string> definitions;

  /// The object file asks the linker for the declaration.
  bool isLinked() const {
    return std::any_of(
        embedded.begin(), embedded.end(), [](const Embedded &item) {
          return item.what == Embeds::LinkName && item.isSymbol();
        });
  }

  friend bool operator==(const Binding &, const Binding &) = default;
};

/// The function a use is written in; empty name at namespace scope.
struct Function {
  std::string name; ///< qualified
  std::string file;
  unsigned line = 0;

  friend auto operator<=>(const Function &, const Function &) = default;
};

/// A place in the client that names or implies something of the dependency.
struct Use {
  UseKind kind = UseKind::Call;
  /// Where the name is written; inside a macro, the line that expands it.
  Location location;
  unsigned endColumn = 0; ///< one past the name, on the same line
  /// The whole expression or declaration that the use belongs to.
  Extent extent;
  /// The statement, condition or declaration around it; where a result of the
  /// wrong type is complained about. Invalid outside of any.
  Extent statement;
  /// The template specialisation in whose instantiation this was bound; empty
  /// outside templates. One written use can have one binding per context.
  std::string context;
  Function function;
  /// The name is spelled in a macro of the dependency that the client expands
  /// here: the library's business, unless it breaks.
  bool inDependencyMacro = false;
  /// A call that finds its function in a namespace of its arguments.
  bool byArguments = false;
  Binding binding;
};

/// A name in the client that resolves to something outside the dependency; for
/// a macro the symbol is "macro:NAME", the signature its definition.
/// Kept where a unit breaks (to follow an error to the declaration that
/// drags it along) and where the other version binds the place to the
/// dependency.
struct Reference {
  Location location;
  std::string symbol;  ///< USR
  std::string context; ///< as Use::context
  std::string name;
  std::string signature;   ///< of functions, variables and aliases, one line
  bool isImplicit = false; ///< declared by the call itself, as C once did
  Extent declaration;      ///< all of it, bodies of functions excepted
};

/// A use whose binding is the same under both versions, in short.
struct SettledUse {
  Location location;
  unsigned endColumn = 0;
  UseKind kind = UseKind::Call;
  bool isLinked = false; ///< see Binding
  std::string symbol, name;
};

/// An `#include` in the client that leads into the dependency, or nowhere.
struct IncludeFact {
  Location location;
  std::string spelled; ///< between the quotes or angle brackets
  std::string header;  ///< relative to the include root; empty: not found
};

/// A function that the client defines, or a member of a specialisation that a
/// template of the dependency may look for.
struct FunctionFact {
  Function function;
  Extent extent; ///< declarator and body
  Location name;
  bool isCalled = false;
  /// Called, but not by code of the client: a hook that the dependency calls.
  bool isHook = false;
};

enum class Decided {
  Branch,   ///< #if and its kin
  Constant, ///< if constexpr, noexcept(), a constant of the client
  Moves,    ///< whether a container moves its elements
  Times,    ///< how often a macro evaluates what it is given; extent: the macro
  Pragma,   ///< of a header, still in force where the client defines something
};

/// Something of the client that is decided while compiling.
struct ConditionFact {
  Decided what = Decided::Branch;
  Location location;
  unsigned endColumn = 0;
  Extent extent;       ///< of an if constexpr, with its branches
  std::string text;    ///< as written, on one line
  std::string outcome; ///< "true", "false", or the value
  std::string context; ///< as Use::context
  Function function;
};

/// Why a name that may mean the dependency is not bound to it.
enum class Unbound {
  InactiveBranch,
  UnexpandedMacro,
  DependentName,
  SymbolString, ///< looked up at run time: dlsym and its kin
  AsmLabel,
  UncompiledSource,
};

/// A name in code that this build does not compile.
struct Mention {
  Location location;
  unsigned endColumn = 0;
  Unbound why = Unbound::InactiveBranch;
  std::string name;
  Function function;
  bool isMember = false; ///< stands behind ".", "->" or "::"
  std::string qualifier; ///< the name before "::"
  Location macro;        ///< of an UnexpandedMacro: its own name

  friend auto operator<=>(const Mention &, const Mention &) = default;
};

/// Something of the dependency that inline code was compiled with.
struct Reliance {
  std::string symbol; ///< a field, class or function
  std::string text;   ///< offset, layout, link name or how it is called

  friend auto operator<=>(const Reliance &, const Reliance &) = default;
};

/// Inline code of the dependency, by fingerprint.
struct BodyFact {
  std::string fingerprint;
  std::vector<std::string> symbols; ///< all functions it can reach, sorted
  std::vector<Reliance> reliances;  ///< of all of them, sorted
};

/// A name that a header of the dependency holds back.
struct Withheld {
  std::string name;
  std::string condition; ///< the directive, e.g. "#ifdef LIB_LEGACY"
  Location location;     ///< of the directive

  friend auto operator<=>(const Withheld &, const Withheld &) = default;
};

/// Everything one parse of one unit says.
struct UnitFacts {
  std::string file;      ///< the main source, relative to the project root
  unsigned standard = 0; ///< of C++: 11, 14, 17, 20, 23; 0 for C
  std::vector<Use> uses;
  std::vector<Reference> references;
  std::vector<Diagnostic> errors;
  std::vector<IncludeFact> includes;
  std::vector<FunctionFact> functions; ///< sorted by place
  std::vector<ConditionFact> conditions;
  std::vector<Mention> mentions;
  std::vector<BodyFact> bodies; ///< sorted by fingerprint
  /// Macros of the client that this unit expands: the place of their names.
  std::vector<Location> expandedMacros;
  /// Code of the client that #if and its kin leave out.
  std::vector<Extent> inactive;
  /// Headers of the dependency that the parse opened, sorted, relative.
  std::vector<std::string> dependencyHeaders;
  /// Which of them includes which, sorted.
  std::vector<std::pair<std::string, std::string>> headerIncludes;
  /// Names in errors that these leave out by #if and its kin, sorted.
  std::vector<Withheld> withheld;
  /// Namespaces that they open for everybody by using-directives, sorted.
  std::vector<std::string> openNamespaces;
  /// Includes of the client that lead elsewhere: as written, and the directory
  /// of the search path they were found in.
  std::vector<std::pair<std::string, std::string>> foreignIncludes;
  /// Texts of these facts that come from files outside alone (see Inside.h):
  /// words, and what the compiler says of such a file. Not to be told.
  std::vector<std::string> outside;
  /// Who runs what, of the whole unit; under the old version only.
  CallFacts calls;
  /// Why there are no facts, e.g. "the compiler front end crashed".
  std::string failure;
};

/// A unit under both versions.
struct UnitPair {
  UnitFacts oldFacts, newFacts;
  /// Uses that `prune` took out of both.
  std::vector<SettledUse> settled;
};

} // namespace breakpath
