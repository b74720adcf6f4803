/// One thing that a report tells: what all kinds have in common, and what only
/// one kind has.
///
/// A new kind is a detail here, its words in Kinds.cpp, its fields in
/// formats/JsonFields.h, and the command that makes it. No writer knows it.
#pragma once

#include "matchers/facts/FlagFinding.h"
#include "matchers/facts/Impact.h"
#include "matchers/facts/LoadFinding.h"
#include "matchers/facts/Program.h"
#include "matchers/rules/Rule.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace breakpath {

/// Of a use that the new version hurts.
struct UseDetail {
  Verdict verdict = Verdict::Unknown;
  bool breaksBinary = false;
  UseKind use = UseKind::Call;
  bool isCompiled = true; ///< as Impact::isCompiled
  std::vector<Location> instantiatedFrom;
  std::vector<FollowUp> related, followUps;
};

/// Of something about a feature flag; each as in FlagFinding.
struct FlagDetail {
  FlagVerdict verdict = FlagVerdict::Ungated;
  std::string flag;
  std::vector<Step> path;
  std::vector<FlagPlace> gatedAt, checks, unread;
  std::vector<std::string> also;
  bool isInferred = false;
};

/// Of what a program built against the old version runs into; each as in
/// LoadFinding.
struct LoadDetail {
  LoadProblem problem = LoadProblem::SymbolMissing;
  std::string linkName;    ///< LoadFinding::symbol
  std::string declaration; ///< not in a report that was read back
  bool isAtStart = false;
  std::vector<std::string> also;
  std::vector<Location> uses;
};

/// Of a change of the library, where changes are the findings: it stands in
/// Report::changes.
struct ChangeDetail {};

/// Of a comment that accepts a finding and should not, or accepts nothing; or
/// of an entry of the baseline.
struct SuppressionDetail {};

/// Who says that a finding does not count.
enum class AcceptedBy { Comment, Baseline };
const char *toString(AcceptedBy by);

struct Acceptance {
  AcceptedBy by = AcceptedBy::Comment;
  std::string reason;
  std::string until; ///< the last day, "2027-03-31"; empty: no end
  Location at;       ///< of the comment; invalid for a baseline
};

struct Finding {
  RuleId rule{};
  Level level = Level::Error;
  Confidence confidence = Confidence::Proven;
  std::string message;
  std::string symbol; ///< as people write it; may be empty
  /// In the client's repository; of a library's change in its header; of a
  /// program its path, without a line.
  Location location;
  unsigned endColumn = 0; ///< 0: not known
  Function function;      ///< that it is in; may be empty
  /// The compiler's words, or why it is one; may be the message again.
  std::string evidence;
  std::string excerpt; ///< the source line of the location, may be empty
  std::string hint;    ///< what mends it
  Reach reach;         ///< who gets there
  /// Flags without which nothing gets there; sorted.
  std::vector<std::string> gatedBy;
  unsigned change = 0; ///< ApiChange::id of what is behind it, 0 for none
  std::optional<Fix> fix;
  std::string patch;       ///< of the fix, as a unified diff; may be empty
  bool isInChange = false; ///< on a line that the change under review touches
  /// Survives moved lines: hash of rule, symbol, enclosing function and, for
  /// the second and later of the same kind there, its number.
  std::string fingerprint;
  std::optional<Acceptance> accepted; ///< it does not count
  /// At one place findings come in this order of kinds, and so do chapters.
  std::variant<UseDetail, FlagDetail, LoadDetail, ChangeDetail,
               SuppressionDetail>
      detail;

  /// Null where it is of another kind.
  template <typename T> const T *as() const { return std::get_if<T>(&detail); }
  template <typename T> T *as() { return std::get_if<T>(&detail); }
};

/// Columns of a finding in its line, the end one past the last character; as
/// editors and GitHub count: in UTF-16 code units, from 1.
struct Columns {
  unsigned begin = 1, end = 2;
};
/// Where the line is not known, bytes are taken for characters.
Columns columnsOf(const Finding &finding);

/// For readers who stop after a few: by level, then confidence, then what
/// breaks and no test would have noticed. Places are not compared.
bool isWorse(const Finding &a, const Finding &b);
/// What runs the place unseen: a background job, a timer, a thread.
bool isInBackground(const Finding &finding);
/// It is in code that runs, and no test gets there.
bool isUntested(const Finding &finding);

} // namespace breakpath
