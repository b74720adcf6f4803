/// The whole program as one graph: who runs what, from where it starts.
#pragma once

#include "matchers/facts/CallFacts.h"
#include "matchers/facts/RootRule.h"

#include <cstdint>
#include <string>
#include <vector>

namespace breakpath {

/// Where execution starts.
struct Root {
  RootKind kind = RootKind::Main;
  std::string name; ///< e.g. "shop::OrderRetryJob::run", "POST /checkout"
  unsigned code = 0;
  Location location;         ///< of the function that is started
  Location registered;       ///< of the call that hands it over; may be invalid
  unsigned registeredIn = 0; ///< the vertex that call is in, where valid
  std::string schedule;      ///< as written, when it is a literal; else empty
  std::string rule;          ///< RootRule::id
  /// Guessed from what the call looks like, not known from a preset or config.
  bool isInferred = false;
};

/// What looks like a root of the client's own making, and the rule that would
/// say so.
struct RootCandidate {
  RootRule rule;
  std::vector<std::string> examples; ///< what it starts, or where; sorted
};

/// An edge of the linked graph.
struct ProgramEdge {
  unsigned to = 0;
  CallKind kind = CallKind::Call;
  /// False where only a type or a name suggests the target, or code outside
  /// the client decides whether it runs.
  bool isCertain = true;
  unsigned location = 0; ///< number in Program::locations
  /// What must have happened before: number in Program::conditions, 0 for
  /// nothing.
  unsigned condition = 0;
  unsigned gate = 0;      ///< what must hold, in Program::gates; 0 for nothing
  unsigned arguments = 0; ///< what is passed, in the same table
};

/// Code that makes an object or stores a pointer, where its gate lets it.
struct Maker {
  unsigned code = 0;
  unsigned gate = 0; ///< in Program::gates

  friend auto operator<=>(const Maker &, const Maker &) = default;
};

/// Something a virtual call or a call through a pointer depends on: an object
/// of the class was made, the address was taken. Any one of them.
struct Condition {
  std::vector<Maker> anyOf;
};

/// Units linked.
struct Program {
  std::vector<CodeFact> code;      ///< in the order of the units; 0 is nothing
  std::vector<ProgramEdge> edges;  ///< grouped by where they start
  std::vector<unsigned> firstEdge; ///< by vertex, one more than vertices
  std::vector<Location> locations; ///< 0 is no place
  std::vector<Condition> conditions; ///< 0 is nothing
  std::vector<Root> roots;           ///< sorted by kind, name, place
  std::vector<RootCandidate> candidates;
  /// Calls whose target could not be found at all.
  std::vector<Location> unknownTargets;
  /// Of all units; code is numbered as above.
  GateFacts gates;
  std::vector<GatedPlace> gatedPlaces; ///< sorted
};

/// The word in JSON, e.g. "call", "virtual call".
const char *toString(CallKind kind);

/// One step of a path: `name` runs the next step at `location`.
struct Step {
  std::string name;
  Location location; ///< where the next step is run; the last: the impact
  CallKind how = CallKind::Call; ///< how the next step is reached
  /// A function outside the client that passes it on, e.g. std::for_each.
  std::string via;
  bool isCertain = true;
};

/// A root that gets there, and how.
struct ReachedFrom {
  Root root;
  std::vector<Step> path;
  bool isCertain = true; ///< every step is
};

/// What a coverage report says of a place.
enum class Ran { Unknown, No, Yes };

/// Who gets to one place of the client.
struct Reach {
  /// The place is in code that runs: a function, an initialiser.
  bool isCode = false;
  /// All roots but tests, the most telling first; cut at a limit.
  std::vector<ReachedFrom> roots;
  std::vector<ReachedFrom> tests;
  size_t rootCount = 0, testCount = 0; ///< before the cut
  /// Where there is no root: functions that lead here and that nobody calls.
  std::vector<std::string> uncalled;
  /// What the tests did when coverage was recorded; tests that it names.
  Ran ran = Ran::Unknown;
  std::vector<std::string> ranBy;

  /// No test can get there, or none did.
  bool isUntested() const {
    return ran == Ran::No || (ran == Ran::Unknown && tests.empty());
  }
};

} // namespace breakpath
