/// A use of the dependency that the new version hurts.
#pragma once

#include "matchers/facts/Program.h"
#include "matchers/facts/RuleId.h"
#include "matchers/facts/UnitFacts.h"

#include <optional>
#include <string>
#include <vector>

namespace breakpath {

enum class Verdict {
  BreaksBuild,
  ChangesMeaning,
  BreaksBinary,
  Deprecated,
  Unknown,
  Unaffected,
};
const char *toString(Verdict verdict);

/// How sure: the compiler said so in a cleanly parsed unit; in one with errors
/// of its own; by name only.
enum class Confidence { Possible, Likely, Proven };
const char *toString(Confidence confidence);

/// A message of the compiler beside the evidence.
struct FollowUp {
  Location location;
  std::string message;

  friend auto operator<=>(const FollowUp &, const FollowUp &) = default;
};

/// A replacement of \p length bytes at \p offset of a file of the client.
struct Edit {
  std::string file;
  unsigned offset = 0, length = 0;
  std::string replacement;

  friend auto operator<=>(const Edit &, const Edit &) = default;
};

/// Edits with which the client compiles.
struct Fix {
  std::string description;
  std::vector<Edit> edits;
};

/// One per use; the unit of every report.
struct Impact {
  RuleId rule{};
  unsigned change = 0; ///< ApiChange::id of what explains it, 0 for none
  Verdict verdict = Verdict::Unknown;
  bool breaksBinary = false;
  Confidence confidence = Confidence::Proven;
  std::string message;
  std::string symbolName; ///< qualified name of what is used
  UseKind kind = UseKind::Call;
  Location location;
  unsigned endColumn = 0;
  Function function;
  /// False for names in code that this build does not compile.
  bool isCompiled = true;
  std::string evidence; ///< the compiler's words, or old and new binding
  /// Places of the client that instantiate the template the use is in.
  std::vector<Location> instantiatedFrom;
  /// Places of the client that the compiler points at, e.g. a candidate of
  /// the client that does not fit.
  std::vector<FollowUp> related;
  std::vector<FollowUp> followUps;
  std::optional<Fix> fix;
  Reach reach; ///< who gets there
  /// Flags without which nothing gets there; sorted.
  std::vector<std::string> gatedBy;
  bool isInChange = false; ///< on a line that the change under review touches
};

/// What judging all units gives.
struct Judgement {
  std::vector<Impact> impacts; ///< sorted by file, line, column, rule
  unsigned unaffected = 0;     ///< distinct uses whose binding is the same
  /// Distinct uses in statements that the compiler gave up on, whose
  /// declaration did not change: they hang on a finding that is shown.
  unsigned notRebound = 0;
};

} // namespace breakpath
