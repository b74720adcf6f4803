// The report for a person at a terminal: verdict first, then a chapter a kind,
// then what does not count and what was not analysed.

#include "reports/Headline.h"
#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/Report.h"
#include "reports/text/AcceptedText.h"
#include "reports/text/DiffText.h"
#include "reports/text/FindingText.h"
#include "reports/text/FlagText.h"
#include "reports/text/Style.h"
#include "reports/text/UseText.h"
#include "reports/text/Wrap.h"

#include <ostream>
#include <sstream>

namespace breakpath {

namespace {

/// Skipped things listed.
constexpr size_t skippedShown = 10;
/// Jobs that no test covers, in the headline.
constexpr size_t jobsShown = 6;

class TextWriter {
public:
  TextWriter(Report cleanReport, const TextOptions &options, std::ostream &out)
      : report(std::move(cleanReport)), options(options), out(out),
        style{options.color, options.width} {}

  void write() {
    if (options.quiet)
      return writeLines();
    if (report.command == ReportCommand::Flags)
      out << style.strong(flagHeadline(report)) << '\n';
    else
      writeHeadline();
    writeUses(report, options, out);
    writeFlags(report, options, out);
    writeLoads(report, options, out);
    if (report.command == ReportCommand::Diff || options.all)
      writeChanges(report, options, out);
    writeOthers();
    writeAccepted(report, options, out);
    writeSkipped();
    writeSummary();
  }

  /// The findings alone.
  void writeFindings() {
    writeUses(report, options, out);
    writeFlags(report, options, out);
    writeLoads(report, options, out);
    writeOthers();
  }

private:
  void writeLines() {
    for (const Finding &finding : report.findings) {
      const Location &at = finding.location;
      out << (at.valid() ? spot(at) : at.file) << ": "
          << toString(finding.level) << ": " << finding.message << " ["
          << toString(finding.rule) << "]\n";
    }
    for (const auto &[file, reason] : report.skipped)
      out << file << ": not analysed: " << reason << '\n';
  }

  void writeHeadline() {
    for (const Dependency &dependency : report.dependencies)
      out << style.strong(dependency.name + " " + dependency.oldVersion +
                          " -> " + dependency.newVersion)
          << ": ";
    if (report.command == ReportCommand::Diff)
      return writeBump(report, style, out);
    out << tellUses(report) << '\n';
    if (tells<FlagDetail>(report))
      out << flagHeadline(report) << '\n';
    for (const std::string &line : tellSwitches(report))
      out << printable(line) << '\n';
    writeUntestedJobs();
  }

  // What nobody sees until it runs comes first.
  void writeUntestedJobs() {
    std::vector<UntestedJob> jobs = untestedJobs(report);
    if (jobs.empty())
      return;
    out << style.colored(Level::Error, "no test would have noticed") << " what "
        << (jobs.size() == 1 ? "this runs" : "these run") << ":\n";
    for (size_t i = 0; i < jobs.size(); ++i) {
      if (i == jobsShown && !options.all) {
        out << "  and " << jobs.size() - i << " more; --all lists them\n";
        return;
      }
      out << "  " << style.strong(printable(jobs[i].name))
          << style.faint("  runs into ") << spot(jobs[i].finding->location)
          << '\n';
    }
  }

  // Those that no chapter above has.
  void writeOthers() {
    for (const Finding *finding : byChapter(report))
      if (!finding->as<UseDetail>() && !finding->as<FlagDetail>() &&
          !finding->as<LoadDetail>() && !finding->as<ChangeDetail>())
        writeFinding(*finding, options, out);
  }

  void writeSkipped() {
    if (!report.skipped.empty()) {
      out << '\n'
          << style.colored(Level::Warning,
                           "not analysed (" +
                               std::to_string(report.skipped.size()) + ")")
          << '\n';
      size_t shown = 0;
      for (const auto &[file, reason] : report.skipped) {
        if (!options.all && shown++ == skippedShown) {
          out << "  and " << report.skipped.size() - skippedShown
              << " more; --all lists them\n";
          break;
        }
        out << "  " << file << ": " << reason << '\n';
      }
    }
    if (!report.notes.empty())
      out << '\n';
    for (const std::string &note : report.notes)
      out << style.faint("note: ") << note << '\n';
  }

  void writeSummary() {
    if (report.command == ReportCommand::Diff)
      return;
    if (report.command == ReportCommand::Flags)
      return writeFlagSummary(report, out);
    out << '\n'
        << count(report.units.total, "unit") << ", "
        << report.units.usingDependency
        << (report.units.usingDependency == 1 ? " uses" : " use")
        << " the dependency, " << report.units.analyzed << " analysed; "
        << count(report.unaffected, "use") << " unaffected";
    if (report.notRebound)
      out << ", " << report.notRebound << " not bound again beside an error";
    out << '\n';
  }

  Report report;
  const TextOptions &options;
  std::ostream &out;
  Style style;
};

} // namespace

static void clean(std::string &text) { text = printable(std::move(text)); }

static void clean(Location &at) { clean(at.file); }
static void clean(FollowUp &item) {
  clean(item.location);
  clean(item.message);
}
static void clean(FlagPlace &place) {
  clean(place.location);
  clean(place.function);
}
template <typename T> static void clean(std::vector<T> &list) {
  for (T &item : list)
    clean(item);
}

static void clean(UseDetail &use) {
  clean(use.followUps);
  clean(use.related);
  clean(use.instantiatedFrom);
}
static void clean(FlagDetail &flag) {
  clean(flag.flag);
  for (auto *list : {&flag.gatedAt, &flag.checks, &flag.unread})
    clean(*list);
}
static void clean(LoadDetail &load) {
  clean(load.also);
  clean(load.uses);
}
static void clean(ChangeDetail &) {}
static void clean(SuppressionDetail &) {}

static void clean(Finding &finding) {
  for (std::string *text : {&finding.message, &finding.symbol,
                            &finding.location.file, &finding.function.name,
                            &finding.evidence, &finding.excerpt, &finding.hint})
    clean(*text);
  if (finding.fix)
    clean(finding.fix->description);
  if (finding.accepted)
    clean(finding.accepted->reason);
  std::visit([](auto &detail) { clean(detail); }, finding.detail);
}

static Report cleaned(Report report) {
  for (Dependency &dependency : report.dependencies)
    for (std::string *text :
         {&dependency.name, &dependency.oldVersion, &dependency.newVersion})
      clean(*text);
  for (Report::Change &entry : report.changes) {
    ApiChange &change = entry.change;
    for (std::string *text :
         {&change.name, &change.oldText, &change.newText, &change.message,
          &change.successor.name, &change.successor.evidence,
          &change.oldLocation.file, &change.newLocation.file})
      clean(*text);
  }
  clean(report.findings);
  clean(report.accepted);
  for (FlagSummary &flag : report.flags)
    clean(flag.name);
  for (auto &[what, why] : report.skipped) {
    clean(what);
    clean(why);
  }
  clean(report.notes);
  return report;
}

// A CI's runner obeys lines that begin so, and GitHub's also "##[" anywhere;
// names come from strangers.
static std::string disarmed(const std::string &text) {
  std::string result;
  bool atStart = true;
  for (size_t i = 0; i < text.size(); ++i) {
    if (atStart && text.compare(i, 2, "::") == 0)
      result += "./";
    if (text.compare(i, 3, "##[") == 0)
      result += "# ";
    else
      result += text[i];
    atStart = text[i] == '\n' || (atStart && text[i] == ' ');
  }
  return result;
}

void writeText(const Report &report, const TextOptions &options,
               std::ostream &out) {
  std::ostringstream text;
  TextWriter(cleaned(report), options, text).write();
  // A line a finding is for other programs.
  out << wrapText(disarmed(text.str()), options.quiet ? 0 : options.width);
}

void writeFindings(const Report &report, TextOptions options,
                   std::ostream &out) {
  options.all = options.paths = true;
  std::ostringstream text;
  TextWriter(cleaned(report), options, text).writeFindings();
  out << wrapText(disarmed(text.str()), options.width);
}

} // namespace breakpath
