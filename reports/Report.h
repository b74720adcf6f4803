/// The result of a command, ready to be told. Every writer is a function from
/// a Report to text; none looks anything up.
#pragma once

#include "matchers/facts/ApiModel.h"
#include "matchers/facts/FlagFinding.h"
#include "matchers/facts/Program.h"
#include "matchers/rules/Rule.h"
#include "reports/Finding.h"

#include <llvm/Support/Error.h>

#include <algorithm>
#include <iosfwd>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace breakpath {

/// A library whose version changes.
struct Dependency {
  std::string name, oldVersion, newVersion;
};

/// A flag that the broken paths depend on, or some of them.
struct KillSwitch {
  std::string flag;
  size_t stops = 0, all = 0; ///< broken uses
  /// Roots that run into what it does not stop; jobs first.
  std::vector<Root> escapes;
};

/// What gave a report.
enum class ReportCommand { Scan, Diff, Flags };
const char *toString(ReportCommand command);

struct Report {
  ReportCommand command = ReportCommand::Scan;
  std::string root; ///< of relative paths; shown only in a fix file
  /// False when something that could hold findings was not analysed.
  bool complete = true;
  /// Every use in compiled code has a verdict.
  bool isDecided = true;
  struct Units {
    unsigned total = 0, analyzed = 0, usingDependency = 0;
  } units;
  std::vector<Dependency> dependencies;
  struct Change {
    ApiChange change;
    unsigned uses = 0; ///< uses in the client, hurt or not
    Level level = Level::Info;
    std::string fingerprint; ///< as Finding::fingerprint
  };
  std::vector<Change> changes;     ///< that explain findings, or are some
  std::optional<VersionBump> bump; ///< of `diff`
  /// Changes of internal parts that are not among `changes`.
  size_t internalChanges = 0;
  std::vector<Finding> findings; ///< sorted by file, line, column, rule
  /// What a comment or the baseline accepts, each with who does; not among
  /// `findings`, and in their order.
  std::vector<Finding> accepted;
  /// What the baseline accepts is not even among these.
  bool isNewOnly = false;
  /// All flags that are checked or configured; sorted by name.
  std::vector<FlagSummary> flags;
  /// Those that stop some of what is broken; the best first.
  std::vector<KillSwitch> switches;
  std::vector<std::pair<std::string, std::string>> skipped; ///< what, why
  std::vector<std::string> notes; ///< said once, not findings
  unsigned unaffected = 0;        ///< uses
  unsigned notRebound = 0;        ///< uses beside an error, see Judgement
};

/// Whether it has findings of kind \p Detail.
template <typename Detail> bool tells(const Report &report) {
  return std::any_of(report.findings.begin(), report.findings.end(),
                     [](const Finding &f) { return f.as<Detail>(); });
}

/// The level at which a finding counts.
Level levelOf(const Impact &impact);
/// Of what is inferred at most a warning.
Level levelOf(const FlagFinding &finding);
/// The level at which a change counts where there is no client.
Level levelOf(const ApiChange &change);
/// Gives each change its fingerprint; keeps their order.
void finishChanges(std::vector<Report::Change> &changes);
/// The change as a finding: of `diff`, where changes are the findings.
Finding findingOf(const Report::Change &change);
/// Adds \p found, which is all of its kind, in the order of the report; gives
/// a fingerprint to each that has none.
void addFindings(std::vector<Finding> found, Report &report);
/// The findings for readers who stop after a few, see isWorse.
std::vector<const Finding *> worstFirst(const Report &report);
/// By ApiChange::id.
std::map<unsigned, const ApiChange *> changesById(const Report &report);

/// \p text without what a terminal would obey: control characters and marks
/// that turn text around. Names and paths come from strangers.
std::string printable(std::string text);

struct TextOptions {
  bool color = false;
  bool quiet = false; ///< findings only, a line each
  bool all = false;   ///< nothing cut, unaffected changes too
  bool paths = false; ///< every path to each finding
  unsigned width = 0; ///< columns of the terminal; 0: any
};

void writeText(const Report &report, const TextOptions &options,
               std::ostream &out);
struct MarkdownOptions {
  /// The text is no longer: what does not fit is counted, the worst stays. A
  /// job summary may have 1 MiB.
  size_t maxBytes = 900 * 1024;
  /// What stands before a path in a link, as "https://forge/o/r/blob/SHA/";
  /// empty: no links.
  std::string linkBase;
  /// Takes the place of an earlier text: where nothing is left to tell, one
  /// line that says so.
  bool isFollowUp = false;
};

/// A finding that somebody should look at, or not all was analysed.
bool isWorthAComment(const Report &report);
/// A comment on a pull request or the summary of a job. Nothing that the report
/// names can become a link, a mention, HTML or a command.
void writeMarkdown(const Report &report, const MarkdownOptions &options,
                   std::ostream &out);
/// See reports/docs/formats.md; the schema is reports/report.schema.json.
void writeJson(const Report &report, const std::string &version,
               std::ostream &out);
/// SARIF 2.1.0, for code scanning and editors.
void writeSarif(const Report &report, const std::string &version,
                std::ostream &out);

/// What fails a run.
struct FailOn {
  Level level = Level::Error;
  Confidence confidence = Confidence::Likely;
  bool incomplete = true; ///< that not everything was analysed
};
/// JUnit XML: a test for each change, flag and program that has findings, and
/// one that all was analysed. What fails the run fails the test.
void writeJunit(const Report &report, const FailOn &failOn, std::ostream &out);
/// GitLab's Code Quality.
void writeGitLab(const Report &report, std::ostream &out);
/// Workflow commands of GitHub Actions; few, since more of them are dropped
/// there without a word.
void writeGitHub(const Report &report, std::ostream &out);
/// The report that \p text, written by writeJson, is of. The result can be told
/// in every format. Fails with \p file and what is wrong with it: another
/// schema version, no report, cut off.
llvm::Expected<Report> readReport(const std::string &text,
                                  const std::string &file);
/// One page for people that needs no network and no server.
void writeHtml(const Report &report, const std::string &version,
               std::ostream &out);
/// The proven fixes, in the form that clang-apply-replacements reads.
void writeFixes(const Report &report, std::ostream &out);
/// Each finding in full, with every path that leads to it.
void writeFindings(const Report &report, TextOptions options,
                   std::ostream &out);

/// Something to mend before a scan, and how.
struct Advice {
  Level level = Level::Warning;
  std::string problem, mend;
  std::vector<std::string> examples;
  std::string config; ///< lines for .breakpath.yaml, if that mends it
};

/// What is known of a client, with nothing to compare it with.
struct Inspection {
  Program program;
  unsigned units = 0;
  std::vector<std::pair<std::string, std::string>> skipped; ///< what, why
  std::vector<Advice> advice;                               ///< of `doctor`
};

/// The roots, by kind.
void writeRoots(const Inspection &inspection, std::ostream &out);
void writeRootsJson(const Inspection &inspection, std::ostream &out);
/// A line an edge, without the places between: caller, callee, kind, location,
/// and both names as in a symbol table; separated by tabs. A target that is not
/// known is "?".
void writeCalls(const Inspection &inspection, std::ostream &out);
void writeCallsJson(const Inspection &inspection, std::ostream &out);
void writeAdvice(const Inspection &inspection, bool color, std::ostream &out);
void writeAdviceJson(const Inspection &inspection, std::ostream &out);
/// A line a preset: what `--presets` prints.
void writePresets(const std::vector<RootRule> &presets, std::ostream &out);
void writePresets(const std::vector<FlagRule> &presets, std::ostream &out);
/// A line a rule.
void writeRules(std::ostream &out);
void writeRule(const Rule &rule, std::ostream &out);

/// What `--markdown` prints, and matchers/docs/rules.md, roots.md and flags.md
/// hold: of rules a table, and a section with the id as its heading for each.
void writeRulesDocument(std::ostream &out);
void writePresetsDocument(const std::vector<RootRule> &presets,
                          std::ostream &out);
void writePresetsDocument(const std::vector<FlagRule> &presets,
                          std::ostream &out);

} // namespace breakpath
