// When a difference falls under a rule about functions: what they are, what
// they take and what they give back.

#include "matchers/rules/PredicateHelpers.h"

namespace breakpath::predicates {

namespace {

//===--- parameter lists --------------------------------------------------===//

std::vector<std::string> parameterTypes(const Declaration &decl) {
  std::vector<std::string> types;
  for (const Parameter &parameter : decl.parameters)
    types.push_back(parameter.type.canonical);
  return types;
}

// The same types in another order.
bool reordered(const Difference &d) {
  auto before = parameterTypes(was(d)), after = parameterTypes(now(d));
  if (before == after)
    return false;
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  return before == after;
}

// What a rule of its own says more exactly.
bool isParticular(const Difference &d) {
  return paramOwningToView(d) || paramArrayBoundChanged(d);
}

// The first parameter whose type changed in the way asked for.
Match parameterChange(const Difference &d, TypeChange wanted) {
  if (!comparable(d) || reordered(d) ||
      was(d).parameters.size() != now(d).parameters.size())
    return no;
  for (size_t i = 0; i < was(d).parameters.size(); ++i) {
    const Parameter &from = was(d).parameters[i], &to = now(d).parameters[i];
    if (typeChange(from.type, to.type) == wanted &&
        !sameButRenamed(d, from.type, to.type) &&
        !(wanted == TypeChange::Incompatible && isParticular(d)))
      return parameterName(to, i) + ": " + arrow(from.type, to.type);
  }
  return no;
}

/// Parameters of the new declaration that the old one has no counterpart for.
std::vector<const Parameter *> addedParameters(const Difference &d) {
  std::vector<const Parameter *> result;
  size_t next = 0;
  for (const Parameter &parameter : now(d).parameters)
    if (next < was(d).parameters.size() &&
        was(d).parameters[next].type.canonical == parameter.type.canonical)
      ++next;
    else
      result.push_back(&parameter);
  size_t surplus = now(d).parameters.size() - was(d).parameters.size();
  if (result.size() != surplus) { // other changes beside: take the last ones
    result.clear();
    for (size_t i = was(d).parameters.size(); i < now(d).parameters.size(); ++i)
      result.push_back(&now(d).parameters[i]);
  }
  return result;
}

// "const ChargeOptions &" is a ChargeOptions to whoever has to pass it.
std::string passed(const TypeFact &type) {
  if (isReference(type) && !type.pointee.empty()) {
    std::string text = type.spelled;
    if (text.rfind("const ", 0) == 0)
      text.erase(0, 6);
    while (!text.empty() && (text.back() == '&' || text.back() == ' '))
      text.pop_back();
    return text;
  }
  return type.spelled;
}

Match parameterAdded(const Difference &d, bool required) {
  if (!bothFunctions(d) || !was(d).hasPrototype ||
      now(d).parameters.size() <= was(d).parameters.size())
    return no;
  for (const Parameter *parameter : addedParameters(d))
    if (!parameter->hasDefault)
      return when(required, passed(parameter->type));
  return when(!required, passed(addedParameters(d).front()->type));
}

Match returnChange(const Difference &d, TypeChange wanted) {
  if (!comparable(d) || returnDeducedTypeChanged(d) ||
      returnCovariantChanged(d) || returnOwnershipChanged(d))
    return no;
  const TypeFact &from = was(d).type, &to = now(d).type;
  if (from.shape == TypeShape::Void || to.shape == TypeShape::Void ||
      sameButRenamed(d, from, to) ||
      (from.shape == TypeShape::Bool && to.shape != TypeShape::Bool))
    return no;
  return when(typeChange(from, to) == wanted, arrow(from, to));
}

bool sameFunction(const Difference &d) {
  return bothFunctions(d) && d.relation == Relation::Same;
}

} // namespace

//===--- functions --------------------------------------------------------===//

static bool plainFunctionRemoved(const Difference &d) {
  return removed(d) && isFunction(d.before) && !d.hasOverloads &&
         !was(d).isHiddenFriend && !memberPulledToBase(d) &&
         !isOperator(was(d)) && !isLiteralOperator(was(d)) &&
         !was(d).isTemplate;
}
Match functionRemoved(const Difference &d) {
  return when(plainFunctionRemoved(d) && is(d.before, Kind::Function));
}
Match memberFunctionRemoved(const Difference &d) {
  return when(plainFunctionRemoved(d) &&
              (is(d.before, Kind::Method) || is(d.before, Kind::Destructor)));
}
Match overloadRemoved(const Difference &d) {
  // Without its default or copy constructor a class is what has changed.
  bool special =
      is(d.before, Kind::Constructor) &&
      (was(d).parameters.empty() || was(d).symbol.ends_with("@copy") ||
       was(d).symbol.ends_with("@move"));
  return when(removed(d) && isFunction(d.before) && d.hasOverloads &&
              !is(d.before, Kind::Conversion) && !special &&
              !was(d).isHiddenFriend && !constOverloadRemoved(d) &&
              !memberConstAdded(d) && !memberPulledToBase(d));
}
Match overloadAdded(const Difference &d) {
  // Copying that the class now spells out is no overload.
  bool copies = d.after && (now(d).symbol.ends_with("@copy") ||
                            now(d).symbol.ends_with("@move"));
  return when(added(d) && isFunction(d.after) && d.hasOverloads && !copies &&
              !now(d).isPure && !initializerListCtorAdded(d) &&
              !convertingCtorAdded(d));
}
Match functionNamespaceMoved(const Difference &d) {
  return when(d.relation == Relation::Moved && isFunction(d.before),
              now(d).qualified);
}
// Said of the class.
static bool isUnusableDestructor(const Difference &d) {
  return both(d, Kind::Destructor) && was(d).access == Access::Public &&
         !was(d).isDeleted;
}
Match functionDeleted(const Difference &d) {
  return when(bothFunctions(d) && !was(d).isDeleted && now(d).isDeleted &&
              !isUnusableDestructor(d));
}
Match functionBecameTemplate(const Difference &d) {
  return when(bothFunctions(d) && !was(d).isTemplate && now(d).isTemplate &&
              !paramStdFunctionToTemplate(d));
}
Match functionBecameMacro(const Difference &d) {
  return when(isFunction(d.before) && is(d.after, Kind::Macro));
}
Match macroBecameFunction(const Difference &d) {
  return when(is(d.before, Kind::Macro) &&
                  (isFunction(d.after) || is(d.after, Kind::Variable)),
              is(d.after, Kind::Variable) ? "variable" : "function");
}
Match memberBecameStatic(const Difference &d) {
  return when(both(d, Kind::Method) && !was(d).isStatic && now(d).isStatic);
}
Match memberBecameNonStatic(const Difference &d) {
  return when(both(d, Kind::Method) && was(d).isStatic && !now(d).isStatic);
}
Match memberConstRemoved(const Difference &d) {
  return when(both(d, Kind::Method) && was(d).isConst && !now(d).isConst &&
              !now(d).isStatic);
}
Match memberRefQualifierChanged(const Difference &d) {
  return when(both(d, Kind::Method) &&
                  was(d).refQualifier != now(d).refQualifier,
              now(d).refQualifier);
}
Match accessReduced(const Difference &d) {
  static const char *const names[] = {"public", "protected", "private"};
  return when(d.before && d.after && d.relation != Relation::Removed &&
                  was(d).access < now(d).access && !isUnusableDestructor(d),
              d.after ? names[static_cast<int>(now(d).access)] : "");
}
Match ctorBecameExplicit(const Difference &d) {
  return when(both(d, Kind::Constructor) && !was(d).isExplicit &&
              now(d).isExplicit);
}
Match initializerListCtorAdded(const Difference &d) {
  return when(added(d) && is(d.after, Kind::Constructor) &&
              !now(d).parameters.empty() &&
              now(d).parameters[0].type.canonical.find(
                  "std::initializer_list<") != std::string::npos);
}
Match convertingCtorAdded(const Difference &d) {
  if (!added(d) || !is(d.after, Kind::Constructor) || now(d).isExplicit ||
      now(d).parameters.empty() || initializerListCtorAdded(d))
    return no;
  for (size_t i = 1; i < now(d).parameters.size(); ++i)
    if (!now(d).parameters[i].hasDefault)
      return no;
  const TypeFact &type = now(d).parameters[0].type;
  const Declaration *owner = findDeclaration(d.newModel, now(d).parent);
  bool copies = owner && !type.pointee.empty() &&
                withoutConst(type.pointee[0]) == owner->qualified;
  return when(!copies && owner && findDeclaration(d.oldModel, owner->symbol),
              type.spelled);
}
Match conversionOperatorRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Conversion),
              was(d).type.spelled);
}
Match conversionOperatorBecameExplicit(const Difference &d) {
  return when(both(d, Kind::Conversion) && !was(d).isExplicit &&
              now(d).isExplicit);
}
Match nodiscardAdded(const Difference &d) {
  return when(d.before && d.after && !was(d).isNodiscard && now(d).isNodiscard);
}
Match deprecatedAdded(const Difference &d) {
  if (!d.before || !d.after || was(d).isDeprecated || !now(d).isDeprecated)
    return no;
  return now(d).deprecation.empty() ? "" : ": " + now(d).deprecation;
}
Match noexceptRemoved(const Difference &d) {
  return when(bothFunctions(d) && was(d).isNoexcept && !now(d).isNoexcept &&
              !is(d.before, Kind::Destructor) && !now(d).isDeleted);
}
Match constexprRemoved(const Difference &d) {
  return when((bothFunctions(d) || both(d, Kind::Variable)) &&
              was(d).isConstexpr && !now(d).isConstexpr && !now(d).isConsteval);
}
Match becameConsteval(const Difference &d) {
  return when(bothFunctions(d) && !was(d).isConsteval && now(d).isConsteval);
}
Match friendRemoved(const Difference &d) {
  if (!both(d, Kind::Record) || !was(d).isComplete || !now(d).isComplete)
    return no;
  // A function that is gone altogether is a change of its own.
  auto exists = [&](const std::string &name) {
    auto isIt = [&](const Declaration &decl) { return decl.qualified == name; };
    const auto &before = d.oldModel.declarations,
               &after = d.newModel.declarations;
    return std::any_of(after.begin(), after.end(), isIt) ||
           std::none_of(before.begin(), before.end(), isIt);
  };
  for (const std::string &name : was(d).friends)
    if (!contains(now(d).friends, name) && exists(name))
      return name;
  return no;
}
Match operatorRemoved(const Difference &d) {
  return when(removed(d) && isFunction(d.before) && isOperator(was(d)) &&
              !isLiteralOperator(was(d)) && !d.hasOverloads &&
              !was(d).isHiddenFriend && !memberPulledToBase(d));
}
Match literalOperatorRemoved(const Difference &d) {
  return when(removed(d) && isFunction(d.before) && isLiteralOperator(was(d)));
}
Match usingDeclarationRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Alias) &&
              was(d).symbol.rfind("using:", 0) == 0);
}
Match deductionGuideChanged(const Difference &d) {
  bool guide =
      is(d.before, Kind::DeductionGuide) || is(d.after, Kind::DeductionGuide);
  return when(guide && (d.relation != Relation::Same ||
                        was(d).type.canonical != now(d).type.canonical));
}

//===--- parameters and defaults ------------------------------------------===//

Match paramAddedRequired(const Difference &d) {
  return parameterAdded(d, /*required=*/true);
}
Match paramAddedDefaulted(const Difference &d) {
  return parameterAdded(d, /*required=*/false);
}
Match paramRemoved(const Difference &d) {
  if (!bothFunctions(d) || now(d).parameters.size() >= was(d).parameters.size())
    return no;
  for (size_t i = 0; i < was(d).parameters.size(); ++i)
    if (i >= now(d).parameters.size() ||
        was(d).parameters[i].type.canonical !=
            now(d).parameters[i].type.canonical)
      return parameterName(was(d).parameters[i], i);
  return no;
}
Match paramReorderedDistinct(const Difference &d) {
  return when(bothFunctions(d) && reordered(d));
}
Match paramReorderedSame(const Difference &d) {
  if (!bothFunctions(d) || parameterTypes(was(d)) != parameterTypes(now(d)))
    return no;
  std::vector<std::string> before, after;
  for (const Parameter &parameter : was(d).parameters)
    before.push_back(parameter.name);
  for (const Parameter &parameter : now(d).parameters)
    after.push_back(parameter.name);
  if (before == after)
    return no;
  std::sort(before.begin(), before.end());
  std::sort(after.begin(), after.end());
  return when(before == after);
}
Match paramRenamed(const Difference &d) {
  if (!sameFunction(d) || paramReorderedSame(d) ||
      parameterTypes(was(d)) != parameterTypes(now(d)))
    return no;
  for (size_t i = 0; i < was(d).parameters.size(); ++i) {
    const std::string &from = was(d).parameters[i].name,
                      &to = now(d).parameters[i].name;
    if (from != to && !from.empty() && !to.empty())
      return arrow(from, to);
  }
  return no;
}
Match paramWidened(const Difference &d) {
  return parameterChange(d, TypeChange::Widened);
}
Match paramNarrowed(const Difference &d) {
  return parameterChange(d, TypeChange::Narrowed);
}
Match paramSignedness(const Difference &d) {
  return parameterChange(d, TypeChange::Signedness);
}
Match paramEnumInt(const Difference &d) {
  return parameterChange(d, TypeChange::EnumInteger);
}
Match paramPointerLevel(const Difference &d) {
  return parameterChange(d, TypeChange::PointerLevel);
}
Match paramValueToReference(const Difference &d) {
  return parameterChange(d, TypeChange::ValueToReference);
}
Match paramReferenceToValue(const Difference &d) {
  return parameterChange(d, TypeChange::ReferenceToValue);
}
Match paramLvalueToRvalue(const Difference &d) {
  return parameterChange(d, TypeChange::LvalueToRvalue);
}
Match paramPointeeConstRemoved(const Difference &d) {
  return parameterChange(d, TypeChange::PointeeConstRemoved);
}
Match paramPointeeConstAdded(const Difference &d) {
  return parameterChange(d, TypeChange::PointeeConstAdded);
}
Match paramErased(const Difference &d) {
  return parameterChange(d, TypeChange::Erased);
}
Match paramIncompatible(const Difference &d) {
  return parameterChange(d, TypeChange::Incompatible);
}
Match variadicChanged(const Difference &d) {
  return when(bothFunctions(d) && was(d).hasPrototype &&
                  was(d).isVariadic != now(d).isVariadic,
              bothFunctions(d) && now(d).isVariadic ? "any further arguments"
                                                    : "a fixed list");
}
static Match defaultChange(const Difference &d, bool toNone) {
  if (!bothFunctions(d))
    return no;
  size_t count = std::min(was(d).parameters.size(), now(d).parameters.size());
  for (size_t i = 0; i < count; ++i) {
    const Parameter &from = was(d).parameters[i], &to = now(d).parameters[i];
    if (!from.hasDefault || from.type.canonical != to.type.canonical)
      continue;
    if (toNone && !to.hasDefault)
      return parameterName(to, i) + " (was " + from.defaultText + ")";
    if (!toNone && to.hasDefault && from.defaultValue != to.defaultValue)
      return parameterName(to, i) + ": " +
             arrow(from.defaultText, to.defaultText) +
             (from.defaultText == to.defaultText
                  ? " (" + arrow(from.defaultValue, to.defaultValue) + ")"
                  : "");
  }
  return no;
}
Match defaultArgRemoved(const Difference &d) { return defaultChange(d, true); }
Match defaultArgValueChanged(const Difference &d) {
  return defaultChange(d, false);
}

//===--- return types -----------------------------------------------------===//

Match returnBecameVoid(const Difference &d) {
  return when(bothFunctions(d) && was(d).type.shape != TypeShape::Void &&
                  now(d).type.shape == TypeShape::Void &&
                  !is(d.before, Kind::Constructor),
              was(d).type.spelled);
}
Match returnFromVoid(const Difference &d) {
  return when(bothFunctions(d) && was(d).type.shape == TypeShape::Void &&
                  now(d).type.shape != TypeShape::Void,
              now(d).type.spelled);
}
Match returnTruthiness(const Difference &d) {
  return when(bothFunctions(d) && was(d).type.shape == TypeShape::Bool &&
                  now(d).type.shape != TypeShape::Bool &&
                  now(d).type.shape != TypeShape::Void,
              arrow(was(d).type, now(d).type));
}
Match returnNarrowedOrWidened(const Difference &d) {
  for (TypeChange change :
       {TypeChange::Widened, TypeChange::Narrowed, TypeChange::Signedness})
    if (Match match = returnChange(d, change))
      return match;
  return no;
}
Match returnValueToReference(const Difference &d) {
  return returnChange(d, TypeChange::ValueToReference);
}
Match returnReferenceToValue(const Difference &d) {
  return returnChange(d, TypeChange::ReferenceToValue);
}
Match returnConstAdded(const Difference &d) {
  return returnChange(d, TypeChange::PointeeConstAdded);
}
Match returnIncompatible(const Difference &d) {
  for (TypeChange change :
       {TypeChange::Incompatible, TypeChange::EnumInteger,
        TypeChange::PointerLevel, TypeChange::LvalueToRvalue,
        TypeChange::Erased, TypeChange::PointeeConstRemoved})
    if (Match match = returnChange(d, change))
      return match;
  return no;
}

} // namespace breakpath::predicates
