/// What one version of a library offers, and how two versions differ.
#pragma once

#include "matchers/facts/BinaryFile.h"
#include "matchers/facts/Location.h"
#include "matchers/facts/RuleId.h"
#include "matchers/facts/TypeFact.h"

#include <set>
#include <string>
#include <vector>

namespace breakpath {

struct Parameter {
  std::string name;
  TypeFact type;
  bool hasDefault = false;
  std::string defaultText;
  std::string defaultValue; ///< computed where possible, else the text
  bool isRestrict = false;
  /// How many elements the function relies on: 16 of "int v[static 16]".
  std::string bound;
  std::vector<std::string> attributes; ///< as those of declarations
};

enum class DeclarationKind {
  Namespace,
  Function,
  Method,
  Constructor,
  Destructor,
  Conversion,
  Record,
  Enum,
  Enumerator,
  Field,
  Variable,
  Alias,
  Concept,
  DeductionGuide,
  Macro,
  Header,
  Symbol,  ///< of a binary
  Library, ///< a binary as a whole
};

/// The word for \p kind in messages, e.g. "member function".
const char *toString(DeclarationKind kind);

enum class Access { Public, Protected, Private };

struct Base {
  std::string type; ///< canonical
  Access access = Access::Public;
  bool isVirtual = false;

  friend bool operator==(const Base &, const Base &) = default;
};

/// What a binary says of a name.
struct SymbolFacts {
  SymbolType type = SymbolType::Other;
  bool isWeak = false;
  uint64_t size = 0;
  std::string library; ///< stem of the file that has it
  /// Sorted; the default one ends in "@@", "@@" alone is no version in a file
  /// that has some. Of a library: those of its symbols.
  std::vector<std::string> versions;
  /// Symbol of the declaration in a public header that this is the code of;
  /// empty where no header declares it.
  std::string declaredBy;
};

/// One entity of a library. Fields that do not apply to its kind stay at
/// their defaults.
struct Declaration {
  /// USR without inline namespaces and file names, so that the same entity of
  /// two versions has the same symbol; "macro:NAME", "header:path".
  std::string symbol;
  std::string parent; ///< symbol of the enclosing class, enum or namespace
  DeclarationKind kind = DeclarationKind::Function;
  std::string name;      ///< unqualified
  std::string qualified; ///< without inline namespaces
  std::string signature; ///< one line, in the header's own words
  Location location;
  /// Headers that declare it, of types those that define it; sorted.
  std::vector<std::string> declaredIn;
  Access access = Access::Public;
  bool isTemplate = false;
  bool isSpecialization = false; ///< explicit or partial
  /// "typename", "value int", "template"; "..." behind a pack.
  std::vector<std::string> templateParameters;
  std::vector<std::string> templateDefaults; ///< "" where there is none
  unsigned requiredTemplateParameters = 0;
  /// "extern template": what clients leave to the library, as types.
  std::vector<std::string> externInstantiations;
  /// requires-clauses and type constraints, as text.
  std::string constraints;
  bool isDeprecated = false;
  std::string deprecation;
  /// What the header promises or asks beside the type, in one spelling for
  /// each: "format(printf, 1, 2)", "aligned(64)", "noreturn". Sorted.
  std::vector<std::string> attributes;
  bool hasInternalLinkage = false; ///< static or in a namespace without a name

  // Functions.
  std::vector<Parameter> parameters;
  TypeFact type; ///< return type; type of fields, variables, alias target
  bool isVariadic = false;
  bool isStatic = false; ///< also static data members
  bool isConst = false;  ///< const member functions
  std::string refQualifier;
  bool isVirtual = false;
  bool isPure = false;
  bool isFinal = false; ///< also classes
  bool isDeleted = false;
  bool isExplicit = false;
  bool isNoexcept = false;
  std::string exceptions; ///< the specification, as written
  bool isExternC = false;
  bool hasPrototype = true;    ///< false for "int f()" in C
  bool isDefaulted = false;    ///< "= default" where it is first declared
  bool isHiddenFriend = false; ///< found by its arguments only
  /// Symbols of the virtual functions that it overrides.
  std::vector<std::string> overrides;
  bool isConstexpr = false;
  bool isConsteval = false;
  bool isNodiscard = false; ///< also classes and enumerations

  // Classes.
  std::string tag; ///< class, struct, union, enum, enum class
  bool isComplete = false;
  bool isAbstract = false;
  bool isDefaultConstructible = false;
  bool isCopyable = false;
  bool isMovable = false; ///< otherwise than by copying
  bool isDestructible = true;
  bool isTriviallyCopyable = false;
  bool isStandardLayout = false;
  bool isAggregate = false;
  bool isEmpty = false;
  bool hasVirtualDestructor = false;
  std::vector<Base> bases;
  /// All classes that it derives from, canonical; sorted.
  std::vector<std::string> ancestors;
  std::vector<std::string> friends; ///< canonical types and qualified names

  // Enumerations, enumerators, variables, macros.
  bool isScoped = false;
  std::string value; ///< enumerator, constant; macro: its replacement text
  bool isFunctionLike = false;
  unsigned index = 0; ///< position among the fields or enumerators
  bool isThreadLocal = false;
  bool isMutable = false; ///< of fields
  /// Headers: those of the library that it includes itself.
  std::vector<std::string> includes;
  /// Namespaces: the inline ones inside, which symbols leave out.
  std::vector<std::string> inlineNamespaces;

  // What is compiled into clients, in the words of Embedding.
  std::string layout;   ///< of classes that the library's own code knows
  std::string dataSize; ///< without the padding that a derived class may use
  std::string offset;   ///< of fields of such classes
  std::string slot;     ///< of virtual functions
  std::vector<std::string> virtualTable; ///< symbols, by slot
  /// Where the tables of further base classes begin in it.
  unsigned primarySlots = 0;
  /// Symbol of the function whose object file holds the table.
  std::string keyFunction;
  std::string linkName;
  std::string calling;
  /// Fingerprint of the visible body alone; macros: the tokens, parameters by
  /// number.
  std::string body;

  /// By its namespace, its directory or the configuration not for clients.
  bool isInternal = false;
  SymbolFacts binary; ///< of kind Symbol
  /// Of kind Library: its file; symbols are declarations of their own.
  std::string soname;
  std::vector<std::string> needed, floors, loading;
  std::string machine;
  bool isArchive = false;
  bool hasDebugInfo = false; ///< and layouts of types that no header completes
};

/// What the linker knows, and no source names.
inline bool isOfBinary(const Declaration &decl) {
  return decl.kind == DeclarationKind::Symbol ||
         decl.kind == DeclarationKind::Library;
}

/// All that one version offers, as its headers say it.
struct ApiModel {
  std::vector<Declaration> declarations; ///< sorted by symbol
  std::vector<std::string> headers;      ///< relative, sorted
  /// Headers that could not be parsed, with the reason.
  std::vector<std::pair<std::string, std::string>> skipped;
  std::vector<std::string> outside; ///< as UnitFacts::outside
  /// Binaries were read: what is not among the symbols is not exported.
  bool hasBinaries = false;
  /// Names that the binaries have and hide; sorted.
  std::vector<std::string> hidden;
  /// Numbers of the declarations, by parent; see sortDeclarations.
  std::vector<unsigned> byParent;
};

/// Brings the declarations of \p model into order. Whoever adds some must call
/// it last.
void sortDeclarations(ApiModel &model);

/// The declaration of \p symbol; null if there is none.
const Declaration *findDeclaration(const ApiModel &model,
                                   const std::string &symbol);

/// The names in the types of \p decl and of its parameters: zip::Stream and
/// std::vector of "const std::vector<zip::Stream> &".
std::set<std::string> namesOfTypes(const Declaration &decl);

/// What takes the place of something that is gone; empty name for nothing.
struct Successor {
  std::string name;   ///< qualified; of a header, its path
  std::string header; ///< that declares it
  std::string evidence;
  DeclarationKind kind = DeclarationKind::Function;
  /// Takes the same and gives the same: the names can be exchanged.
  bool isInterchangeable = false;
};

/// One difference between two API models.
struct ApiChange {
  unsigned id = 0; ///< 1..n in report order
  RuleId rule{};
  std::string symbol;    ///< of the old declaration; of the new if only added
  std::string newSymbol; ///< of its counterpart, empty if none
  DeclarationKind kind = DeclarationKind::Function;
  std::string name; ///< qualified
  std::string oldText, newText;
  Location oldLocation, newLocation;
  std::string message;
  Successor successor;
  /// Not of what the library means for its clients; see Declaration.
  bool isInternal = false;
};

/// How much a version number must grow (semantic versioning 2.0.0).
enum class Bump { Patch, Minor, Major };
/// "patch", "minor", "major".
const char *toString(Bump bump);

/// What two versions of a library differ in, weighed for its author.
struct VersionBump {
  Bump smallest = Bump::Patch;               ///< that is honest
  size_t build = 0, meaning = 0, binary = 0; ///< changes that break, by what
  size_t deprecated = 0;
  size_t additions = 0; ///< new names
  /// Names of libraries that need another SONAME and do not have it.
  std::vector<std::string> sonames;
  /// The library has compiled code, and its binary interface breaks.
  bool needsSoname = false;
};

} // namespace breakpath
