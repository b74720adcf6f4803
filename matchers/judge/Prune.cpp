// Keeps what the two versions of a unit do not agree on: most of a unit, in
// most units, is the same.

#include "matchers/Stages.h"
#include "matchers/judge/UnitJudge.h"

#include <algorithm>
#include <set>

namespace breakpath {

// Both lists are sorted alike.
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
    if (key(*a) == key(*b) && a->binding == b->binding) {
      pair.settled.push_back(
          {a->location, a->endColumn, a->kind, a->binding.isLinked(),
           std::move(a->binding.symbol), std::move(a->binding.name)});
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

// In a unit that breaks all uses stay, as what an error can be about; what two
// equal bindings say of the code around them is not asked again.
static void slimEqualUses(UnitPair &pair) {
  auto &after = pair.newFacts.uses;
  auto key = [](const Use &use) {
    return std::tie(use.location, use.kind, use.context, use.binding.symbol,
                    use.extent);
  };
  for (Use &use : pair.oldFacts.uses) {
    auto other = std::lower_bound(
        after.begin(), after.end(), use,
        [&](const Use &a, const Use &b) { return key(a) < key(b); });
    if (other == after.end() || key(*other) != key(use) ||
        other->binding != use.binding)
      continue;
    for (Binding *binding : {&use.binding, &other->binding}) {
      binding->result = binding->target = {};
      std::vector<std::string>().swap(binding->definitions);
      std::vector<std::string>().swap(binding->defaults);
    }
  }
}

// What both versions refer to alike says nothing.
static void dropEqualReferences(UnitPair &pair, bool fromOld) {
  auto key = [](const Reference &reference) {
    return std::tie(reference.location, reference.symbol, reference.context,
                    reference.declaration);
  };
  auto less = [&](const Reference &a, const Reference &b) {
    return key(a) < key(b);
  };
  auto &before = pair.oldFacts.references, &after = pair.newFacts.references;
  std::vector<Reference> oldRest, newRest;
  if (!fromOld) {
    // Errors are followed through them; how they read is not asked again.
    for (Reference &reference : before)
      if (std::binary_search(after.begin(), after.end(), reference, less))
        std::string().swap(reference.signature);
  } else {
    std::set_difference(before.begin(), before.end(), after.begin(),
                        after.end(), std::back_inserter(oldRest), less);
  }
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                      std::back_inserter(newRest), less);
  if (fromOld)
    before = std::move(oldRest);
  after = std::move(newRest);
}

static void dropEqualConditions(UnitPair &pair) {
  auto key = [](const ConditionFact &c) {
    return std::tie(c.location, c.context, c.text, c.outcome);
  };
  auto &before = pair.oldFacts.conditions, &after = pair.newFacts.conditions;
  std::vector<ConditionFact> oldRest, newRest;
  auto missingFrom = [&](const std::vector<ConditionFact> &list) {
    return [&](const ConditionFact &condition) {
      return std::none_of(list.begin(), list.end(), [&](auto &other) {
        return key(other) == key(condition);
      });
    };
  };
  std::copy_if(before.begin(), before.end(), std::back_inserter(oldRest),
               missingFrom(after));
  std::copy_if(after.begin(), after.end(), std::back_inserter(newRest),
               missingFrom(before));
  before = std::move(oldRest);
  after = std::move(newRest);
}

// Inline code that no use left runs.
static void dropBodies(UnitPair &pair) {
  std::set<std::string> used;
  for (const Use &use : pair.oldFacts.uses)
    used.insert(use.binding.body);
  std::erase_if(pair.oldFacts.bodies, [&](const BodyFact &body) {
    return !used.count(body.fingerprint);
  });
  std::vector<BodyFact>().swap(pair.newFacts.bodies);
}

void prune(UnitPair &pair) {
  bool breaks = !newErrors(pair).empty();
  if (breaks)
    slimEqualUses(pair);
  else
    settleEqualUses(pair);
  // Errors are followed through the references of the old parse.
  dropEqualReferences(pair, /*fromOld=*/!breaks);
  dropEqualConditions(pair);
  dropBodies(pair);
  // What one of the versions compiles is bound there.
  std::vector<Mention> both;
  std::set_intersection(pair.oldFacts.mentions.begin(),
                        pair.oldFacts.mentions.end(),
                        pair.newFacts.mentions.begin(),
                        pair.newFacts.mentions.end(), std::back_inserter(both));
  pair.oldFacts.mentions = std::move(both);
  std::vector<Mention>().swap(pair.newFacts.mentions);
}

} // namespace breakpath
