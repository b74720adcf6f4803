// When a difference falls under a rule about overloads and conversions that
// came or went beside others.

#include "matchers/rules/PredicateHelpers.h"

namespace breakpath::predicates {

static bool takesOne(const Declaration &constructor) {
  if (constructor.parameters.empty())
    return false;
  for (size_t i = 1; i < constructor.parameters.size(); ++i)
    if (!constructor.parameters[i].hasDefault)
      return false;
  return true;
}
Match ctorLostExplicit(const Difference &d) {
  return when(both(d, Kind::Constructor) && was(d).isExplicit &&
                  !now(d).isExplicit && takesOne(now(d)),
              d.after && takesOne(now(d)) ? now(d).parameters[0].type.spelled
                                          : "");
}

// The class was there, without it.
static const Declaration *oldOwner(const Difference &d) {
  const Declaration *owner = findDeclaration(d.oldModel, now(d).parent);
  return owner && owner->isComplete ? owner : nullptr;
}
Match conversionOperatorAdded(const Difference &d) {
  return when(added(d) && is(d.after, Kind::Conversion) && !now(d).isExplicit &&
                  oldOwner(d),
              now(d).type.spelled);
}

static bool convertsImplicitly(const ApiModel &model,
                               const std::string &record) {
  auto members = membersOf(model, record);
  return std::any_of(members.begin(), members.end(), [](auto *member) {
    return member->kind == Kind::Conversion && !member->isExplicit;
  });
}
// Expressions with a class compile without an overload only if the operator
// has a meaning for every class, or the class converts to what it has one for.
Match operatorOverloadAdded(const Difference &d) {
  if (!added(d) || !isFunction(d.after) || d.hasOverloads ||
      !isOperator(now(d)) || isLiteralOperator(now(d)))
    return no;
  const std::string &name = now(d).name;
  bool isMember = is(d.after, Kind::Method);
  size_t operands = now(d).parameters.size() + isMember;
  if (isMember && !oldOwner(d))
    return no;
  if (name == "operator," || (name == "operator&" && operands == 1))
    return "";
  if (isMember)
    return when(convertsImplicitly(d.oldModel, now(d).parent));
  for (const Parameter &parameter : now(d).parameters) {
    const TypeFact &type = parameter.type;
    const Declaration *record = recordNamed(
        d.oldModel, withoutConst(isReference(type) && !type.pointee.empty()
                                     ? type.pointee[0]
                                     : type));
    if (record && convertsImplicitly(d.oldModel, record->symbol))
      return "";
  }
  return no;
}

// With its class gone there is nothing left to find it by.
static bool isForLivingType(const Difference &d) {
  for (const Parameter &parameter : was(d).parameters) {
    const TypeFact &type = parameter.type;
    std::string name = withoutConst(
        isReference(type) && !type.pointee.empty() ? type.pointee[0] : type);
    name = name.substr(0, name.find('<'));
    name = name.substr(name.rfind(':') + 1);
    for (const Declaration &decl : d.oldModel.declarations)
      if (decl.kind == Kind::Record && decl.name == name && decl.isComplete)
        if (const Declaration *now = findDeclaration(d.newModel, decl.symbol);
            now && now->isComplete)
          return true;
  }
  return false;
}
// A template's friend is no redeclaration of the function that it means.
static bool namesAnother(const Difference &d) {
  const auto &all = d.oldModel.declarations;
  return std::any_of(all.begin(), all.end(), [&](const Declaration &decl) {
    return decl.isTemplate && was(d).isTemplate && !decl.isHiddenFriend &&
           decl.qualified == was(d).qualified &&
           decl.parameters.size() == was(d).parameters.size();
  });
}
Match hiddenFriendRemoved(const Difference &d) {
  return when(removed(d) && isFunction(d.before) && was(d).isHiddenFriend &&
              isForLivingType(d) && !namesAnother(d));
}
Match constOverloadRemoved(const Difference &d) {
  if (!removed(d) || !is(d.before, Kind::Method) || !d.hasOverloads)
    return no;
  for (const Declaration *other : membersOf(d.newModel, was(d).parent))
    if (other->kind == Kind::Method && other->name == was(d).name &&
        other->isConst != was(d).isConst && sameParameters(*other, was(d)) &&
        !memberConstAdded(d))
      return was(d).isConst ? "const" : "non-const";
  return no;
}

} // namespace breakpath::predicates
