#include "reports/text/FlagText.h"

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
constexpr size_t escapesShown = 4;

bool isStep(const FlagEntry &entry) {
  return entry.path.verdict == FlagVerdict::Ungated ||
         entry.path.verdict == FlagVerdict::GatedWhenQueued;
}

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
              isStep(entry) ? entry.path.symbol : entry.path.message}]
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
    if (isStep(first) && path.gatedAt.empty())
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

/// The roots of a finding that runs by itself, unseen.
bool runsUnseen(const FlagEntry &entry) {
  return std::any_of(entry.path.reach.roots.begin(),
                     entry.path.reach.roots.end(), [](const ReachedFrom &from) {
                       return from.isCertain &&
                              (from.root.kind == RootKind::BackgroundJob ||
                               from.root.kind == RootKind::Timer ||
                               from.root.kind == RootKind::Thread);
                     });
}

std::string named(const std::vector<Root> &roots) {
  std::string text;
  for (size_t i = 0; i < roots.size() && i < escapesShown; ++i)
    text += (i ? ", " : "") + tellRoot(roots[i]);
  if (roots.size() > escapesShown)
    text += " and " + std::to_string(roots.size() - escapesShown) + " more";
  return text;
}

} // namespace

std::string inQuotes(const std::vector<std::string> &names) {
  std::string text;
  for (const std::string &name : names)
    text += (text.empty() ? "'" : ", '") + name + "'";
  return text;
}

// The first few of many.
static std::string shortened(std::vector<std::string> names) {
  constexpr size_t most = 3;
  size_t left = names.size() > most ? names.size() - most : 0;
  names.resize(names.size() - left);
  return inQuotes(names) +
         (left ? " and " + count(left, "more flag") : std::string());
}

std::string flagHeadline(const Report &report) {
  size_t steps = 0, possible = 0, unseen = 0, others = 0;
  std::vector<std::string> flags;
  for (const FlagEntry &entry : report.flagFindings) {
    const FlagFinding &path = entry.path;
    if (path.confidence == Confidence::Possible) {
      ++possible;
    } else if (path.verdict != FlagVerdict::Ungated) {
      ++others;
    } else {
      ++steps;
      unseen += runsUnseen(entry);
      if (std::find(flags.begin(), flags.end(), path.flag) == flags.end())
        flags.push_back(path.flag);
    }
  }
  if (report.flags.empty())
    return "no feature flag is configured, and no check of one was seen; name "
           "yours under 'flags: checks' in .breakpath.yaml";
  std::string text;
  if (steps) {
    text = count(steps, "call") + (steps == 1 ? " runs" : " run") +
           " code of " + shortened(flags) + " without its check";
    if (unseen)
      text += ", " + std::to_string(unseen) + " in the background";
  } else {
    text = "no code is known to run without its flag";
  }
  if (others)
    text += "; " + count(others, "more remark");
  if (possible)
    text += "; " + count(possible, "place") + " worth a look";
  return text;
}

std::vector<std::string> tellSwitches(const Report &report) {
  bool isBroken = std::any_of(
      report.findings.begin(), report.findings.end(), [](const Finding &f) {
        return f.impact.verdict == Verdict::BreaksBuild ||
               f.impact.verdict == Verdict::ChangesMeaning;
      });
  if (report.switches.empty() && (!isBroken || report.flags.empty()))
    return {};
  if (report.switches.empty())
    return {"no kill switch: no feature flag stops any of what is broken"};
  const KillSwitch &best = report.switches.front();
  if (best.stops == best.all)
    return {"kill switch: with '" + best.flag + "' off, none of the " +
            count(best.all, "broken use") + " runs"};
  std::string line = "no flag stops all that is broken: '" + best.flag +
                     "' stops " + std::to_string(best.stops) + " of " +
                     count(best.all, "use");
  if (!best.escapes.empty())
    line += ", not those reached from " + named(best.escapes);
  return {line};
}

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
