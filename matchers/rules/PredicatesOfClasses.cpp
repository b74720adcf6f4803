// When a difference falls under a rule about what objects of a class can do,
// what it inherits and under which name it goes.

#include "matchers/rules/PredicateHelpers.h"

namespace breakpath::predicates {

//===--- names and kinds --------------------------------------------------===//

Match functionRenamed(const Difference &d) {
  return when(d.relation == Relation::Renamed && isFunction(d.before),
              now(d).qualified);
}
Match typeRenamed(const Difference &d) {
  return when(d.relation == Relation::Renamed && isType(d.before),
              now(d).qualified);
}
Match classKeyChanged(const Difference &d) {
  auto isClass = [](const Declaration &decl) {
    return decl.tag == "class" || decl.tag == "struct";
  };
  return when(both(d, Kind::Record) && isClass(was(d)) && isClass(now(d)) &&
                  was(d).tag != now(d).tag && d.relation == Relation::Same,
              now(d).tag);
}
Match distinctTypeBecameAlias(const Difference &d) {
  bool isOwn = is(d.before, Kind::Record) || is(d.before, Kind::Enum);
  return when(isOwn && is(d.after, Kind::Alias) && !now(d).type.spelled.empty(),
              shortened(now(d).type.spelled));
}

//===--- members ----------------------------------------------------------===//

// The const overload, which was there, gives the same.
static bool constTakesOver(const Difference &d) {
  if (!removed(d) || !is(d.before, Kind::Method) || was(d).isConst ||
      was(d).isVirtual || !d.hasOverloads)
    return false;
  auto members = membersOf(d.newModel, was(d).parent);
  return std::any_of(members.begin(), members.end(), [&](auto *member) {
    return member->kind == Kind::Method && member->name == was(d).name &&
           member->isConst && sameParameters(*member, was(d)) &&
           member->type.canonical == was(d).type.canonical;
  });
}
Match memberConstAdded(const Difference &d) {
  if (constTakesOver(d))
    return "";
  return when(both(d, Kind::Method) && !was(d).isConst && now(d).isConst &&
              !was(d).isStatic && !now(d).isVirtual);
}
Match accessIncreased(const Difference &d) {
  return when(d.relation == Relation::Same && was(d).access > now(d).access &&
              now(d).access == Access::Public);
}
// Where the base made it virtual, the base says so.
Match memberBecameVirtual(const Difference &d) {
  return when(both(d, Kind::Method) && d.relation == Relation::Same &&
              !was(d).isVirtual && now(d).isVirtual &&
              now(d).overrides.empty());
}
Match memberPulledToBase(const Difference &d) {
  if (!removed(d) || !is(d.before, Kind::Method))
    return no;
  const Declaration *owner = findDeclaration(d.newModel, was(d).parent);
  for (const std::string &name :
       owner ? owner->ancestors : std::vector<std::string>())
    if (const Declaration *base =
            recordNamed(d.newModel, name.substr(0, name.find('<'))))
      for (const Declaration *member : membersOf(d.newModel, base->symbol))
        if (member->kind == Kind::Method && member->name == was(d).name &&
            member->isConst == was(d).isConst &&
            member->access <= was(d).access &&
            member->type.canonical == was(d).type.canonical &&
            sameParameters(*member, was(d)))
          return base->qualified;
  return no;
}

// The class whose members a field without a named type holds.
static const Declaration *unnamedHolder(const ApiModel &model,
                                        const Declaration &member) {
  const Declaration *holder = findDeclaration(model, member.parent);
  return holder && holder->kind == Kind::Record && holder->name.empty()
             ? holder
             : nullptr;
}
// struct { int x, y; } pos; lost its name: x and y belong to what held pos.
static bool isFlattened(const Difference &d) {
  if (!removed(d) || !is(d.before, Kind::Field))
    return false;
  auto isField = [](const Declaration *decl) {
    return decl->kind == Kind::Field;
  };
  for (const Declaration *holder : membersOf(d.oldModel, was(d).parent))
    if (holder->kind == Kind::Record && holder->name.empty())
      for (const Declaration *member : membersOf(d.oldModel, holder->symbol))
        for (const Declaration *other : membersOf(d.newModel, was(d).parent))
          if (isField(member) && isField(other) && other->name == member->name)
            return true;
  return false;
}
Match anonymousMemberFlattened(const Difference &d) {
  if (isFlattened(d))
    return "its members are members of the class itself";
  if (!both(d, Kind::Field) || was(d).parent == now(d).parent)
    return no;
  const Declaration *holder = unnamedHolder(d.newModel, now(d));
  return when(holder && holder->parent == was(d).parent,
              "it is a member of a member");
}

//===--- abilities --------------------------------------------------------===//

// What an object holds can be moved cheaply only if it holds more than bits.
Match moveRemoved(const Difference &d) {
  return when(bothComplete(d) && was(d).isMovable && !now(d).isMovable &&
                  !was(d).isTriviallyCopyable && was(d).tag != "union",
              now(d).isCopyable ? "copied where they were moved"
                                : "no longer moved");
}
Match dtorUnusable(const Difference &d) {
  return when(bothComplete(d) && was(d).isDestructible &&
              !now(d).isDestructible);
}
// Of classes that only clients compile no table is known.
static bool becamePolymorphic(const Difference &d) {
  auto hasVirtual = [](const ApiModel &model, const Declaration &record) {
    auto members = membersOf(model, record.symbol);
    return record.hasVirtualDestructor ||
           std::any_of(members.begin(), members.end(),
                       [](auto *member) { return member->isVirtual; });
  };
  return gainedTable(d) ||
         (hasVirtual(d.newModel, now(d)) && !hasVirtual(d.oldModel, was(d)));
}
Match triviallyCopyableLost(const Difference &d) {
  return when(bothComplete(d) && was(d).isTriviallyCopyable &&
              !now(d).isTriviallyCopyable && !becamePolymorphic(d));
}
// Only of those an offset can be taken.
static bool hasPublicField(const Difference &d) {
  auto members = membersOf(d.oldModel, was(d).symbol);
  return std::any_of(members.begin(), members.end(), [](auto *member) {
    return member->kind == Kind::Field && member->access == Access::Public;
  });
}
Match standardLayoutLost(const Difference &d) {
  return when(bothComplete(d) && was(d).isStandardLayout &&
              !now(d).isStandardLayout && hasPublicField(d) &&
              !becamePolymorphic(d));
}
// A constructor that takes what the list gave keeps most clients going.
static bool hasListLikeConstructor(const Difference &d) {
  auto members = membersOf(d.oldModel, was(d).symbol);
  std::erase_if(members,
                [](auto *member) { return member->kind != Kind::Field; });
  std::sort(members.begin(), members.end(),
            [](auto *a, auto *b) { return a->index < b->index; });
  std::vector<std::string> types;
  for (const Declaration *field : members)
    types.push_back(field->type.canonical);
  for (const Declaration *member : membersOf(d.newModel, now(d).symbol)) {
    if (member->kind != Kind::Constructor ||
        member->parameters.size() < types.size() || member->isDeleted)
      continue;
    bool fits = true;
    for (size_t i = 0; i < member->parameters.size(); ++i)
      fits &= i < types.size()
                  ? member->parameters[i].type.canonical == types[i]
                  : member->parameters[i].hasDefault;
    if (fits)
      return true;
  }
  return false;
}
Match aggregateLost(const Difference &d) {
  return when(bothComplete(d) && was(d).isAggregate && !now(d).isAggregate &&
              !was(d).isEmpty && !baseAccessReduced(d) &&
              !hasListLikeConstructor(d));
}

//===--- inheritance ------------------------------------------------------===//

static const Base *baseOf(const Declaration &decl, const std::string &type) {
  for (const Base &base : decl.bases)
    if (base.type == type)
      return &base;
  return nullptr;
}
// It need not be a direct base. Arguments that depend on the parameters of the
// template tell nothing.
static bool inherits(const Declaration &decl, const std::string &type) {
  if (type.find("type-parameter-") == std::string::npos)
    return contains(decl.ancestors, type);
  std::string name = type.substr(0, type.find('<'));
  return std::any_of(decl.ancestors.begin(), decl.ancestors.end(),
                     [&](const auto &ancestor) {
                       return ancestor.substr(0, ancestor.find('<')) == name;
                     });
}
static const Base *missingFrom(const Declaration &decl,
                               const std::vector<Base> &bases) {
  for (const Base &base : bases)
    if (!inherits(decl, base.type))
      return &base;
  return nullptr;
}
static const Base *lostBase(const Difference &d) {
  return missingFrom(now(d), was(d).bases);
}
static const Base *gainedBase(const Difference &d) {
  return missingFrom(was(d), now(d).bases);
}
static bool isException(const Declaration &decl, const std::string &base) {
  auto reads = [](const std::string &name) {
    std::string last = name.substr(name.rfind(':') + 1);
    for (const char *end : {"rror", "xception"})
      if (last.ends_with(end))
        return true;
    return false;
  };
  return contains(decl.ancestors, "std::exception") ||
         (reads(decl.name) && reads(base));
}
Match rttiInheritanceChanged(const Difference &d) {
  if (!bothComplete(d))
    return no;
  for (const std::string &ancestor : was(d).ancestors)
    if (!contains(now(d).ancestors, ancestor) && isException(was(d), ancestor))
      return ancestor;
  return no;
}
Match baseTypeSwapped(const Difference &d) {
  if (!bothComplete(d) || rttiInheritanceChanged(d))
    return no;
  const Base *lost = lostBase(d), *gained = gainedBase(d);
  return when(lost && gained, lost && gained ? arrow(shortened(lost->type),
                                                     shortened(gained->type))
                                             : "");
}
Match baseRemoved(const Difference &d) {
  const Base *lost = bothComplete(d) ? lostBase(d) : nullptr;
  return when(lost && !baseTypeSwapped(d) && !rttiInheritanceChanged(d),
              lost ? lost->type : "");
}
Match baseAdded(const Difference &d) {
  const Base *gained = bothComplete(d) ? gainedBase(d) : nullptr;
  return when(gained && !lostBase(d), gained ? shortened(gained->type) : "");
}
Match baseAccessReduced(const Difference &d) {
  if (!both(d, Kind::Record))
    return no;
  for (const Base &base : was(d).bases)
    if (const Base *after = baseOf(now(d), base.type);
        after && base.access < after->access)
      return base.type;
  return no;
}
Match baseVirtualityChanged(const Difference &d) {
  if (!bothComplete(d))
    return no;
  for (const Base &base : was(d).bases)
    if (const Base *after = baseOf(now(d), base.type);
        after && base.isVirtual != after->isVirtual)
      return base.type + (after->isVirtual ? " virtually" : " directly");
  return no;
}

} // namespace breakpath::predicates
