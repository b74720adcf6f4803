#include "reports/Headline.h"

#include "reports/Phrases.h"
#include "reports/Reach.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace breakpath {

//===--- versions ---------------------------------------------------------===//

/// What "2.9.14" -> "2.15.4" says about itself; nothing where that is unclear.
static std::optional<Bump> declaredBump(const std::string &before,
                                        const std::string &after) {
  auto numbers = [](const std::string &text) {
    std::vector<unsigned long> result;
    for (size_t i = 0; i < text.size();) {
      if (text[i] < '0' || text[i] > '9')
        break;
      size_t used = 0;
      size_t end = text.find_first_not_of("0123456789", i);
      if (std::min(end, text.size()) - i > 9)
        break;
      result.push_back(std::stoul(text.substr(i), &used));
      i += used + 1; // the dot
    }
    return result;
  };
  std::vector<unsigned long> a = numbers(before), b = numbers(after);
  if (a.empty() || b.empty())
    return std::nullopt;
  a.resize(3);
  b.resize(3);
  if (a == b)
    return std::nullopt;
  // Below 1.0 the second number stands for the first.
  if (a[0] != b[0] || (a[0] == 0 && a[1] != b[1]))
    return Bump::Major;
  return a[1] != b[1] ? Bump::Minor : Bump::Patch;
}

static std::string counts(const VersionBump &bump) {
  std::string text;
  auto say = [&](size_t n, const std::string &what) {
    if (n)
      text += (text.empty() ? count(n, "change") : std::to_string(n)) +
              (text.empty() ? (n == 1 ? " breaks " : " break ") : " ") + what;
    if (n)
      text += ", ";
  };
  say(bump.build, "the build");
  say(bump.meaning, "the meaning");
  say(bump.binary, "old binaries");
  if (bump.deprecated)
    text += std::to_string(bump.deprecated) + " newly deprecated, ";
  if (bump.additions)
    text += count(bump.additions, "addition") + ", ";
  if (!text.empty())
    text.resize(text.size() - 2);
  return text;
}

static std::string tellStep(const Report &report) {
  const VersionBump &bump = *report.bump;
  std::string version = std::string(toString(bump.smallest)) + " version";
  if (!report.complete && bump.smallest != Bump::Major)
    return "at least a " + version + ", and not all could be read";
  if (report.changes.empty() && report.accepted.empty() && !bump.additions)
    return "no difference that a client could see: a patch version";
  return "a " + version;
}

static std::string tellSoname(const Report &report) {
  const VersionBump &bump = *report.bump;
  if (!bump.sonames.empty()) {
    std::string text = "must change:";
    for (const std::string &soname : bump.sonames)
      text += " " + soname;
    return text;
  }
  if (!bump.needsSoname)
    return "";
  bool hasChanged = std::any_of(
      report.changes.begin(), report.changes.end(),
      [](auto &entry) { return entry.change.rule == RuleId::SonameChanged; });
  return hasChanged ? "has changed, as it must"
                    : "must change, as the binary interface breaks";
}

BumpWords wordsForBump(const Report &report) {
  const VersionBump &bump = *report.bump;
  const Dependency &dependency = report.dependencies.front();
  BumpWords words;
  words.step = tellStep(report);
  words.isMajor = bump.smallest == Bump::Major;
  std::optional<Bump> declared =
      declaredBump(dependency.oldVersion, dependency.newVersion);
  if (declared && *declared < bump.smallest)
    words.tooLow = std::string(", and its number says ") + toString(*declared);
  words.counts = counts(bump);
  words.soname = tellSoname(report);
  words.isSonameStale = !bump.sonames.empty();
  return words;
}

std::vector<std::string> tellBump(const Report &report) {
  BumpWords bump = wordsForBump(report);
  std::vector<std::string> lines{bump.step + bump.tooLow};
  if (!bump.counts.empty())
    lines.push_back(bump.counts);
  if (!bump.soname.empty())
    lines.push_back("SONAME  " + bump.soname);
  return lines;
}

std::string tellIncomplete(const Report &report) {
  if (report.complete)
    return "";
  std::string text = "not everything was analysed";
  const Report::Units &units = report.units;
  if (units.analyzed < units.total)
    text += ": " + std::to_string(units.analyzed) + " of " +
            count(units.total, "unit") + " were";
  if (!report.isDecided)
    text += "; for some uses it could not be decided whether they break";
  return text;
}

//===--- uses -------------------------------------------------------------===//

static const char *phrase(Verdict verdict, bool one) {
  switch (verdict) {
  case Verdict::BreaksBuild:
    return one ? "no longer compiles" : "no longer compile";
  case Verdict::ChangesMeaning:
    return one ? "compiles and means something else"
               : "compile and mean something else";
  case Verdict::BreaksBinary:
    return one ? "needs a rebuild" : "need a rebuild";
  case Verdict::Deprecated:
    return one ? "is newly deprecated" : "are newly deprecated";
  case Verdict::Unknown:
    return "could not be decided";
  case Verdict::Unaffected:
    break;
  }
  return one ? "is unaffected" : "are unaffected";
}

std::string tellUses(const Report &report) {
  std::map<Verdict, size_t> counts;
  std::map<Verdict, std::set<std::pair<unsigned, std::string>>> causes;
  size_t possible = 0;
  for (const Finding &finding : report.findings) {
    const UseDetail *use = finding.as<UseDetail>();
    if (!use)
      continue;
    if (finding.confidence == Confidence::Possible &&
        (use->verdict != Verdict::Unknown || !use->isCompiled)) {
      ++possible;
      continue;
    }
    ++counts[use->verdict];
    causes[use->verdict].insert(
        {finding.change, finding.change ? "" : finding.message});
  }
  std::string text;
  for (const auto &[verdict, n] : counts) {
    text += (text.empty() ? count(n, "use") : ", " + std::to_string(n)) + " " +
            phrase(verdict, n == 1);
    // Twenty uses of one macro are one story.
    size_t stories = causes[verdict].size();
    if (n > 3 && stories < n)
      text += " (" + count(stories, "cause") + ")";
  }
  if (text.empty())
    text = report.complete ? "no use is hurt"
                           : "no use is known to be hurt, but not all was "
                             "analysed";
  if (possible)
    text += "; " + count(possible, "place") + " worth a look";
  return text;
}

bool isBroken(const Finding &finding) {
  const UseDetail *use = finding.as<UseDetail>();
  return use && (use->verdict == Verdict::BreaksBuild ||
                 use->verdict == Verdict::ChangesMeaning);
}

// What the compiler or a new meaning breaks, and no test runs.
static bool isUnnoticed(const Finding &finding) {
  return isBroken(finding) && finding.confidence != Confidence::Possible &&
         finding.level >= Level::Warning && finding.reach.isUntested();
}

std::vector<UntestedJob> untestedJobs(const Report &report) {
  std::map<std::string, UntestedJob> jobs;
  for (const Finding &finding : report.findings)
    for (const ReachedFrom &reached : finding.reach.roots) {
      const Root &root = reached.root;
      if (!runsUnseen(root.kind) || !reached.isCertain || !isUnnoticed(finding))
        continue;
      UntestedJob job{tellRoot(root), &finding, !root.schedule.empty(),
                      reached.path.size()};
      auto [entry, isNew] = jobs.try_emplace(job.name, job);
      if (!isNew && job.steps < entry->second.steps)
        entry->second = std::move(job);
    }
  std::vector<UntestedJob> result;
  for (auto &[name, job] : jobs)
    result.push_back(std::move(job));
  std::stable_sort(result.begin(), result.end(), [](auto &a, auto &b) {
    return std::tuple(!a.hasSchedule, a.steps) <
           std::tuple(!b.hasSchedule, b.steps);
  });
  return result;
}

//===--- flags ------------------------------------------------------------===//

/// Of many the first few.
static std::string named(const std::vector<Root> &roots) {
  constexpr size_t escapesShown = 4;
  std::string text;
  for (size_t i = 0; i < roots.size() && i < escapesShown; ++i)
    text += (i ? ", " : "") + tellRoot(roots[i]);
  if (roots.size() > escapesShown)
    text += " and " + std::to_string(roots.size() - escapesShown) + " more";
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
  for (const Finding &finding : report.findings) {
    const FlagDetail *flag = finding.as<FlagDetail>();
    if (!flag)
      continue;
    if (finding.confidence == Confidence::Possible) {
      ++possible;
    } else if (flag->verdict != FlagVerdict::Ungated) {
      ++others;
    } else {
      ++steps;
      unseen += surelyRunsUnseen(finding.reach);
      if (std::find(flags.begin(), flags.end(), flag->flag) == flags.end())
        flags.push_back(flag->flag);
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
  bool breaks =
      std::any_of(report.findings.begin(), report.findings.end(), isBroken);
  if (report.switches.empty() && (!breaks || report.flags.empty()))
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

} // namespace breakpath
