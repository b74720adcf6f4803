// The report for a person at a terminal: verdict first, grouped by cause, a
// source line with a caret for each use.

#include "reports/Entries.h"
#include "reports/Headline.h"
#include "reports/Phrases.h"
#include "reports/Reach.h"
#include "reports/Report.h"
#include "reports/text/DiffText.h"
#include "reports/text/FlagText.h"
#include "reports/text/Style.h"
#include "reports/text/SuppressionText.h"
#include "reports/text/Wrap.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <sstream>
#include <tuple>

namespace breakpath {

namespace {

/// Uses shown with their source line; further ones are listed.
constexpr size_t shownInFull = 10;
constexpr size_t shownInFullOfWarnings = 4;
/// The same for what a rebuild mends and what is only worth a look.
constexpr size_t shownInFullOfMinor = 2;
/// Causes below an error, and errors; more of them nobody reads at once.
constexpr size_t minorGroupsShown = 25;
constexpr size_t errorGroupsShown = 40;
constexpr size_t followUpsShown = 3;
/// Jobs that no test covers, in the headline.
constexpr size_t jobsShown = 6;

struct Group {
  const Report::Change *change = nullptr;
  std::vector<const Finding *> findings;
};

class TextWriter {
public:
  TextWriter(Report cleanReport, const TextOptions &options, std::ostream &out)
      : report(std::move(cleanReport)), options(options), out(out),
        style{options.color, options.width} {
    for (const Report::Change &change : this->report.changes)
      changes[change.change.id] = &change;
  }

  void write() {
    if (options.quiet)
      return writeLines();
    if (report.command == ReportCommand::Flags)
      out << style.strong(flagHeadline(report)) << '\n';
    else
      writeHeadline();
    writeGroups();
    writeFlags(report, options, out);
    writeLoads(report, options, out);
    if (report.command == ReportCommand::Diff || options.all)
      writeChanges(report, options, out);
    writeSuppressions(report, options, out);
    writeAccepted(report, options, out);
    writeSkipped();
    writeSummary();
  }

private:
  void writeLines() {
    for (const Entry &entry : entriesOf(report)) {
      const Location &at = entry.location;
      out << (at.valid() ? spot(at) : at.file) << ": " << toString(entry.level)
          << ": " << entry.message << " [" << toString(entry.rule) << "]\n";
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
    if (!report.flagFindings.empty())
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
          << style.faint("  runs into ")
          << spot(jobs[i].finding->impact.location) << '\n';
    }
  }

  // By change; findings without one by rule and message.
  std::vector<Group> groups() const {
    std::map<std::tuple<Verdict, unsigned, std::string_view, std::string>,
             Group>
        byCause;
    for (const Finding &finding : report.findings) {
      const Impact &impact = finding.impact;
      bool hasChange = impact.change != 0;
      Group &group =
          byCause[{impact.verdict, impact.change, toString(impact.rule),
                   hasChange ? std::string() : impact.message}];
      group.findings.push_back(&finding);
      if (auto known = changes.find(impact.change); known != changes.end())
        group.change = known->second;
    }
    std::vector<Group> result;
    for (auto &[key, group] : byCause)
      result.push_back(std::move(group));
    auto rank = [](const Group &group) {
      const Finding &first = *group.findings.front();
      return std::tuple(-static_cast<int>(first.level), isPossible(group),
                        first.impact.verdict,
                        -static_cast<long>(group.findings.size()));
    };
    std::stable_sort(result.begin(), result.end(),
                     [&](auto &a, auto &b) { return rank(a) < rank(b); });
    return result;
  }

  static bool isPossible(const Group &group) {
    return std::all_of(group.findings.begin(), group.findings.end(),
                       [](const Finding *f) {
                         return f->impact.confidence == Confidence::Possible;
                       });
  }

  static bool isInlineCode(const Group &group) {
    return group.findings.front()->impact.rule == RuleId::InlineBodyChanged;
  }

public:
  /// The findings alone.
  void writeFindings() {
    writeGroups();
    writeFlags(report, options, out);
  }

private:
  void writeGroups() {
    std::vector<Group> all = groups(), inlineCode;
    size_t minor = 0, errors = 0, left = 0;
    for (const Group &group : all) {
      if (!options.all && isInlineCode(group)) {
        inlineCode.push_back(group);
        continue;
      }
      bool isError = group.findings.front()->level == Level::Error;
      if (options.all ||
          (isError ? errors++ < errorGroupsShown : minor++ < minorGroupsShown))
        writeGroup(group);
      else if (isError)
        writeShort(group);
      else
        ++left;
    }
    if (left)
      out << '\n'
          << "and " << count(left, "lesser cause") << "; --all lists "
          << (left == 1 ? "it" : "them") << '\n';
    writeInlineCode(inlineCode);
  }

private:
  void writeShort(const Group &group) {
    const Finding &first = *group.findings.front();
    out << style.colored(first.level, toString(first.impact.verdict)) << "  "
        << first.impact.message << "  " << spot(first.impact.location);
    if (group.findings.size() > 1)
      out << style.faint(" and " + std::to_string(group.findings.size() - 1) +
                         " more");
    out << '\n';
  }

  // Whether other code behaves differently cannot be told: a line for each.
  void writeInlineCode(const std::vector<Group> &groups) {
    if (groups.empty())
      return;
    size_t uses = 0, shown = 0;
    for (const Group &group : groups)
      uses += group.findings.size();
    out << '\n'
        << style.colored(Level::Info, "worth a look") << "  "
        << style.strong("inline code that " + count(uses, "use") +
                        (uses == 1 ? " runs" : " run") + " is other code now")
        << style.tag(RuleId::InlineBodyChanged) << '\n';
    for (const Group &group : groups) {
      if (shown++ == shownInFull) {
        out << "  and " << groups.size() - shownInFull
            << " more; --all lists them\n";
        return;
      }
      const Impact &first = group.findings.front()->impact;
      out << "  " << spot(first.location) << "  " << first.message;
      if (group.findings.size() > 1)
        out << style.faint(" (" + count(group.findings.size(), "use") + ")");
      out << '\n';
    }
  }

  void writeGroup(const Group &group) {
    lastReach.clear();
    const Finding &first = *group.findings.front();
    out << '\n'
        << style.colored(first.level, toString(first.impact.verdict)) << "  "
        << style.strong(first.impact.message) << style.tag(first.impact.rule)
        << '\n';
    if (group.change)
      writeOldAndNew(group.change->change, style, out);
    bool isMinor = first.level == Level::Info || isPossible(group) ||
                   first.impact.verdict == Verdict::BreaksBinary;
    size_t full = first.level == Level::Error ? shownInFull
                  : isMinor                   ? shownInFullOfMinor
                                              : shownInFullOfWarnings;
    for (size_t i = 0; i < group.findings.size(); ++i) {
      if (!options.all && isMinor && i == shownInFull) {
        out << "  and " << group.findings.size() - i
            << " more; --all lists them\n";
        return;
      }
      // The same words are said once.
      bool isNew = i == 0 || group.findings[i]->impact.evidence !=
                                 group.findings[i - 1]->impact.evidence;
      writeFinding(*group.findings[i], options.all || i < full, isNew);
    }
  }

  void writeFinding(const Finding &finding, bool full, bool withEvidence) {
    const Impact &impact = finding.impact;
    if (full)
      out << '\n';
    out << "  " << style.strong(spot(impact.location));
    if (!impact.function.name.empty())
      out << style.faint("  in ") << impact.function.name;
    if (impact.confidence != Confidence::Proven)
      out << style.faint(std::string("  (") + toString(impact.confidence) +
                         ")");
    if (impact.isInChange)
      out << style.faint("  in this change");
    if (!impact.gatedBy.empty())
      out << style.faint("  only with " + inQuotes(impact.gatedBy) + " on");
    if (!full && !impact.reach.roots.empty())
      out << style.faint("  from " +
                         printable(tellRoot(impact.reach.roots.front().root)) +
                         (impact.reach.isUntested() ? ", untested" : ""));
    out << '\n';
    if (!full)
      return;
    style.writeExcerpt(finding.excerpt, impact.location, impact.endColumn,
                       finding.level, out);
    if (withEvidence && impact.evidence != impact.message)
      out << "    " << impact.evidence << '\n';
    size_t shown = 0;
    for (const FollowUp &note : impact.related)
      if (options.all || shown++ < followUpsShown)
        out << style.faint("    see ") << spot(note.location)
            << style.faint(": " + note.message) << '\n';
    if (impact.fix)
      out << style.faint("    fix: ") << impact.fix->description
          << style.faint(" (compiles)") << '\n';
    writeOrigins(impact);
    writeFollowUps(impact);
    writeReach(finding);
  }

  void writeReach(const Finding &finding) {
    const Impact &impact = finding.impact;
    if (!options.paths) {
      std::vector<std::string> lines =
          tellReach(impact.reach, finding.fingerprint);
      if (lines == lastReach && !lines.empty())
        lines = {impact.reach.roots.empty() ? "no root either"
                                            : "reached the same way"};
      else
        lastReach = lines;
      for (const std::string &line : lines)
        out << "    " << printable(line) << '\n';
      return;
    }
    for (const auto *list : {&impact.reach.roots, &impact.reach.tests})
      for (const ReachedFrom &reached : *list) {
        out << '\n'
            << (reached.isCertain ? "    reached from "
                                  : "    maybe reached from ")
            << style.strong(printable(tellRoot(reached.root))) << '\n';
        for (const std::string &line : tellPath(reached))
          out << "      " << printable(line) << '\n';
      }
    if (impact.reach.roots.empty() || impact.reach.tests.empty())
      for (const std::string &line :
           tellReach(impact.reach, finding.fingerprint))
        out << "    " << printable(line) << '\n';
  }

  void writeOrigins(const Impact &impact) {
    size_t shown = 0;
    for (const Location &at : impact.instantiatedFrom) {
      if (!options.all && shown++ == followUpsShown) {
        out << style.faint(
            "    and " +
            count(impact.instantiatedFrom.size() - followUpsShown,
                  "more place") +
            "\n");
        return;
      }
      out << style.faint("    instantiated from ") << spot(at) << '\n';
    }
  }

  void writeFollowUps(const Impact &impact) {
    if (impact.followUps.empty())
      return;
    out << style.faint("    " +
                       count(impact.followUps.size(), "further error") +
                       (impact.followUps.size() == 1 ? " follows" : " follow") +
                       " from it")
        << '\n';
    size_t shown = 0;
    for (const FollowUp &followUp : impact.followUps) {
      if (!options.all && shown++ == followUpsShown)
        break;
      out << style.faint("      " + spot(followUp.location) + ": " +
                         followUp.message)
          << '\n';
    }
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
        if (!options.all && shown++ == shownInFull) {
          out << "  and " << report.skipped.size() - shownInFull
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
  std::map<unsigned, const Report::Change *> changes;
  std::vector<std::string> lastReach; ///< the lines told last
};

} // namespace

static void clean(std::string &text) { text = printable(std::move(text)); }

static void cleanFlags(Report &report) {
  for (FlagEntry &entry : report.flagFindings) {
    FlagFinding &path = entry.path;
    for (std::string *text :
         {&entry.excerpt, &path.flag, &path.symbol, &path.message,
          &path.location.file, &path.function.name, &path.belongs, &path.hint})
      clean(*text);
    for (auto *list : {&path.gatedAt, &path.checks, &path.unread})
      for (FlagPlace &place : *list) {
        clean(place.location.file);
        clean(place.function);
      }
  }
  for (FlagSummary &flag : report.flags)
    clean(flag.name);
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
  for (Finding &finding : report.findings) {
    Impact &impact = finding.impact;
    for (std::string *text :
         {&finding.excerpt, &impact.message, &impact.symbolName,
          &impact.location.file, &impact.function.name, &impact.evidence})
      clean(*text);
    if (impact.fix)
      clean(impact.fix->description);
    for (auto *list : {&impact.followUps, &impact.related})
      for (FollowUp &item : *list) {
        clean(item.location.file);
        clean(item.message);
      }
    for (Location &at : impact.instantiatedFrom)
      clean(at.file);
  }
  cleanFlags(report);
  for (LoadEntry &entry : report.loads) {
    for (std::string *text : {&entry.load.program, &entry.load.message})
      clean(*text);
    for (std::string &symbol : entry.load.also)
      clean(symbol);
    for (Location &use : entry.load.uses)
      clean(use.file);
  }
  for (SuppressionEntry &entry : report.suppressionFindings)
    for (std::string *text :
         {&entry.message, &entry.location.file, &entry.excerpt})
      clean(*text);
  for (AcceptedEntry &accepted : report.accepted)
    for (std::string *text : {&accepted.entry.message, &accepted.reason,
                              &accepted.entry.location.file})
      clean(*text);
  for (auto &[what, why] : report.skipped) {
    clean(what);
    clean(why);
  }
  for (std::string &note : report.notes)
    clean(note);
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
