#include "reports/text/FlagText.h"

#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/Reach.h"
#include "reports/text/FindingText.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <tuple>

namespace breakpath {

namespace {

/// Findings shown with all that is known of them, and places in one line.
constexpr size_t shownInFull = 8, placesShown = 3, possibleShown = 5;

class FlagWriter {
public:
  FlagWriter(const Report &report, const TextOptions &options,
             std::ostream &out)
      : report(report), options(options), out(out),
        style{options.color, options.width} {}

  void write() {
    // The same callee of the same flag is one story.
    std::map<std::tuple<int, bool, decltype(CauseWords::key)>, Group> groups;
    for (const Finding &finding : report.findings)
      if (finding.as<FlagDetail>())
        groups[{-static_cast<int>(finding.level), isPossible(finding),
                causeOf(finding).key}]
            .push_back(&finding);
    size_t possible = 0, left = 0;
    for (const auto &[key, group] : groups) {
      if (options.all || !isPossible(*group.front()) ||
          possible++ < possibleShown)
        writeGroup(group);
      else
        left += group.size();
    }
    if (left)
      out << "\nand " << left << " that may be so; --all lists them\n";
  }

private:
  using Group = std::vector<const Finding *>;

  static bool isPossible(const Finding &finding) {
    return finding.confidence == Confidence::Possible;
  }

  void writeGroup(const Group &group) {
    const Finding &first = *group.front();
    const FlagDetail &flag = *first.as<FlagDetail>();
    writeTitle(first, toString(flag.verdict), first.message, style, out);
    if (!first.evidence.empty())
      out << style.faint("  belongs   ") << first.evidence << '\n';
    writePlaces("  gated at  ", flag.gatedAt);
    if (isStep(flag.verdict) && flag.gatedAt.empty())
      writePlaces("  checked   ", flag.checks);
    size_t shown = 0;
    for (const Finding *finding : group)
      writeOne(*finding, options.all || shown++ < shownInFull);
  }

  void writePlaces(const char *label, const std::vector<FlagPlace> &places) {
    size_t shown = 0;
    for (const FlagPlace &place : places) {
      if (!options.all && shown++ == placesShown) {
        out << style.faint("            and " +
                           count(places.size() - placesShown, "more place"))
            << '\n';
        return;
      }
      out << style.faint(shown <= 1 ? label : "            ")
          << spot(place.location);
      if (!place.function.empty())
        out << style.faint("  in ") << place.function;
      out << '\n';
    }
  }

  void writeOne(const Finding &finding, bool full) {
    out << (full ? "\n  " : "  ");
    writePlace(finding, style, out);
    out << '\n';
    if (!full)
      return;
    style.writeExcerpt(finding.excerpt, finding.location, 0, finding.level,
                       out);
    for (const std::string &name : finding.as<FlagDetail>()->also)
      out << style.faint("    and then ") << name << '\n';
    if (options.paths)
      writePaths(finding, style, out);
    else
      for (const std::string &line :
           tellReach(finding.reach, finding.fingerprint))
        out << "    " << printable(line) << '\n';
    if (!finding.hint.empty())
      out << style.faint("    hint: ") << finding.hint << '\n';
  }

  const Report &report;
  const TextOptions &options;
  std::ostream &out;
  Style style;
};

} // namespace

void writeFlags(const Report &report, const TextOptions &options,
                std::ostream &out) {
  FlagWriter(report, options, out).write();
}

void writeFlagSummary(const Report &report, std::ostream &out) {
  size_t checks = 0;
  for (const FlagSummary &flag : report.flags)
    checks += flag.checks.size();
  out << '\n'
      << count(report.units.total, "unit") << ", " << report.units.analyzed
      << " analysed; " << count(report.flags.size(), "flag") << ", checked in "
      << count(checks, "place") << '\n';
}

} // namespace breakpath
