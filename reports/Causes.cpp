#include "reports/Causes.h"

#include "reports/Entries.h"
#include "reports/Phrases.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace breakpath {

namespace {

/// What one cause is told apart by: verdict, change, rule, words.
using Key = std::tuple<int, unsigned, std::string, std::string>;

/// Findings of one kind on their way to causes.
class Collector {
public:
  ToldCause &add(const Key &key, ToldFinding finding) {
    auto [at, isNew] = causes.try_emplace(key);
    ToldCause &cause = at->second;
    const Entry &entry = finding.entry;
    if (isNew) {
      cause.title = entry.message;
      cause.verdict = entry.verdict.empty() ? entry.kind : entry.verdict;
    }
    cause.level = std::max(cause.level, entry.level);
    auto &rules = cause.rules;
    if (std::find(rules.begin(), rules.end(), entry.rule) == rules.end())
      rules.push_back(entry.rule);
    cause.findings.push_back(std::move(finding));
    return cause;
  }

  Chapter chapter(std::string title) {
    Chapter result{std::move(title), {}};
    std::vector<Numbered> ranked; // by verdict
    for (auto &[key, cause] : causes) {
      std::stable_sort(
          cause.findings.begin(), cause.findings.end(),
          [](auto &a, auto &b) { return rank(a.entry) < rank(b.entry); });
      ranked.emplace_back(std::get<0>(key), std::move(cause));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](auto &a, auto &b) { return rank(a) < rank(b); });
    for (Numbered &item : ranked)
      result.causes.push_back(std::move(item.second));
    return result;
  }

private:
  static std::tuple<int, int, bool> rank(const Entry &entry) {
    return {-static_cast<int>(entry.level), -static_cast<int>(entry.confidence),
            !(isInBackground(entry) && entry.reach.isUntested())};
  }

  static bool isPossible(const ToldFinding &finding) {
    return finding.entry.confidence == Confidence::Possible;
  }

  using Numbered = std::pair<int, ToldCause>;
  static auto rank(const Numbered &item) {
    const auto &findings = item.second.findings;
    return std::tuple(-static_cast<int>(item.second.level),
                      std::all_of(findings.begin(), findings.end(), isPossible),
                      item.first, -static_cast<long>(findings.size()));
  }

  std::map<Key, ToldCause> causes;
};

void addList(const std::string &title, std::vector<FollowUp> places,
             std::vector<PlaceList> &into) {
  if (!places.empty())
    into.push_back({title, std::move(places)});
}

std::vector<FollowUp> placesOf(const std::vector<FlagPlace> &places) {
  std::vector<FollowUp> result;
  for (const FlagPlace &place : places)
    result.push_back(
        {place.location, place.function.empty() ? "" : "in " + place.function});
  return result;
}

std::vector<FollowUp> placesOf(const std::vector<Step> &steps) {
  std::vector<FollowUp> result;
  for (const Step &step : steps)
    result.push_back({step.location, "in " + step.name});
  return result;
}

std::vector<FollowUp> placesOf(const std::vector<Location> &places) {
  std::vector<FollowUp> result;
  for (const Location &place : places)
    result.push_back({place, ""});
  return result;
}

std::string followTitle(size_t n) {
  return count(n, "further error") +
         (n == 1 ? " follows from it" : " follow from it");
}

ToldFinding told(const Finding &finding) {
  const Impact &impact = finding.impact;
  ToldFinding result{entryOf(finding), nullptr, {}, {}};
  if (!impact.isCompiled)
    result.remarks.push_back("in code that this build does not compile");
  if (impact.breaksBinary && impact.verdict != Verdict::BreaksBinary)
    result.remarks.push_back("objects built against the old version do not fit "
                             "the new one either");
  addList("see", impact.related, result.lists);
  addList("instantiated from", placesOf(impact.instantiatedFrom), result.lists);
  addList(followTitle(impact.followUps.size()), impact.followUps, result.lists);
  return result;
}

ToldFinding told(const FlagEntry &finding) {
  ToldFinding result{entryOf(finding), nullptr, {}, {}};
  result.entry.evidence.clear(); // said once, of the cause
  for (const std::string &name : finding.path.also)
    result.remarks.push_back("and then " + name);
  addList("checks that could not be read", placesOf(finding.path.unread),
          result.lists);
  if (finding.path.reach.roots.empty()) // else the roots tell it
    addList("reached by", placesOf(finding.path.path), result.lists);
  return result;
}

ToldFinding told(const LoadEntry &finding) {
  ToldFinding result{entryOf(finding), nullptr, {}, {}};
  for (const std::string &symbol : finding.load.also)
    result.remarks.push_back("also through " + symbol);
  addList("used at", placesOf(finding.load.uses), result.lists);
  return result;
}

// The same callee of the same flag is one story.
Key keyOf(const FlagFinding &path) {
  return {static_cast<int>(path.verdict), 0, path.flag,
          isStep(path.verdict) ? path.symbol : path.message};
}

} // namespace

static Chapter usesOf(const Report &report) {
  std::map<unsigned, const Report::Change *> changes;
  for (const Report::Change &change : report.changes)
    changes[change.change.id] = &change;
  Collector collector;
  for (const Finding &finding : report.findings) {
    const Impact &impact = finding.impact;
    Key key{static_cast<int>(impact.verdict), impact.change,
            toString(impact.rule), impact.change ? "" : impact.message};
    ToldCause &cause = collector.add(key, told(finding));
    if (auto known = changes.find(impact.change); known != changes.end())
      cause.change = known->second;
  }
  return collector.chapter("Uses of the dependency");
}

static Chapter flagsOf(const Report &report) {
  Collector collector;
  for (const FlagEntry &finding : report.flagFindings) {
    const FlagFinding &path = finding.path;
    ToldCause &cause = collector.add(keyOf(path), told(finding));
    if (cause.findings.size() > 1)
      continue;
    cause.because = path.belongs;
    addList("gated at", placesOf(path.gatedAt), cause.lists);
    if (isStep(path.verdict) && path.gatedAt.empty())
      addList("checked at", placesOf(path.checks), cause.lists);
  }
  return collector.chapter("Feature flags");
}

static Chapter loadsOf(const Report &report) {
  Collector collector;
  for (const LoadEntry &finding : report.loads)
    collector.add({0, 0, finding.load.program, ""}, told(finding)).title =
        finding.load.program;
  return collector.chapter("Programs built against the old version");
}

static Chapter suppressionsOf(const Report &report) {
  Collector collector;
  for (const SuppressionEntry &finding : report.suppressionFindings)
    collector.add({0, 0, toString(finding.rule), finding.message},
                  {entryOf(finding), nullptr, {}, {}});
  return collector.chapter("Accepted, and should not be");
}

// Changes of one rule are one cause: the findings of `diff`.
static Chapter changesOf(const Report &report) {
  Collector collector;
  for (const Report::Change &change : report.changes) {
    const Rule &rule = findRule(change.change.rule);
    Key key{-static_cast<int>(change.level), 0, rule.name, ""};
    ToldCause &cause = collector.add(key, {entryOf(change), &change, {}, {}});
    cause.verdict = toString(change.level);
    if (cause.findings.size() > 1)
      cause.title =
          std::to_string(cause.findings.size()) + " times: " + rule.title;
  }
  return collector.chapter("Changes of the library");
}

std::vector<Chapter> chaptersOf(const Report &report) {
  std::vector<Chapter> all;
  auto add = [&](Chapter chapter) {
    if (!chapter.causes.empty())
      all.push_back(std::move(chapter));
  };
  add(usesOf(report));
  add(flagsOf(report));
  add(loadsOf(report));
  if (report.command == ReportCommand::Diff)
    add(changesOf(report));
  add(suppressionsOf(report));
  return all;
}

} // namespace breakpath
