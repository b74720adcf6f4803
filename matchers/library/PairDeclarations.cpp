#include "matchers/library/PairDeclarations.h"

#include "matchers/library/Likeness.h"

#include <algorithm>
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
  // Customisation points are functions here and objects there.
  if (before.kind == Kind::Function && after.kind == Kind::Variable)
    return true;
  return (a == Group::Value && b == Group::Callable) ||
         (after.kind == Kind::Macro &&
          (a == Group::Callable || before.kind == Kind::Variable)) ||
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
  Pairing(const ApiModel &oldModel, const ApiModel &newModel,
          std::map<std::string, std::string> &renamedTypes)
      : oldModel(oldModel), newModel(newModel), renamedTypes(renamedTypes) {
    bySymbol();
    byName();
    byNamespace();
    byPlace();
    byLikeName();
    rest();
    nameRenamedTypes();
  }

  std::vector<Difference> differences;

private:
  // "db::Mode" is "db::OpenMode" wherever a type is compared.
  void nameRenamedTypes() {
    for (const Difference &d : differences) {
      if (!d.before || !d.after || groupOf(*d.before) != Group::Type ||
          d.before->kind == Kind::Alias)
        continue;
      if (d.relation == Relation::Renamed)
        renamedTypes[d.before->qualified] = d.after->qualified;
      else if (d.after->kind == Kind::Alias)
        renamedTypes[d.before->qualified] = d.after->type.canonical;
    }
    if (!renamedTypes.empty())
      for (Difference &d : differences)
        d.renamedTypes = &renamedTypes;
  }

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
            macro != macros.end() && (groupOf(*before[0]) == Group::Callable ||
                                      before[0]->kind == Kind::Variable))
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

  // Another name for the same thing, only where there is no doubt: one of each
  // kind that fits, on both sides.
  void byLikeName() {
    std::map<const Declaration *, Declarations> forth, back;
    std::map<std::string, Declarations> fresh;
    for (const Declaration *decl : added)
      if (mayBeRenamed(*decl) && !oldNames.count(nameKey(*decl)))
        fresh[decl->parent].push_back(decl);
    for (const Declaration *decl : removed)
      if (mayBeRenamed(*decl) && !newNames.count(nameKey(*decl)))
        for (const Declaration *other : fresh[decl->parent])
          if (isRenamed(*decl, *other)) {
            forth[decl].push_back(other);
            back[other].push_back(decl);
          }
    tagsOfAliases(forth, back);
    for (auto &[decl, others] : forth)
      if (others.size() == 1 && back[others[0]].size() == 1)
        pair(Relation::Renamed, decl, others[0]);
    dropPaired();
    aliasesOfRenamed();
  }

  // typedef struct _reader {...} reader; became typedef struct reader_s.
  void tagsOfAliases(std::map<const Declaration *, Declarations> &forth,
                     std::map<const Declaration *, Declarations> &back) const {
    std::map<std::string, const Declaration *> gone, fresh;
    for (const Declaration *decl : removed)
      if (decl->kind == Kind::Record && !decl->name.empty())
        gone[decl->qualified] = decl;
    for (const Declaration *decl : added)
      if (decl->kind == Kind::Record && !decl->name.empty())
        fresh[decl->qualified] = decl;
    for (const Difference &d : differences)
      if (d.relation == Relation::Same && d.before->kind == Kind::Alias &&
          d.after->kind == Kind::Alias) {
        auto before = gone.find(target(*d.before));
        auto after = fresh.find(target(*d.after));
        if (before == gone.end() || after == fresh.end() ||
            memberNames(oldModel, *before->second) !=
                memberNames(newModel, *after->second))
          continue;
        forth[before->second] = {after->second};
        back[after->second] = {before->second};
      }
  }

  // "struct db::reader" of C, without its keyword.
  static std::string target(const Declaration &alias) {
    const std::string &type = alias.type.canonical;
    size_t at = type.rfind(' ');
    return at == std::string::npos ? type : type.substr(at + 1);
  }

  static bool mayBeRenamed(const Declaration &decl) {
    bool isOperator = decl.name.rfind("operator", 0) == 0;
    return !decl.name.empty() && !isOperator && !decl.isSpecialization &&
           !decl.isDeprecated &&
           (isCallable(decl.kind) || decl.kind == Kind::Record ||
            decl.kind == Kind::Enum);
  }

  bool isRenamed(const Declaration &before, const Declaration &after) const {
    if (!sameShape(before, after) || !isSameName(before.name, after.name))
      return false;
    // Without parameters two names are little to go by.
    if (isCallable(before.kind))
      return (!before.parameters.empty() ||
              nameLikeness(before.name, after.name) == 1) &&
             std::equal(before.parameters.begin(), before.parameters.end(),
                        after.parameters.begin(), after.parameters.end(),
                        [](const Parameter &a, const Parameter &b) {
                          return a.name == b.name;
                        });
    return memberNames(oldModel, before) == memberNames(newModel, after);
  }

  // What is called as the type itself is called otherwise now.
  static std::set<std::string> memberNames(const ApiModel &model,
                                           const Declaration &type) {
    std::set<std::string> names;
    for (const Declaration &decl : model.declarations)
      if (decl.parent == type.symbol && decl.kind != Kind::Constructor &&
          decl.kind != Kind::Destructor)
        names.insert(decl.name);
    return names;
  }

  // typedef struct reader {...} reader;
  void aliasesOfRenamed() {
    std::map<std::string, std::string> names;
    for (const Difference &difference : differences)
      if (difference.relation == Relation::Renamed &&
          groupOf(*difference.before) == Group::Type)
        names[difference.before->qualified] = difference.after->qualified;
    for (const Declaration *decl : removed)
      if (auto renamed = decl->kind == Kind::Alias ? names.find(target(*decl))
                                                   : names.end();
          renamed != names.end())
        for (const Declaration *other : added)
          if (other->kind == Kind::Alias && other->parent == decl->parent &&
              target(*other) == renamed->second &&
              isSameName(decl->name, other->name) && !paired.count(decl) &&
              !paired.count(other))
            pair(Relation::Renamed, decl, other);
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
          groupOf(*difference.before) == Group::Type) {
        gone.insert(difference.before->symbol);
        fresh.insert(difference.after->symbol);
      }
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
  std::map<std::string, std::string> &renamedTypes;
};

} // namespace

std::vector<Difference>
pairDeclarations(const ApiModel &oldModel, const ApiModel &newModel,
                 std::map<std::string, std::string> &renamedTypes) {
  return std::move(Pairing(oldModel, newModel, renamedTypes).differences);
}

} // namespace breakpath
