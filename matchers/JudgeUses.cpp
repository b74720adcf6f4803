// Compares what each use was bound to under the two versions. The compiler's
// errors say what breaks; the bindings say what silently became something
// else; the changes of the library only explain.

#include "matchers/ChangeIndex.h"
#include "matchers/Stages.h"
#include "matchers/UnitJudge.h"

#include <algorithm>
#include <map>
#include <set>

namespace breakpath {

namespace {

template <typename T> void sortUnique(std::vector<T> &values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

// A use in a header of the client is judged once per unit; the report has it
// once, with whatever any unit said.
void mergeImpact(Impact &into, Impact from) {
  if (from.verdict < into.verdict)
    std::swap(into, from); // the worst of it is what counts
  if (from.verdict == into.verdict) {
    if (!from.evidence.empty() && from.evidence != into.evidence &&
        from.verdict == Verdict::BreaksBuild)
      into.followUps.push_back({from.location, from.evidence});
    into.confidence = std::max(into.confidence, from.confidence);
  }
  into.followUps.insert(into.followUps.end(), from.followUps.begin(),
                        from.followUps.end());
  into.instantiatedFrom.insert(into.instantiatedFrom.end(),
                               from.instantiatedFrom.begin(),
                               from.instantiatedFrom.end());
  into.related.insert(into.related.end(), from.related.begin(),
                      from.related.end());
  into.breaksBinary |= from.breaksBinary;
}

} // namespace

// Both lists are sorted alike; values that the client compiles in are compared
// later, against the changes.
static void settleEqualUses(UnitPair &pair) {
  auto &before = pair.oldFacts.uses, &after = pair.newFacts.uses;
  auto key = [](const Use &use) {
    return std::tie(use.location, use.kind, use.context, use.binding.symbol,
                    use.extent);
  };
  std::vector<Use> oldRest, newRest;
  auto a = before.begin();
  auto b = after.begin();
  while (a != before.end() && b != after.end()) {
    bool equal = key(*a) == key(*b) && a->binding == b->binding &&
                 a->kind != UseKind::Enumerator && a->kind != UseKind::Variable;
    if (equal) {
      pair.settled.push_back({a->location, a->kind,
                              std::move(a->binding.symbol),
                              std::move(a->binding.name)});
      ++a;
      ++b;
    } else if (key(*b) < key(*a)) {
      newRest.push_back(std::move(*b++));
    } else {
      oldRest.push_back(std::move(*a++));
    }
  }
  std::move(a, before.end(), std::back_inserter(oldRest));
  std::move(b, after.end(), std::back_inserter(newRest));
  before = std::move(oldRest);
  after = std::move(newRest);
}

static void keepReferencesAtCalls(std::vector<Reference> &references,
                                  const UnitFacts &other) {
  std::set<Location> calls;
  for (const Use &use : other.uses)
    if (use.kind == UseKind::Call || use.kind == UseKind::Operator)
      calls.insert(use.location);
  std::erase_if(references, [&](const Reference &reference) {
    return !calls.count(reference.location);
  });
  references.shrink_to_fit();
}

void prune(UnitPair &pair) {
  bool breaks = !newErrors(pair).empty();
  if (!breaks)
    settleEqualUses(pair);
  // Errors are followed through the references of the old parse.
  if (!breaks)
    keepReferencesAtCalls(pair.oldFacts.references, pair.newFacts);
  keepReferencesAtCalls(pair.newFacts.references, pair.oldFacts);
}

Judgement judgeUses(const std::vector<UnitPair> &units,
                    const std::vector<ApiChange> &changes,
                    const ApiModel &oldModel, const ApiModel &newModel) {
  ChangeIndex index(changes, oldModel, newModel);
  std::map<std::pair<Location, std::string>, Impact> impacts;
  std::set<std::tuple<Location, UseKind, std::string>> hurt, unaffected,
      unjudged, lost;
  for (const UnitPair &unit : units) {
    if (!unit.oldFacts.failure.empty() || !unit.newFacts.failure.empty())
      continue;
    UnitJudgement judge = judgeUnit(unit, index);
    for (Impact &impact : judge.impacts) {
      hurt.insert({impact.location, impact.kind, impact.symbolName});
      auto [at, isNew] =
          impacts.try_emplace({impact.location, impact.rule}, impact);
      if (!isNew)
        mergeImpact(at->second, impact);
    }
    for (const SettledUse &use : unit.settled)
      (index.mayMatter(use.symbol) ? unjudged : unaffected)
          .insert({use.location, use.kind, use.name});
    for (const Use &use : judge.unaffected)
      unaffected.insert({use.location, use.kind, use.binding.name});
    for (const Use &use : judge.unjudged)
      unjudged.insert({use.location, use.kind, use.binding.name});
    for (const Use &use : judge.lost)
      lost.insert({use.location, use.kind, use.binding.name});
  }
  Judgement judgement;
  std::set<Location> broken;
  for (auto &[key, impact] : impacts)
    if (impact.verdict == Verdict::BreaksBuild)
      broken.insert(impact.location);
  for (auto &[key, impact] : impacts) {
    // What one unit proves, no other leaves unknown.
    if (impact.verdict == Verdict::Unknown && broken.count(impact.location))
      continue;
    sortUnique(impact.followUps);
    sortUnique(impact.related);
    sortUnique(impact.instantiatedFrom);
    std::erase(impact.followUps, FollowUp{impact.location, impact.evidence});
    judgement.impacts.push_back(std::move(impact));
  }
  // A use that units see differently counts once, as the worst of it.
  for (const auto &use : unjudged)
    judgement.unjudged += !hurt.count(use);
  for (const auto &use : lost)
    judgement.notRebound += !hurt.count(use) && !unjudged.count(use);
  for (const auto &use : unaffected)
    judgement.unaffected +=
        !hurt.count(use) && !unjudged.count(use) && !lost.count(use);
  return judgement;
}

} // namespace breakpath
