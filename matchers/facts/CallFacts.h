/// What runs what in one translation unit.
///
///     scheduler.cron("0 6 * * *", [&] { retry.run(); });
///               ^~~~  CallFact{main -> Scheduler::cron}
///                                 ^~~  HandOver{"0 6 * * *", the lambda}
///
/// Vertices are what runs (functions, lambdas, initialisers) and the places
/// that hold what may run (variables, parameters, members of callable type). A
/// call through a place leads to the place, and from there to all it ever
/// holds. Plain data, linked across units by `linkProgram`.
#pragma once

#include "matchers/facts/GateFacts.h"
#include "matchers/facts/Location.h"

#include <string>
#include <utility>
#include <vector>

namespace breakpath {

enum class CodeKind {
  Function,    ///< also members, constructors, destructors
  Lambda,      ///< the call operator of one
  Initialiser, ///< of a global, a static member, a thread-local: runs by itself
  Value, ///< default argument or member initialiser: runs where it is used
  /// A function outside the client that leads back into it; or a library as a
  /// whole ("library:openssl"), which runs what it was given.
  Foreign,
  Place, ///< a variable, parameter, member or result that is callable
};

/// A vertex of the call graph.
struct CodeFact {
  CodeKind kind = CodeKind::Function;
  /// Links units: USR, with the file where that alone is not unique (internal
  /// linkage, lambdas, main). Empty for what only this unit can name.
  std::string key;
  std::string name;     ///< qualified; "main::(lambda)"
  std::string linkName; ///< mangled, as in a symbol table; may be empty
  Location location;    ///< of the name
  Extent extent;        ///< of the definition; invalid where there is none
  bool isDefined = false;
  /// May be defined in several units of one program: inline, a template.
  bool isInline = false;
  /// Runs before or after main: an initialiser that is no constant, a function
  /// with __attribute__((constructor)).
  bool startsItself = false;
  bool isExported = false;  ///< marked to be called from outside the program
  bool isExternC = false;   ///< of C++, by C's rules
  bool isWeak = false;      ///< another definition of it wins
  bool isForwarder = false; ///< a lambda that is one call and nothing else
  /// Places: the type of function they hold, e.g. "void (int)".
  std::string type;
  /// The macro that the name was written by, as "TEST(Orders, areRetried)".
  std::string macro;
};

enum class CallKind {
  Call,      ///< also operators, conversions
  Construct, ///< runs a constructor
  Destroy,   ///< runs a destructor, often implied
  Virtual,   ///< may run an overrider; `receiver` is the static type
  Through,   ///< calls what a place holds
  Holds,     ///< of a place: may hold that code, or what that place holds
  HandOver,  ///< gives it to code outside the client, which may run it
  Uses,      ///< a default argument or member initialiser
  Starts,    ///< given to what runs it later; see Root
};

/// An edge of the call graph, by numbers in CallFacts::code.
struct CallFact {
  unsigned from = 0, to = 0;
  CallKind kind = CallKind::Call;
  Location location; ///< in `from`
  /// Of a virtual call, or of what a pointer to a virtual function holds: the
  /// key of the static class of the object.
  std::string receiver;
  /// Holds: the vertex whose code stores it there; 0 where it always does.
  unsigned storedBy = 0;
  /// HandOver: the function outside the client, qualified.
  std::string via;
  unsigned gate = 0;      ///< in CallFacts::gates; what must hold for it
  unsigned arguments = 0; ///< what is passed, in the same table

  friend auto operator<=>(const CallFact &, const CallFact &) = default;
};

/// An argument that can be run, or is an object.
struct HandedItem {
  /// Counts from 0, without the object of a member call; -1 for that object.
  int argument = 0;
  unsigned code = 0; ///< callables: the vertex
  std::string type;  ///< objects: key of the class
};

/// A call that is given something to run; what is no root is an edge as well.
struct HandOver {
  unsigned from = 0;
  Location location;
  /// Qualified name of the function, without inline namespaces and template
  /// arguments, e.g. "std::thread::thread"; for a store into a member of a
  /// struct that is not the client's, "sigaction::sa_handler".
  std::vector<std::string> functions; ///< first itself, then what it overrides
  std::vector<HandedItem> callables;
  std::vector<HandedItem> objects;
  /// String literals, and numbers and durations as written.
  std::vector<std::pair<int, std::string>> texts;
  /// Given to code that this unit does not follow, which may run it: without
  /// a rule that knows better, an edge.
  bool leavesClient = false;
  unsigned gate = 0;    ///< as CallFact::gate
  unsigned library = 0; ///< where it goes then: a vertex, see CodeKind::Foreign
};

struct MethodFact {
  std::string key, name;              ///< name is qualified
  std::vector<std::string> overrides; ///< keys of what it overrides directly
  bool isPure = false;
};

/// A class of the client, or a base of one.
struct ClassFact {
  std::string key, name;
  Location location;
  bool inClient = false;
  bool isAbstract = false;
  std::vector<std::string> bases;  ///< keys
  std::vector<MethodFact> methods; ///< the virtual ones, the destructor too
  std::string macro;               ///< as CodeFact::macro
};

/// An object of the class is made in `by`.
struct CreationFact {
  std::string type; ///< key of the class
  unsigned by = 0;
  unsigned gate = 0; ///< as CallFact::gate
};

/// A place where a library is used on some condition.
struct GatedPlace {
  Location location;
  unsigned code = 0;
  unsigned gate = 0; ///< as CallFact::gate

  friend auto operator<=>(const GatedPlace &, const GatedPlace &) = default;
};

struct CallFacts {
  std::vector<CodeFact> code; ///< the first stands for no code at all
  std::vector<CallFact> calls;
  std::vector<HandOver> handOvers;
  std::vector<ClassFact> classes;
  std::vector<CreationFact> creations;
  /// Libraries whose headers include those of another: by name, sorted.
  std::vector<std::pair<std::string, std::string>> libraryIncludes;
  GateFacts gates;
  std::vector<GatedPlace> gatedPlaces; ///< sorted
};

} // namespace breakpath
