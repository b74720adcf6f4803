#include "reports/text/UseText.h"

#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/Reach.h"
#include "reports/text/DiffText.h"
#include "reports/text/FindingText.h"

#include <algorithm>
#include <map>
#include <ostream>
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

struct Group {
  const ApiChange *change = nullptr;
  std::vector<const Finding *> findings;

  const Finding &first() const { return *findings.front(); }
  Verdict verdict() const { return first().as<UseDetail>()->verdict; }
};

class UseWriter {
public:
  UseWriter(const Report &report, const TextOptions &options, std::ostream &out)
      : report(report), options(options), out(out),
        style{options.color, options.width} {}

  void write() {
    std::vector<Group> all = groups(), inlineCode;
    size_t minor = 0, errors = 0, left = 0;
    for (const Group &group : all) {
      if (!options.all && isInlineCode(group)) {
        inlineCode.push_back(group);
        continue;
      }
      bool isError = group.first().level == Level::Error;
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
  // By change; findings without one by rule and message.
  std::vector<Group> groups() const {
    std::map<unsigned, const ApiChange *> changes = changesById(report);
    std::map<decltype(CauseWords::key), Group> byCause;
    for (const Finding &finding : report.findings) {
      if (!finding.as<UseDetail>())
        continue;
      Group &group = byCause[causeOf(finding).key];
      group.findings.push_back(&finding);
      if (auto known = changes.find(finding.change); known != changes.end())
        group.change = known->second;
    }
    std::vector<Group> result;
    for (auto &[key, group] : byCause)
      result.push_back(std::move(group));
    auto rank = [](const Group &group) {
      return std::tuple(-static_cast<int>(group.first().level),
                        isPossible(group), group.verdict(),
                        -static_cast<long>(group.findings.size()));
    };
    std::stable_sort(result.begin(), result.end(),
                     [&](auto &a, auto &b) { return rank(a) < rank(b); });
    return result;
  }

  static bool isPossible(const Group &group) {
    return std::all_of(
        group.findings.begin(), group.findings.end(),
        [](const Finding *f) { return f->confidence == Confidence::Possible; });
  }

  static bool isInlineCode(const Group &group) {
    return group.first().rule == RuleId::InlineBodyChanged;
  }

  void writeShort(const Group &group) {
    const Finding &first = group.first();
    out << style.colored(first.level, toString(group.verdict())) << "  "
        << first.message << "  " << spot(first.location);
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
      const Finding &first = group.first();
      out << "  " << spot(first.location) << "  " << first.message;
      if (group.findings.size() > 1)
        out << style.faint(" (" + count(group.findings.size(), "use") + ")");
      out << '\n';
    }
  }

  void writeGroup(const Group &group) {
    lastReach.clear();
    const Finding &first = group.first();
    writeTitle(first, toString(group.verdict()), first.message, style, out);
    if (group.change)
      writeOldAndNew(*group.change, style, out);
    bool isMinor = first.level == Level::Info || isPossible(group) ||
                   group.verdict() == Verdict::BreaksBinary;
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
      bool isNew = i == 0 || group.findings[i]->evidence !=
                                 group.findings[i - 1]->evidence;
      writeFinding(*group.findings[i], options.all || i < full, isNew);
    }
  }

  void writeFinding(const Finding &finding, bool full, bool withEvidence) {
    const UseDetail &use = *finding.as<UseDetail>();
    out << (full ? "\n  " : "  ");
    writePlace(finding, style, out);
    if (!full && !finding.reach.roots.empty())
      out << style.faint("  from " +
                         printable(tellRoot(finding.reach.roots.front().root)) +
                         (finding.reach.isUntested() ? ", untested" : ""));
    out << '\n';
    if (!full)
      return;
    style.writeExcerpt(finding.excerpt, finding.location, finding.endColumn,
                       finding.level, out);
    if (withEvidence && finding.evidence != finding.message)
      out << "    " << finding.evidence << '\n';
    size_t shown = 0;
    for (const FollowUp &note : use.related)
      if (options.all || shown++ < followUpsShown)
        out << style.faint("    see ") << spot(note.location)
            << style.faint(": " + note.message) << '\n';
    if (finding.fix)
      out << style.faint("    fix: ") << finding.fix->description
          << style.faint(" (compiles)") << '\n';
    writeOrigins(use);
    writeFollowUps(use);
    writeReach(finding);
  }

  void writeReach(const Finding &finding) {
    const Reach &reach = finding.reach;
    if (!options.paths) {
      std::vector<std::string> lines = tellReach(reach, finding.fingerprint);
      if (lines == lastReach && !lines.empty())
        lines = {reach.roots.empty() ? "no root either"
                                     : "reached the same way"};
      else
        lastReach = lines;
      for (const std::string &line : lines)
        out << "    " << printable(line) << '\n';
      return;
    }
    writePaths(finding, style, out);
    if (reach.roots.empty() || reach.tests.empty())
      for (const std::string &line : tellReach(reach, finding.fingerprint))
        out << "    " << printable(line) << '\n';
  }

  void writeOrigins(const UseDetail &use) {
    size_t shown = 0;
    for (const Location &at : use.instantiatedFrom) {
      if (!options.all && shown++ == followUpsShown) {
        out << style.faint(
            "    and " +
            count(use.instantiatedFrom.size() - followUpsShown, "more place") +
            "\n");
        return;
      }
      out << style.faint("    instantiated from ") << spot(at) << '\n';
    }
  }

  void writeFollowUps(const UseDetail &use) {
    if (use.followUps.empty())
      return;
    out << style.faint("    " + count(use.followUps.size(), "further error") +
                       (use.followUps.size() == 1 ? " follows" : " follow") +
                       " from it")
        << '\n';
    size_t shown = 0;
    for (const FollowUp &followUp : use.followUps) {
      if (!options.all && shown++ == followUpsShown)
        break;
      out << style.faint("      " + spot(followUp.location) + ": " +
                         followUp.message)
          << '\n';
    }
  }

  const Report &report;
  const TextOptions &options;
  std::ostream &out;
  Style style;
  std::vector<std::string> lastReach; ///< the lines told last
};

} // namespace

void writeUses(const Report &report, const TextOptions &options,
               std::ostream &out) {
  UseWriter(report, options, out).write();
}

} // namespace breakpath
