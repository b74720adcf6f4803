// Pairs the declarations of two versions and asks every rule about every pair.

#include "matchers/Rule.h"
#include "matchers/Stages.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace breakpath {

namespace {

using Kind = DeclarationKind;

// Declarations that can take each other's place under one name.
enum class Group { Callable, Type, Value, Name };

Group groupOf(const Declaration &decl) {
  switch (decl.kind) {
  case Kind::Function:
  case Kind::Method:
  case Kind::Constructor:
  case Kind::Destructor:
  case Kind::Conversion:
  case Kind::DeductionGuide:
    return Group::Callable;
  case Kind::Record:
  case Kind::Enum:
  case Kind::Alias:
    return Group::Type;
  case Kind::Field:
  case Kind::Variable:
  case Kind::Enumerator:
    return Group::Value;
  default:
    return Group::Name;
  }
}

bool mayReplace(const Declaration &before, const Declaration &after) {
  Group a = groupOf(before), b = groupOf(after);
  // A specialisation is not the template it specialises.
  if (a == Group::Type && b == Group::Type)
    return !before.isSpecialization && !after.isSpecialization;
  if (before.kind == Kind::DeductionGuide || after.kind == Kind::DeductionGuide)
    return before.kind == after.kind;
  if (a == b && a != Group::Name)
    return true;
  return (a == Group::Value && b == Group::Callable) ||
         (after.kind == Kind::Macro && a == Group::Callable) ||
         (before.kind == Kind::Macro && b == Group::Callable) ||
         (a == Group::Callable && b == Group::Callable);
}

// How alike two declarations of one name are; the best pairs are made first.
int likeness(const Declaration &a, const Declaration &b) {
  int score = 0;
  score += a.kind == b.kind ? 4 : 0;
  score += a.isTemplate == b.isTemplate ? 2 : 0;
  score += a.type.canonical == b.type.canonical ? 1 : 0;
  score += a.isConst == b.isConst ? 1 : 0;
  size_t common = std::min(a.parameters.size(), b.parameters.size());
  for (size_t i = 0; i < common; ++i) {
    score += a.parameters[i].type.canonical == b.parameters[i].type.canonical
                 ? 6
                 : 0;
    score += a.parameters[i].name == b.parameters[i].name ? 2 : 0;
  }
  score -= 2 * static_cast<int>(a.parameters.size() + b.parameters.size() -
                                2 * common);
  return score;
}

// The name for pairing: constructors of templates and macros by plain name.
std::string nameKey(const Declaration &decl) {
  return decl.kind == Kind::Macro ? decl.name : decl.qualified;
}

class Pairing {
public:
  Pairing(const ApiModel &oldModel, const ApiModel &newModel)
      : oldModel(oldModel), newModel(newModel) {
    bySymbol();
    byName();
    byNamespace();
    byPlace();
    rest();
  }

  std::vector<Difference> differences;

private:
  using Declarations = std::vector<const Declaration *>;

  void add(Relation relation, const Declaration *before,
           const Declaration *after, bool hasOverloads = false) {
    differences.push_back(
        {relation, before, after, oldModel, newModel, hasOverloads});
  }

  // Both vectors are sorted by symbol: a merge.
  void bySymbol() {
    auto a = oldModel.declarations.begin(), aEnd = oldModel.declarations.end();
    auto b = newModel.declarations.begin(), bEnd = newModel.declarations.end();
    while (a != aEnd || b != bEnd) {
      if (b == bEnd || (a != aEnd && a->symbol < b->symbol))
        removed.push_back(&*a++);
      else if (a == aEnd || b->symbol < a->symbol)
        added.push_back(&*b++);
      else
        add(Relation::Same, &*a++, &*b++);
    }
    for (const Declaration &decl : oldModel.declarations)
      ++oldNames[nameKey(decl)];
    for (const Declaration &decl : newModel.declarations)
      ++newNames[nameKey(decl)];
    for (const auto &[header, reason] : oldModel.skipped)
      oldSkipped.insert(header);
    for (const auto &[header, reason] : newModel.skipped)
      newSkipped.insert(header);
  }

  void byName() {
    std::map<std::string, std::pair<Declarations, Declarations>> groups;
    for (const Declaration *decl : removed)
      if (!decl->name.empty())
        groups[nameKey(*decl)].first.push_back(decl);
    for (const Declaration *decl : added)
      if (!decl->name.empty())
        groups[nameKey(*decl)].second.push_back(decl);
    // "lib::open" the function and "open" the macro share a name to a caller.
    std::map<std::string, const Declaration *> macros;
    for (const Declaration *decl : added)
      if (decl->kind == Kind::Macro)
        macros[decl->name] = decl;
    for (auto &[name, group] : groups) {
      auto &[before, after] = group;
      if (after.empty() && before.size() == 1)
        if (auto macro = macros.find(before[0]->name);
            macro != macros.end() && groupOf(*before[0]) == Group::Callable)
          after.push_back(macro->second);
      pairBest(before, after, Relation::Resigned);
    }
    macroToFunction();
    dropPaired();
  }

  void macroToFunction() {
    std::map<std::string, const Declaration *> functions;
    for (const Declaration *decl : added)
      if ((decl->kind == Kind::Function || decl->kind == Kind::Variable) &&
          !paired.count(decl))
        functions[decl->name] = decl;
    for (const Declaration *decl : removed)
      if (decl->kind == Kind::Macro && !paired.count(decl))
        if (auto found = functions.find(decl->name); found != functions.end())
          pair(Relation::Resigned, decl, found->second);
  }

  // Greedy: overload sets are small, and the likest pair is the change.
  void pairBest(const Declarations &before, const Declarations &after,
                Relation relation) {
    struct Candidate {
      int score;
      const Declaration *before, *after;
    };
    std::vector<Candidate> candidates;
    for (const Declaration *a : before)
      for (const Declaration *b : after)
        if (mayReplace(*a, *b))
          candidates.push_back({likeness(*a, *b), a, b});
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](auto &a, auto &b) { return a.score > b.score; });
    for (const Candidate &candidate : candidates)
      if (!paired.count(candidate.before) && !paired.count(candidate.after))
        pair(relation, candidate.before, candidate.after);
  }

  // The same function, elsewhere.
  void byNamespace() {
    std::map<std::string, Declarations> targets;
    auto key = [](const Declaration &decl) {
      std::string text = decl.name + "(";
      for (const Parameter &parameter : decl.parameters)
        text += parameter.type.canonical + ",";
      return text;
    };
    for (const Declaration *decl : added)
      if (decl->kind == Kind::Function && decl->qualified != decl->name)
        targets[key(*decl)].push_back(decl);
    for (const Declaration *decl : removed)
      if (decl->kind == Kind::Function)
        if (auto found = targets.find(key(*decl));
            found != targets.end() && found->second.size() == 1)
          pair(Relation::Moved, decl, found->second[0]);
    dropPaired();
  }

  // Another name at the same place: fields by position and type, enumerators
  // by position and value.
  void byPlace() {
    auto key = [](const Declaration &decl) {
      return decl.parent + "#" + std::to_string(decl.index) + "#" +
             decl.type.canonical + "#" + decl.value;
    };
    std::map<std::string, const Declaration *> targets;
    for (const Declaration *decl : added)
      if (decl->kind == Kind::Field || decl->kind == Kind::Enumerator)
        targets[key(*decl)] = decl;
    for (const Declaration *decl : removed)
      if (decl->kind == Kind::Field || decl->kind == Kind::Enumerator)
        if (auto found = targets.find(key(*decl)); found != targets.end())
          pair(Relation::Renamed, decl, found->second);
    dropPaired();
  }

  void rest() {
    std::unordered_set<std::string> gone, fresh;
    // What has no name tells nobody that it is gone; its members do.
    for (const Declaration *decl : removed)
      if (!decl->name.empty())
        gone.insert(decl->symbol);
    for (const Declaration *decl : added)
      if (!decl->name.empty())
        fresh.insert(decl->symbol);
    for (const Difference &difference : differences) {
      // What an opaque type held went with its definition.
      if (difference.before && difference.after &&
          difference.before->isComplete && !difference.after->isComplete)
        gone.insert(difference.before->symbol);
      if (difference.relation != Relation::Same && difference.before &&
          groupOf(*difference.before) == Group::Type)
        gone.insert(difference.before->symbol);
    }
    for (const Declaration *decl : removed)
      if (!gone.count(decl->parent) && !newSkipped.count(decl->location.file))
        add(Relation::Removed, decl, nullptr, newNames[nameKey(*decl)] > 0);
    for (const Declaration *decl : added)
      if (!fresh.count(decl->parent) && !oldSkipped.count(decl->location.file))
        add(Relation::Added, nullptr, decl, oldNames[nameKey(*decl)] > 0);
  }

  void pair(Relation relation, const Declaration *before,
            const Declaration *after) {
    paired.insert(before);
    paired.insert(after);
    add(relation, before, after);
  }

  void dropPaired() {
    auto isPaired = [&](const Declaration *decl) { return paired.count(decl); };
    std::erase_if(removed, isPaired);
    std::erase_if(added, isPaired);
  }

  const ApiModel &oldModel, &newModel;
  Declarations removed, added;
  std::unordered_map<std::string, unsigned> oldNames, newNames;
  std::set<std::string> oldSkipped, newSkipped;
  std::unordered_set<const Declaration *> paired;
};

// Out of every client's reach; private virtual functions can be overridden.
bool isHidden(const Difference &difference) {
  auto hidden = [](const Declaration *decl) {
    return !decl || (decl->access == Access::Private && !decl->isVirtual);
  };
  return hidden(difference.before) && hidden(difference.after);
}

/// Symbols that are gone although no change of their declaration says so: what
/// no rule knows must not pass for compatible.
class LostSymbols {
public:
  LostSymbols(const ApiModel &oldModel, const std::vector<ApiChange> &changes)
      : oldModel(oldModel) {
    for (const ApiChange &change : changes)
      if (const Rule *rule = findRule(change.rule);
          rule && (rule->breaks & BreaksBinary))
        explained.insert(change.symbol);
  }

  /// Whether \p difference is such a symbol.
  bool isUnexplained(const Difference &difference) const {
    const Declaration *symbol = difference.before;
    if (difference.relation != Relation::Removed ||
        symbol->kind != Kind::Symbol || !difference.newModel.hasBinaries ||
        symbol->binary.isWeak || symbol->isInternal ||
        symbol->binary.declaredBy.empty() || explained.contains(symbol->symbol))
      return false;
    for (std::string at = symbol->binary.declaredBy; !at.empty();) {
      if (explained.contains(at))
        return false;
      const Declaration *decl = find(at);
      at = decl ? decl->parent : "";
    }
    return true;
  }

private:
  const Declaration *find(const std::string &symbol) const {
    auto at = std::lower_bound(oldModel.declarations.begin(),
                               oldModel.declarations.end(), symbol,
                               [](const Declaration &d, const std::string &s) {
                                 return d.symbol < s;
                               });
    return at != oldModel.declarations.end() && at->symbol == symbol ? &*at
                                                                     : nullptr;
  }

  const ApiModel &oldModel;
  std::unordered_set<std::string> explained;
};

ApiChange makeChange(const Rule &rule, const Difference &difference,
                     const std::string &detail) {
  ApiChange change;
  const Declaration &decl =
      difference.before ? *difference.before : *difference.after;
  change.rule = rule.id;
  change.symbol = decl.symbol;
  change.kind = decl.kind;
  change.isInternal = decl.isInternal;
  change.name = decl.qualified;
  change.message = ruleMessage(rule, difference, detail);
  if (difference.before) {
    change.oldText = difference.before->signature;
    change.oldLocation = difference.before->location;
  }
  if (difference.after) {
    change.newSymbol = difference.after->symbol;
    change.newText = difference.after->signature;
    change.newLocation = difference.after->location;
  }
  return change;
}

} // namespace

ApiModel mergeModels(ApiModel a, ApiModel b) {
  std::unordered_set<std::string> symbols, plainFunctions;
  for (const Declaration &decl : a.declarations) {
    symbols.insert(decl.symbol);
    if (decl.kind == Kind::Function)
      plainFunctions.insert(decl.qualified);
  }
  for (Declaration &decl : b.declarations)
    if (!symbols.count(decl.symbol) &&
        !(decl.kind == Kind::Function && plainFunctions.count(decl.qualified)))
      a.declarations.push_back(std::move(decl));
  std::sort(a.declarations.begin(), a.declarations.end(),
            [](auto &x, auto &y) { return x.symbol < y.symbol; });
  auto addNew = [](auto &into, auto &from) {
    into.insert(into.end(), from.begin(), from.end());
    std::sort(into.begin(), into.end());
    into.erase(std::unique(into.begin(), into.end()), into.end());
  };
  // What one language could not read, the other may have.
  auto readBy = [](const ApiModel &model, const std::string &header) {
    return std::binary_search(model.headers.begin(), model.headers.end(),
                              header) &&
           std::none_of(model.skipped.begin(), model.skipped.end(),
                        [&](auto &entry) { return entry.first == header; });
  };
  auto unread = [&](const ApiModel &model) {
    return [&](const std::pair<std::string, std::string> &entry) {
      return readBy(model, entry.first);
    };
  };
  std::vector<std::pair<std::string, std::string>> skipped = a.skipped;
  std::erase_if(skipped, unread(b));
  std::erase_if(b.skipped, unread(a));
  a.skipped = std::move(skipped);
  addNew(a.headers, b.headers);
  addNew(a.skipped, b.skipped);
  return a;
}

std::vector<ApiChange> diffApi(const ApiModel &oldModel,
                               const ApiModel &newModel) {
  std::vector<ApiChange> changes;
  Pairing pairing(oldModel, newModel);
  for (const Difference &difference : pairing.differences) {
    if (isHidden(difference))
      continue;
    for (const Rule &rule : allRules())
      if (rule.matches)
        if (Match detail = rule.matches(difference))
          changes.push_back(makeChange(rule, difference, *detail));
  }
  LostSymbols lost(oldModel, changes);
  for (const Difference &difference : pairing.differences)
    if (lost.isUnexplained(difference))
      changes.push_back(
          makeChange(*findRule("symbol-removed"), difference, ""));
  // Stable: rules of one declaration stay in the order of the table.
  std::stable_sort(changes.begin(), changes.end(),
                   [](const ApiChange &a, const ApiChange &b) {
                     return std::tie(a.name, a.symbol) <
                            std::tie(b.name, b.symbol);
                   });
  for (size_t i = 0; i < changes.size(); ++i)
    changes[i].id = i + 1;
  return changes;
}

} // namespace breakpath
