// Compares what each use was bound to under the two versions. The compiler's
// errors say what breaks; the bindings say what silently became something
// else; the changes of the library only explain.

#include "matchers/ChangeIndex.h"
#include "matchers/Rule.h"
#include "matchers/Stages.h"
#include "matchers/UnitJudge.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <optional>
#include <set>
#include <string_view>

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

// What both versions refer to alike says nothing.
static void dropEqualReferences(UnitPair &pair, bool fromOld) {
  auto key = [](const Reference &reference) {
    return std::tie(reference.location, reference.symbol, reference.context);
  };
  auto less = [&](const Reference &a, const Reference &b) {
    return key(a) < key(b);
  };
  auto &before = pair.oldFacts.references, &after = pair.newFacts.references;
  std::vector<Reference> oldRest, newRest;
  std::set_difference(after.begin(), after.end(), before.begin(), before.end(),
                      std::back_inserter(newRest), less);
  if (fromOld) {
    std::set_difference(before.begin(), before.end(), after.begin(),
                        after.end(), std::back_inserter(oldRest), less);
    before = std::move(oldRest);
  }
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
  if (!breaks)
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

//===--- names that are not compiled --------------------------------------===//

namespace {

const char *reasonOf(Unbound why) {
  switch (why) {
  case Unbound::InactiveBranch:
    return "found by name in a branch that this build leaves out; scan a "
           "build that takes it";
  case Unbound::UnexpandedMacro:
    return "found by name in a macro that no unit expands; mend it before "
           "something does";
  case Unbound::DependentName:
    return "found by name in a template that no unit instantiates with a "
           "type of the dependency; a test that does would settle it";
  case Unbound::SymbolString:
    return "looked up by name at run time, where nothing checks it; the new "
           "version does not offer the symbol";
  case Unbound::AsmLabel:
    return "linked by the name of an asm label; the new version does not "
           "offer the symbol";
  case Unbound::UncompiledSource:
    return "found by name in a source that no compile command covers; add it "
           "to the build to have it checked";
  }
  return "";
}

/// Finds what changed under a name that nothing is bound to.
class MentionJudge {
public:
  MentionJudge(const std::vector<ApiChange> &changes, const ApiModel &oldModel,
               const ApiModel &newModel) {
    for (const ApiChange &change : changes) {
      if (hurtsByName(change))
        byName.emplace(unqualified(change.name), &change);
    }
    std::map<std::string, std::string> offered;
    for (const Declaration &decl : newModel.declarations)
      offered[decl.linkName] = decl.symbol;
    for (const Declaration &decl : oldModel.declarations)
      if (!decl.linkName.empty() && !offered.count(decl.linkName))
        goneSymbols[decl.linkName] = decl.symbol;
    for (const ApiChange &change : changes)
      bySymbol.emplace(change.symbol, &change);
  }

  std::optional<Impact> judge(const Mention &mention) const {
    const ApiChange *change = nullptr;
    bool isText = mention.why == Unbound::SymbolString ||
                  mention.why == Unbound::AsmLabel;
    if (isText) {
      auto gone = goneSymbols.find(mention.name);
      if (gone == goneSymbols.end())
        return std::nullopt;
      if (auto known = bySymbol.find(gone->second); known != bySymbol.end())
        change = known->second;
    } else if (!(change = find(mention))) {
      return std::nullopt;
    }
    Impact impact;
    impact.rule = change ? change->rule : "symbol-removed";
    impact.change = change ? change->id : 0;
    impact.verdict = Verdict::Unknown;
    impact.confidence = Confidence::Possible;
    impact.isCompiled = false;
    impact.message =
        change ? change->message : "the symbol " + mention.name + " is gone";
    impact.symbolName = change ? change->name : mention.name;
    impact.kind = isText ? UseKind::Function : UseKind::Call;
    impact.location = mention.location;
    impact.endColumn = mention.endColumn;
    impact.function = mention.function;
    impact.evidence = reasonOf(mention.why);
    return impact;
  }

private:
  // Whoever names it is hurt, however it is used.
  static bool hurtsByName(const ApiChange &change) {
    static const std::set<std::string_view> others = {
        "base-removed",
        "base-access-reduced",
        "base-final-blocks-client-override",
        "base-signature-orphans-client-override",
        "friend-removed",
        "overload-added-ambiguous",
        "overload-added-better-match",
        "converting-ctor-added",
        "initializer-list-ctor-added",
        "type-became-abstract",
        "type-became-final",
        "virtual-removed",
        "virtual-became-pure",
        "pure-virtual-added",
        "copy-operation-removed",
        "default-ctor-removed",
        "template-param-removed-or-reordered",
        "default-arg-value-changed"};
    return breaks(change, BreaksBuild) && !change.oldText.empty() &&
           findRule(change.rule)->level == Level::Error &&
           change.kind != DeclarationKind::Header &&
           change.kind != DeclarationKind::Namespace &&
           change.kind != DeclarationKind::Constructor &&
           !others.count(change.rule);
  }

  static bool isMember(DeclarationKind kind) {
    return kind == DeclarationKind::Method || kind == DeclarationKind::Field ||
           kind == DeclarationKind::Conversion;
  }

  // "reset" may mean anything, "dictLookup" hardly.
  static bool isDistinctive(const std::string &name) {
    bool isCompound =
        name.find('_') != std::string::npos ||
        std::adjacent_find(name.begin(), name.end(), [](char a, char b) {
          return std::islower(a) && std::isupper(b);
        }) != name.end();
    return name.size() >= 12 || (isCompound && name.size() >= 6);
  }

  static std::string scopeOf(const ApiChange &change) {
    size_t end = change.name.rfind("::");
    return end == std::string::npos ? ""
                                    : unqualified(change.name.substr(0, end));
  }

  const ApiChange *find(const Mention &mention) const {
    auto [from, to] = byName.equal_range(mention.name);
    for (auto entry = from; entry != to; ++entry) {
      const ApiChange &change = *entry->second;
      std::string scope = scopeOf(change);
      bool fits = !mention.qualifier.empty() ? mention.qualifier == scope
                  : isMember(change.kind)
                      ? mention.isMember && isDistinctive(mention.name)
                      : !mention.isMember &&
                            (scope.empty() || isDistinctive(mention.name));
      if (fits)
        return &change;
    }
    return nullptr;
  }

  std::multimap<std::string, const ApiChange *> byName;
  std::map<std::string, std::string> goneSymbols; ///< link name, symbol
  std::map<std::string, const ApiChange *> bySymbol;
};

} // namespace

Judgement judgeUses(const std::vector<UnitPair> &units,
                    const std::vector<ApiChange> &changes,
                    const ApiModel &oldModel, const ApiModel &newModel,
                    const std::vector<Mention> &uncompiled) {
  ChangeIndex index(changes, oldModel, newModel);
  std::map<std::pair<Location, std::string>, Impact> impacts;
  std::set<std::tuple<Location, UseKind, std::string>> hurt, unaffected, lost;
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
      unaffected.insert({use.location, use.kind, use.name});
    for (const Use &use : judge.unaffected)
      unaffected.insert({use.location, use.kind, use.binding.name});
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
  for (const auto &use : lost)
    judgement.notRebound += !hurt.count(use);
  for (const auto &use : unaffected)
    judgement.unaffected += !hurt.count(use) && !lost.count(use);

  // Names that some unit binds are no mystery.
  std::set<Location> bound, expanded;
  for (const auto *list : {&hurt, &unaffected, &lost})
    for (const auto &use : *list)
      bound.insert(std::get<Location>(use));
  for (const UnitPair &unit : units)
    expanded.insert(unit.oldFacts.expandedMacros.begin(),
                    unit.oldFacts.expandedMacros.end());
  MentionJudge mentions(changes, oldModel, newModel);
  std::map<Location, Impact> found;
  auto judgeMentions = [&](const std::vector<Mention> &list) {
    for (const Mention &mention : list)
      if (!bound.count(mention.location) &&
          !(mention.why == Unbound::UnexpandedMacro &&
            expanded.count(mention.macro)))
        if (auto impact = mentions.judge(mention))
          found.try_emplace(impact->location, std::move(*impact));
  };
  for (const UnitPair &unit : units)
    judgeMentions(unit.oldFacts.mentions);
  judgeMentions(uncompiled);
  for (auto &[at, impact] : found)
    judgement.impacts.push_back(std::move(impact));
  return judgement;
}

} // namespace breakpath
