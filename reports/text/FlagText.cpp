#include "reports/text/FlagText.h"

#include "reports/Phrases.h"
#include "reports/Reach.h"
#include "reports/text/Style.h"

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
    std::map<std::tuple<int, bool, FlagVerdict, std::string, std::string>,
             std::vector<const FlagEntry *>>
        groups;
    for (const FlagEntry &entry : report.flagFindings)
      groups[{-static_cast<int>(entry.level), isPossible(entry),
              entry.path.verdict, entry.path.flag,
              isStep(entry.path.verdict) ? entry.path.symbol
                                         : entry.path.message}]
          .push_back(&entry);
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
  static bool isPossible(const FlagEntry &entry) {
    return entry.path.confidence == Confidence::Possible;
  }

  void writeGroup(const std::vector<const FlagEntry *> &group) {
    const FlagEntry &first = *group.front();
    const FlagFinding &path = first.path;
    out << '\n'
        << style.colored(first.level, toString(path.verdict)) << "  "
        << style.strong(path.message) << style.tag(ruleOf(path.verdict))
        << '\n';
    if (!path.belongs.empty())
      out << style.faint("  belongs   ") << path.belongs << '\n';
    writePlaces("  gated at  ", path.gatedAt);
    if (isStep(path.verdict) && path.gatedAt.empty())
      writePlaces("  checked   ", path.checks);
    size_t shown = 0;
    for (const FlagEntry *entry : group)
      writeEntry(*entry, options.all || shown++ < shownInFull);
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

  void writeEntry(const FlagEntry &entry, bool full) {
    const FlagFinding &path = entry.path;
    out << (full ? "\n  " : "  ") << style.strong(spot(path.location));
    if (!path.function.name.empty())
      out << style.faint("  in ") << path.function.name;
    if (path.confidence != Confidence::Proven)
      out << style.faint(std::string("  (") + toString(path.confidence) + ")");
    if (path.isInChange)
      out << style.faint("  in this change");
    out << '\n';
    if (!full)
      return;
    style.writeExcerpt(entry.excerpt, path.location, 0, entry.level, out);
    for (const std::string &name : path.also)
      out << style.faint("    and then ") << name << '\n';
    writeReach(entry);
    if (!path.hint.empty())
      out << style.faint("    hint: ") << path.hint << '\n';
  }

  void writeReach(const FlagEntry &entry) {
    const Reach &reach = entry.path.reach;
    if (options.paths)
      for (const auto *list : {&reach.roots, &reach.tests})
        for (const ReachedFrom &reached : *list) {
          out << '\n'
              << (reached.isCertain ? "    reached from "
                                    : "    maybe reached from ")
              << style.strong(printable(tellRoot(reached.root))) << '\n';
          for (const std::string &line : tellPath(reached))
            out << "      " << printable(line) << '\n';
        }
    else
      for (const std::string &line : tellReach(reach, entry.fingerprint))
        out << "    " << printable(line) << '\n';
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
