#include "reports/Headline.h"

#include "reports/Reach.h"
#include "reports/text/Style.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace breakpath {

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
    const Impact &impact = finding.impact;
    if (impact.confidence == Confidence::Possible &&
        (impact.verdict != Verdict::Unknown || !impact.isCompiled)) {
      ++possible;
      continue;
    }
    ++counts[impact.verdict];
    causes[impact.verdict].insert(
        {impact.change, impact.change ? "" : impact.message});
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

// What the compiler or a new meaning breaks, and no test runs.
static bool isUnnoticed(const Finding &finding) {
  const Impact &impact = finding.impact;
  bool isHurt = impact.verdict == Verdict::BreaksBuild ||
                impact.verdict == Verdict::ChangesMeaning;
  return isHurt && impact.confidence != Confidence::Possible &&
         finding.level >= Level::Warning && impact.reach.isUntested();
}

std::vector<UntestedJob> untestedJobs(const Report &report) {
  std::map<std::string, UntestedJob> jobs;
  for (const Finding &finding : report.findings)
    for (const ReachedFrom &reached : finding.impact.reach.roots) {
      const Root &root = reached.root;
      bool isUnseen = root.kind == RootKind::BackgroundJob ||
                      root.kind == RootKind::Timer ||
                      root.kind == RootKind::Thread;
      if (!isUnseen || !reached.isCertain || !isUnnoticed(finding))
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

} // namespace breakpath
