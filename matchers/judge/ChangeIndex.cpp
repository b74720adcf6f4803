#include "matchers/judge/ChangeIndex.h"
#include "matchers/facts/Names.h"

#include "matchers/rules/Rule.h"

#include <algorithm>
#include <set>

namespace breakpath {

ChangeIndex::ChangeIndex(const std::vector<ApiChange> &changes,
                         const ApiModel &oldModel, const ApiModel &newModel)
    : changes(changes), oldModel(oldModel), newModel(newModel) {
  for (const ApiModel *model : {&oldModel, &newModel})
    for (const Declaration &decl : model->declarations)
      for (const Base &base : decl.bases)
        basesOf.emplace(decl.qualified,
                        base.type.substr(0, base.type.find('<')));
  for (const ApiChange &change : changes) {
    bySymbol[change.symbol].push_back(&change);
    noteMissing(change);
    // Nobody names a guide: the template is what is used.
    if (change.kind == DeclarationKind::DeductionGuide)
      if (const Declaration *guide = oldDeclaration(change.symbol)
                                         ? oldDeclaration(change.symbol)
                                         : newDeclaration(change.symbol))
        bySymbol[guide->parent].push_back(&change);
  }
}

// Of the symbols of a constructor, the one that its declaration has.
void ChangeIndex::noteMissing(const ApiChange &change) {
  if (change.rule == RuleId::FunctionDeclaredNotExported) {
    missing.emplace(change.newSymbol, &change);
    return;
  }
  if (change.rule != RuleId::SymbolRemoved &&
      change.rule != RuleId::VisibilityHidden)
    return;
  const Declaration *symbol = oldDeclaration(change.symbol);
  const Declaration *now =
      symbol ? newDeclaration(symbol->binary.declaredBy) : nullptr;
  if (now && now->linkName == symbol->linkName)
    missing.emplace(now->symbol, &change);
}

const ApiChange *ChangeIndex::missingCode(const std::string &symbol) const {
  auto at = missing.find(symbol);
  return at == missing.end() ? nullptr : at->second;
}

const ChangeIndex::Changes *ChangeIndex::of(const std::string &symbol) const {
  auto at = bySymbol.find(symbol);
  return at == bySymbol.end() ? nullptr : &at->second;
}

const Declaration *
ChangeIndex::oldDeclaration(const std::string &symbol) const {
  return findDeclaration(oldModel, symbol);
}

const Declaration *
ChangeIndex::newDeclaration(const std::string &symbol) const {
  return findDeclaration(newModel, symbol);
}

static std::vector<const Declaration *> allNamed(const ApiModel &model,
                                                 const std::string &name) {
  std::vector<const Declaration *> result;
  for (const Declaration &decl : model.declarations)
    if (decl.qualified == name && !isOfBinary(decl))
      result.push_back(&decl);
  return result;
}

std::vector<const Declaration *>
ChangeIndex::oldNamed(const std::string &name) const {
  return allNamed(oldModel, name);
}

std::vector<const Declaration *>
ChangeIndex::newNamed(const std::string &name) const {
  return allNamed(newModel, name);
}

const Declaration *ChangeIndex::newAt(const Location &place) const {
  for (const Declaration &decl : newModel.declarations)
    if (decl.location.line == place.line && decl.location.file == place.file &&
        decl.location.column == place.column)
      return &decl;
  return nullptr;
}

bool ChangeIndex::declaredBefore(const std::string &name,
                                 const std::string &qualified) const {
  bool isScoped = qualified.find("::") != std::string::npos;
  return std::any_of(oldModel.declarations.begin(), oldModel.declarations.end(),
                     [&](const Declaration &decl) {
                       return decl.name == name &&
                              decl.kind != DeclarationKind::Macro &&
                              !isOfBinary(decl) &&
                              (isScoped
                                   ? decl.qualified == qualified
                                   : decl.kind != DeclarationKind::Field &&
                                         decl.kind != DeclarationKind::Method);
                     });
}

static bool takeTheSame(const Declaration &a, const Declaration &b) {
  return std::equal(a.parameters.begin(), a.parameters.end(),
                    b.parameters.begin(), b.parameters.end(),
                    [](const Parameter &x, const Parameter &y) {
                      return x.type.canonical == y.type.canonical;
                    });
}

const Declaration *
ChangeIndex::newCounterpart(const std::string &symbol) const {
  if (const Declaration *same = newDeclaration(symbol))
    return same;
  for (const ApiChange *change : of(symbol) ? *of(symbol) : Changes{})
    if (const Declaration *next = newDeclaration(change->newSymbol))
      return next;
  const Declaration *was = oldDeclaration(symbol);
  for (const Declaration *now :
       was ? newNamed(was->qualified) : std::vector<const Declaration *>{})
    if (was->isTemplate && now->isTemplate && !oldDeclaration(now->symbol) &&
        takeTheSame(*was, *now))
      return now;
  return nullptr;
}

const Declaration *
ChangeIndex::oldCounterpart(const std::string &symbol) const {
  if (const Declaration *same = oldDeclaration(symbol))
    return same;
  const Declaration *now = newDeclaration(symbol);
  for (const Declaration *was :
       now ? oldNamed(now->qualified) : std::vector<const Declaration *>{})
    if (!newDeclaration(was->symbol) && newCounterpart(was->symbol) == now)
      return was;
  return nullptr;
}

// "const money::Amount &", "const money::detail::Amount &"
static bool isMoved(const std::string &from, const std::string &to) {
  size_t a = from.rfind("::"), b = to.rfind("::");
  return from != to && a != std::string::npos && b != std::string::npos &&
         from.substr(a) == to.substr(b);
}

bool ChangeIndex::typesMoved(const std::string &symbol) const {
  const Declaration *was = oldDeclaration(symbol);
  if (!was)
    return false;
  for (const Declaration *now : newNamed(was->qualified))
    for (size_t i = 0; i < now->parameters.size() &&
                       now->parameters.size() == was->parameters.size();
         ++i)
      if (isMoved(was->parameters[i].type.canonical,
                  now->parameters[i].type.canonical))
        return true;
  return false;
}

const ApiChange *ChangeIndex::explain(const std::string &symbol,
                                      UseKind kind) const {
  const Changes *own = of(symbol);
  const ApiChange *first = nullptr;
  const Declaration *decl = oldDeclaration(symbol);
  if (kind == UseKind::Construct && decl)
    if (const Changes *parents = of(decl->parent))
      for (const ApiChange *change : *parents)
        if (has(*change, ReachesConstruction))
          return change;
  if (decl && decl->kind == DeclarationKind::Destructor)
    if (const Changes *parents = of(decl->parent))
      for (const ApiChange *change : *parents)
        if (has(*change, ReachesDestruction))
          return change;
  for (const ApiChange *change : own ? *own : Changes{}) {
    if (!breaks(*change, BreaksBuild))
      continue;
    // An overrider sees the virtual function, not its parameters.
    if (kind == UseKind::Override &&
        findRule(change->rule).family == Family::Types)
      return change;
    if (!first)
      first = change;
  }
  if (first)
    return first;
  // Hidden again, where a using-declaration used to show it.
  if (decl && decl->kind == DeclarationKind::Method)
    for (const ApiChange &change : changes)
      if (change.rule == RuleId::UsingDeclarationRemoved &&
          unqualified(change.name) == decl->name)
        return &change;
  for (; decl && !decl->parent.empty(); decl = oldDeclaration(decl->parent))
    if (const Changes *parents = of(decl->parent))
      for (const ApiChange *change : *parents)
        if (has(*change, ReachesMembers))
          return change;
  // Meaning may break the build as well: a narrower type in braces. What is
  // compiled in cannot.
  for (const ApiChange *change : own ? *own : Changes{}) {
    Family family = findRule(change->rule).family;
    if (family != Family::Bodies && family != Family::Layout)
      return change;
  }
  return nullptr;
}

const ApiChange *ChangeIndex::binaryChange(const std::string &symbol) const {
  for (const ApiChange *change : of(symbol) ? *of(symbol) : Changes{})
    if (breaks(*change, BreaksBinary))
      return change;
  return nullptr;
}

const ApiChange *ChangeIndex::byRule(RuleId rule,
                                     const std::string &name) const {
  for (const ApiChange &change : changes)
    if (change.rule == rule && change.name == name)
      return &change;
  return nullptr;
}

const ApiChange *ChangeIndex::find(const std::string &symbol,
                                   std::span<const RuleId> rules) const {
  const Changes *own = of(symbol);
  for (RuleId rule : rules)
    for (const ApiChange *change : own ? *own : Changes{})
      if (change->rule == rule)
        return change;
  return nullptr;
}

bool ChangeIndex::derives(const std::string &derived,
                          const std::string &base) const {
  std::vector<std::string> open = {derived};
  std::set<std::string> seen = {derived};
  while (!open.empty()) {
    std::string name = std::move(open.back());
    open.pop_back();
    auto [at, end] = basesOf.equal_range(name);
    for (; at != end; ++at) {
      if (at->second == base)
        return true;
      if (seen.insert(at->second).second)
        open.push_back(at->second);
    }
  }
  return false;
}

bool ChangeIndex::areRelated(const std::string &a, const std::string &b) const {
  auto nameOf = [&](const std::string &symbol) {
    const Declaration *decl = oldDeclaration(symbol);
    if (!decl)
      decl = newDeclaration(symbol);
    return decl ? decl->qualified : std::string();
  };
  std::string first = nameOf(a), second = nameOf(b);
  return a != b && !first.empty() && !second.empty() &&
         (derives(first, second) || derives(second, first));
}

bool ChangeIndex::isSuccessor(const std::string &from,
                              const std::string &to) const {
  auto isCopy = [](const std::string &symbol) {
    return symbol.ends_with("@copy") || symbol.ends_with("@move");
  };
  return corresponds(from, to) || (isCopy(from) && isCopy(to)) ||
         (!newDeclaration(from) && !oldDeclaration(to) &&
          oldDeclaration(from) && newDeclaration(to)) ||
         movedInHierarchy(from, to) || differsInConst(from, to);
}

// f(T &) is gone, f(const T &) was there and does the same.
bool ChangeIndex::differsInConst(const std::string &from,
                                 const std::string &to) const {
  const Declaration *before = oldDeclaration(from), *now = oldDeclaration(to);
  if (!before || !now || newDeclaration(from) || before->parent != now->parent)
    return false;
  // Overloads that constraints tell apart are not the same function.
  if (from.find("@requires") != std::string::npos ||
      to.find("@requires") != std::string::npos)
    return false;
  auto bare = [](const Parameter &parameter) {
    const TypeFact *type = &parameter.type;
    if (!type->pointee.empty() && type->shape != TypeShape::Pointer)
      type = &type->pointee[0];
    std::string text = type->canonical;
    return type->isConst && text.starts_with("const ") ? text.substr(6) : text;
  };
  return std::equal(before->parameters.begin(), before->parameters.end(),
                    now->parameters.begin(), now->parameters.end(),
                    [&](const Parameter &a, const Parameter &b) {
                      return bare(a) == bare(b);
                    });
}

// A member that a class of the library now has itself, or inherits: the same
// function to its callers.
bool ChangeIndex::movedInHierarchy(const std::string &from,
                                   const std::string &to) const {
  const Declaration *before = oldDeclaration(from), *now = newDeclaration(to);
  if (!before || !now || before->kind != DeclarationKind::Method ||
      now->kind != DeclarationKind::Method ||
      !areRelated(before->parent, now->parent))
    return false;
  return std::equal(before->parameters.begin(), before->parameters.end(),
                    now->parameters.begin(), now->parameters.end(),
                    [](const Parameter &a, const Parameter &b) {
                      return a.type.canonical == b.type.canonical;
                    }) &&
         before->isConst == now->isConst;
}

const ApiChange *ChangeIndex::makesAbstract(const std::string &base) const {
  for (const ApiChange &change : changes) {
    if (change.rule == RuleId::TypeBecameAbstract && change.symbol == base)
      return &change;
    if (change.rule != RuleId::PureVirtualAdded &&
        change.rule != RuleId::VirtualBecamePure)
      continue;
    const Declaration *decl = newDeclaration(
        change.newSymbol.empty() ? change.symbol : change.newSymbol);
    if (decl && decl->parent == base)
      return &change;
  }
  return nullptr;
}

const ApiChange *
ChangeIndex::byNames(const std::vector<std::string> &names) const {
  auto mentioned = [&](const std::string &name) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  const ApiChange *byParent = nullptr;
  for (const ApiChange &change : changes) {
    if (!breaks(change, BreaksBuild) ||
        change.kind == DeclarationKind::Symbol ||
        change.kind == DeclarationKind::Library)
      continue;
    if (mentioned(unqualified(change.name)))
      return &change;
    const Declaration *decl = oldDeclaration(change.symbol);
    const Declaration *parent = decl ? oldDeclaration(decl->parent) : nullptr;
    if (!byParent && parent && parent->kind == DeclarationKind::Record &&
        mentioned(parent->name))
      byParent = &change;
  }
  return byParent;
}

bool ChangeIndex::corresponds(const std::string &oldSymbol,
                              const std::string &newSymbol) const {
  if (oldSymbol == newSymbol)
    return true;
  const Changes *own = of(oldSymbol);
  return own && std::any_of(own->begin(), own->end(), [&](const ApiChange *c) {
           return c->newSymbol == newSymbol;
         });
}

} // namespace breakpath
