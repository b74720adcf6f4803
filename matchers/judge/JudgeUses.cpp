// Compares what each use was bound to under the two versions. The compiler's
// errors say what breaks; the bindings say what silently became something
// else; the changes of the library only explain.

#include "matchers/Stages.h"
#include "matchers/facts/SortedFacts.h"
#include "matchers/judge/ChangeIndex.h"
#include "matchers/judge/MentionJudge.h"
#include "matchers/judge/UnitJudge.h"

#include <algorithm>
#include <map>
#include <set>

namespace breakpath {

namespace {

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

/// All units' words about each use, and about names that no unit binds.
class Judges {
public:
  void add(const UnitPair &unit, const ChangeIndex &index) {
    if (!unit.oldFacts.failure.empty() || !unit.newFacts.failure.empty())
      return;
    UnitJudgement judge = judgeUnit(unit, index);
    for (Impact &impact : judge.impacts) {
      hurt.insert({impact.location, impact.kind, impact.symbolName});
      auto [at, isNew] =
          impacts.try_emplace({impact.location, impact.rule}, impact);
      if (!isNew)
        mergeImpact(at->second, impact);
    }
    for (const SettledUse &use : unit.settled)
      unaffected.insert({use.location, use.kind, use.name});
    for (const Use &use : judge.unaffected)
      unaffected.insert({use.location, use.kind, use.binding.name});
    for (const Use &use : judge.lost)
      lost.insert({use.location, use.kind, use.binding.name});
    expanded.insert(unit.oldFacts.expandedMacros.begin(),
                    unit.oldFacts.expandedMacros.end());
  }

  Judgement conclude() {
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
    for (const auto &use : lost)
      judgement.notRebound += !hurt.count(use);
    for (const auto &use : unaffected)
      judgement.unaffected += !hurt.count(use) && !lost.count(use);
    for (const auto *list : {&hurt, &unaffected, &lost})
      for (const auto &use : *list)
        bound.insert(std::get<Location>(use));
    return judgement;
  }

  /// After conclude(): a name that some unit binds is no mystery.
  bool isOpen(const Mention &mention) const {
    return !bound.count(mention.location) &&
           !(mention.why == Unbound::UnexpandedMacro &&
             expanded.count(mention.macro));
  }

private:
  std::map<std::pair<Location, RuleId>, Impact> impacts;
  std::set<std::tuple<Location, UseKind, std::string>> hurt, unaffected, lost;
  std::set<Location> bound, expanded;
};

} // namespace

Judgement judgeUses(const std::vector<UnitPair> &units,
                    const std::vector<ApiChange> &changes,
                    const ApiModel &oldModel, const ApiModel &newModel,
                    const std::vector<Mention> &uncompiled) {
  ChangeIndex index(changes, oldModel, newModel);
  Judges judges;
  for (const UnitPair &unit : units)
    judges.add(unit, index);
  Judgement judgement = judges.conclude();

  MentionJudge mentions(changes, oldModel, newModel);
  std::map<Location, Impact> found;
  auto judge = [&](const std::vector<Mention> &list) {
    for (const Mention &mention : list)
      if (judges.isOpen(mention))
        if (auto impact = mentions.judge(mention))
          found.try_emplace(impact->location, std::move(*impact));
  };
  for (const UnitPair &unit : units)
    judge(unit.oldFacts.mentions);
  judge(uncompiled);
  for (auto &[at, impact] : found)
    judgement.impacts.push_back(std::move(impact));
  return judgement;
}

} // namespace breakpath
