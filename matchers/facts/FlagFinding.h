/// Code of a feature that runs without its flag, and what else is wrong with
/// checks.
#pragma once

#include "matchers/facts/Impact.h"
#include "matchers/facts/Program.h"

#include <string>
#include <vector>

namespace breakpath {

/// Code that must run only while \p flag is on.
struct FeatureCode {
  std::string flag;
  std::vector<std::string> code; ///< globs of qualified names, or "file:glob"
};

/// What a user says about flags.
struct FlagSettings {
  std::vector<FeatureCode> features;
  /// Each: names of one flag; the first is what it is called.
  std::vector<std::vector<std::string>> aliases;
};

enum class FlagVerdict {
  Ungated,         ///< runs while the flag is off
  GatedWhenQueued, ///< checked when it was handed over, not when it runs
  FailsOpen,       ///< the check says "on" where nobody knows
  DefaultsDiffer,  ///< checks of one flag say different things then
  CheckUnused,     ///< nothing depends on the answer
  CheckedOnce,     ///< all checks are in one place, the code is not
};
/// The word in JSON, e.g. "gated-when-queued".
const char *toString(FlagVerdict verdict);
/// About a step onto the feature's code; else it is about a check.
bool isStep(FlagVerdict verdict);

/// A place of the client, and the function it is in.
struct FlagPlace {
  Location location;
  std::string function;

  friend auto operator<=>(const FlagPlace &, const FlagPlace &) = default;
};

struct FlagFinding {
  FlagVerdict verdict = FlagVerdict::Ungated;
  Confidence confidence = Confidence::Proven;
  std::string flag;
  std::string symbol; ///< what belongs to the feature, or what checks it
  std::string message;
  Location location; ///< of the first step onto the feature's code, or a check
  Function function; ///< that it is in
  /// Roots that get there while the flag is off, and tests.
  Reach reach;
  /// The way there where no known root leads.
  std::vector<Step> path;
  std::vector<FlagPlace> gatedAt; ///< where the same callee is gated
  std::vector<FlagPlace> checks;  ///< of the flag
  /// Checks on the way that could not be read as a condition.
  std::vector<FlagPlace> unread;
  /// Further code of the feature that the same function calls after it.
  std::vector<std::string> also;
  std::string belongs; ///< why the callee is the feature's
  std::string hint;    ///< what mends it
  bool isInferred = false;
  bool isInChange = false; ///< as Impact::isInChange
  double score = 0;        ///< of an inferred one; for the order only
};

/// A check of a flag, as the report lists it.
struct FlagCheckSite {
  Location location;
  std::string function; ///< that it is in
  std::string with;     ///< what asks, e.g. "FeatureFlags::isEnabled"
  std::string fallback; ///< the default, as written; may be empty

  friend auto operator<=>(const FlagCheckSite &,
                          const FlagCheckSite &) = default;
};

/// What is known of one flag.
struct FlagSummary {
  std::string name;
  std::vector<std::string> aliases;
  std::vector<FlagCheckSite> checks;
  /// Functions that nothing reaches while it is off; a selection.
  std::vector<std::string> gates;
  size_t gateCount = 0;
  bool isConfigured = false; ///< by config or annotation
  /// Patterns of the configuration that no code has.
  std::vector<std::string> unmatched;
};

struct FlagReport {
  std::vector<FlagFinding> findings; ///< sorted by place, rule, flag
  std::vector<FlagSummary> flags;    ///< sorted by name
  /// Checks of which nothing tells the flag.
  std::vector<FlagCheckSite> unreadable;
  /// By place that was asked for: flags without which nothing gets there.
  std::vector<std::vector<std::string>> gatedBy;
  /// Lines that this build leaves out, by the flag that does so.
  std::vector<std::pair<std::string, unsigned>> unbuilt;
};

} // namespace breakpath
