/// The rules: every word about a kind of break, in one table.
#pragma once

#include "matchers/facts/ApiModel.h"
#include "matchers/facts/FlagFinding.h"
#include "matchers/facts/RuleId.h"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace breakpath {

enum class RuleId : std::uint16_t {
  None, ///< a fact without one
#define RULE(id, ...) id,
#include "matchers/rules/Rules.def"
};
/// The name of the rule, e.g. "param-added-required".
const char *toString(RuleId id);

/// What a rule is about.
enum class Family {
  Headers,
  Types,
  Functions,
  Overloads,
  Templates,
  Parameters,
  Returns,
  Constants,
  Bodies, ///< code that is compiled into clients
  Layout, ///< and all else that objects are compiled with
  Binaries,
  Other,
  Flags,
  Suppression, ///< comments and baseline entries that accept findings
};
const char *toString(Family family);

enum class Level { Info, Warning, Error };
const char *toString(Level level);

/// How an old declaration found its counterpart.
enum class Relation {
  Same,     ///< the same symbol on both sides
  Resigned, ///< the same name with another signature or kind
  Moved,    ///< the same declaration in another namespace
  Renamed,  ///< the same member under another name
  Removed,  ///< no counterpart
  Added,    ///< only the new version has it
};

/// Two declarations that correspond, or one without a counterpart.
struct Difference {
  Relation relation = Relation::Same;
  const Declaration *before = nullptr;
  const Declaration *after = nullptr;
  const ApiModel &oldModel;
  const ApiModel &newModel;
  /// Removed functions: others of the same name stay. Added ones: others of
  /// the same name were there.
  bool hasOverloads = false;
  /// Types that go by another name now, the old one first; null for none.
  const std::map<std::string, std::string> *renamedTypes = nullptr;
};

/// What a rule can break; a set of bits.
enum Breaks : unsigned {
  BreaksNothing = 0,
  BreaksBuild = 1,
  BreaksMeaning = 2,
  BreaksBinary = 4,
  BreaksGate = 8, ///< code of a feature runs, or could, while its flag is off
};

/// Whom a change hurts beside those who use the thing itself; a set of bits.
enum Traits : unsigned {
  NoTraits = 0,
  ReachesMembers = 1,      ///< uses of its members
  ReachesConstruction = 2, ///< whoever makes an object of it
  ChangesResult = 4,       ///< the use is accepted, what it yields is not
  HurtsByName = 8,         ///< whoever names it, however it is used
  ReachesDestruction = 16, ///< whoever destroys an object of it
  AnnouncesOnly = 32,      ///< nothing breaks yet
  /// Not of the interface, but of the system around it.
  ConcernsSystem = 64,
};

/// Decides whether a difference falls under a rule; the text is what the
/// message calls {detail}, and may be empty.
using Match = std::optional<std::string>;

struct Rule {
  RuleId id;
  const char *name; ///< e.g. "param-added-required"
  Family family;
  unsigned breaks; ///< set of Breaks
  Level level;     ///< of a change, and of a use whose meaning it changes
  const char *title;
  /// With {name}, {class} (what a member belongs to) and {detail}. Of rules
  /// about flags: what it looks like, for people.
  const char *message;
  /// What breaks, for whom, and how to mend the client.
  const char *help;
  /// Null for rules that no difference of two declarations shows.
  Match (*matches)(const Difference &);
  unsigned traits; ///< set of Traits
};

/// All rules, in the order in which they explain a break: where several fit,
/// the first is the cause.
std::span<const Rule> allRules();
/// \p id is not None.
const Rule &findRule(RuleId id);
/// What people call \p name; null where there is no such rule.
const Rule *ruleNamed(std::string_view name);
/// The rule of such findings.
RuleId ruleOf(FlagVerdict verdict);
/// The message of \p rule for one difference.
std::string ruleMessage(const Rule &rule, const Difference &difference,
                        const std::string &detail);

/// Whether the rule of \p change says it can break \p what, a set of Breaks.
bool breaks(const ApiChange &change, unsigned what);

/// Whether the rule of \p change has one of \p traits, a set of Traits.
bool has(const ApiChange &change, unsigned traits);

} // namespace breakpath
