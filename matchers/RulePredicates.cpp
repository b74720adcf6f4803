// When a difference of two versions falls under a rule. The text a predicate
// gives is the {detail} of the rule's message.

#include "matchers/RulePredicates.h"

#include <algorithm>

namespace breakpath::predicates {

namespace {

using Kind = DeclarationKind;

const Match no = std::nullopt;
Match when(bool condition, std::string detail = "") {
  return condition ? Match(std::move(detail)) : no;
}
std::string arrow(const std::string &from, const std::string &to) {
  return from + " -> " + to;
}

// Where an alias hides the difference, the types behind it show it.
std::string arrow(const TypeFact &from, const TypeFact &to) {
  return from.spelled != to.spelled ? arrow(from.spelled, to.spelled)
                                    : arrow(from.canonical, to.canonical);
}

// The missing side of a removal or addition reads as an empty declaration.
const Declaration nothing;
const Declaration &was(const Difference &d) {
  return d.before ? *d.before : nothing;
}
const Declaration &now(const Difference &d) {
  return d.after ? *d.after : nothing;
}

bool isFunction(const Declaration *decl) {
  return decl &&
         (decl->kind == Kind::Function || decl->kind == Kind::Method ||
          decl->kind == Kind::Constructor || decl->kind == Kind::Destructor ||
          decl->kind == Kind::Conversion);
}
bool isType(const Declaration *decl) {
  return decl && (decl->kind == Kind::Record || decl->kind == Kind::Enum ||
                  decl->kind == Kind::Alias);
}
bool is(const Declaration *decl, Kind kind) {
  return decl && decl->kind == kind;
}
bool both(const Difference &d, Kind kind) {
  return is(d.before, kind) && is(d.after, kind);
}
bool bothFunctions(const Difference &d) {
  return isFunction(d.before) && isFunction(d.after);
}
// A function that became a template has other parameters by that alone.
bool comparable(const Difference &d) {
  return bothFunctions(d) && was(d).isTemplate == now(d).isTemplate;
}
bool removed(const Difference &d) { return d.relation == Relation::Removed; }
bool added(const Difference &d) { return d.relation == Relation::Added; }
bool isOperator(const Declaration &decl) {
  return decl.name.rfind("operator", 0) == 0 && decl.name.size() > 8 &&
         !isalnum(static_cast<unsigned char>(decl.name[8])) &&
         decl.name[8] != '_' && decl.name[8] != ' ';
}
bool isLiteralOperator(const Declaration &decl) {
  return decl.name.rfind("operator\"\"", 0) == 0;
}
const Declaration *find(const ApiModel &model, const std::string &symbol) {
  auto at = std::lower_bound(
      model.declarations.begin(), model.declarations.end(), symbol,
      [](const Declaration &d, const std::string &s) { return d.symbol < s; });
  return at != model.declarations.end() && at->symbol == symbol ? &*at
                                                                : nullptr;
}
bool insideRecord(const Difference &d) {
  const Declaration &decl = d.before ? was(d) : now(d);
  const Declaration *parent =
      find(d.before ? d.oldModel : d.newModel, decl.parent);
  return parent && parent->kind == Kind::Record;
}

//===--- how one type became another --------------------------------------===//

enum class TypeChange {
  None,
  Widened,
  Narrowed,
  Signedness,
  EnumInteger,
  PointerLevel,
  ValueToReference,
  ReferenceToValue,
  LvalueToRvalue,
  PointeeConstRemoved,
  PointeeConstAdded,
  Erased,
  Incompatible,
};

std::string withoutConst(const TypeFact &type) {
  std::string text = type.canonical;
  if (type.isConst && text.rfind("const ", 0) == 0)
    text.erase(0, 6);
  return text;
}
bool isReference(const TypeFact &type) {
  return type.shape == TypeShape::LvalueReference ||
         type.shape == TypeShape::RvalueReference;
}
bool isNumber(const TypeFact &type) {
  return type.shape == TypeShape::Integer || type.shape == TypeShape::Bool ||
         type.shape == TypeShape::Floating;
}
unsigned pointerDepth(const TypeFact &type) {
  return type.shape == TypeShape::Pointer && !type.pointee.empty()
             ? 1 + pointerDepth(type.pointee[0])
             : 0;
}

TypeChange numberChange(const TypeFact &a, const TypeFact &b) {
  bool floatA = a.shape == TypeShape::Floating,
       floatB = b.shape == TypeShape::Floating;
  if (floatA != floatB)
    return floatA ? TypeChange::Narrowed : TypeChange::Widened;
  bool boolA = a.shape == TypeShape::Bool, boolB = b.shape == TypeShape::Bool;
  if (boolA != boolB)
    return boolA ? TypeChange::Widened : TypeChange::Narrowed;
  if (a.bits != b.bits)
    return a.bits < b.bits ? TypeChange::Widened : TypeChange::Narrowed;
  return a.isSigned != b.isSigned ? TypeChange::Signedness
                                  : TypeChange::Widened;
}

// Pointers or references of the same kind.
TypeChange pointeeChange(const TypeFact &a, const TypeFact &b) {
  if (a.pointee.empty() || b.pointee.empty())
    return TypeChange::Incompatible;
  const TypeFact &from = a.pointee[0], &to = b.pointee[0];
  if (withoutConst(from) == withoutConst(to) && from.isConst != to.isConst)
    return from.isConst ? TypeChange::PointeeConstRemoved
                        : TypeChange::PointeeConstAdded;
  if (a.shape == TypeShape::Pointer && to.shape == TypeShape::Void)
    return TypeChange::Erased;
  return TypeChange::Incompatible;
}

TypeChange typeChange(const TypeFact &a, const TypeFact &b) {
  if (withoutConst(a) == withoutConst(b))
    return TypeChange::None;
  if (isNumber(a) && isNumber(b))
    return numberChange(a, b);
  if ((a.shape == TypeShape::Enum && isNumber(b)) ||
      (b.shape == TypeShape::Enum && isNumber(a)))
    return TypeChange::EnumInteger;
  if (!isReference(a) && isReference(b) && !b.pointee.empty() &&
      withoutConst(a) == withoutConst(b.pointee[0]))
    return TypeChange::ValueToReference;
  if (isReference(a) && !isReference(b) && !a.pointee.empty() &&
      withoutConst(a.pointee[0]) == withoutConst(b))
    return TypeChange::ReferenceToValue;
  if (a.shape == TypeShape::LvalueReference &&
      b.shape == TypeShape::RvalueReference)
    return TypeChange::LvalueToRvalue;
  if (pointerDepth(a) != pointerDepth(b) &&
      (pointerDepth(a) && pointerDepth(b)))
    return TypeChange::PointerLevel;
  if (a.shape == b.shape && (a.shape == TypeShape::Pointer || isReference(a)))
    return pointeeChange(a, b);
  return TypeChange::Incompatible;
}

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

std::string parameterName(const Parameter &parameter, size_t index) {
  return parameter.name.empty() ? "parameter " + std::to_string(index + 1)
                                : "'" + parameter.name + "'";
}

// The first parameter whose type changed in the way asked for.
Match parameterChange(const Difference &d, TypeChange wanted) {
  if (!comparable(d) || reordered(d) ||
      was(d).parameters.size() != now(d).parameters.size())
    return no;
  for (size_t i = 0; i < was(d).parameters.size(); ++i) {
    const Parameter &from = was(d).parameters[i], &to = now(d).parameters[i];
    if (typeChange(from.type, to.type) == wanted)
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
  if (!bothFunctions(d) || now(d).parameters.size() <= was(d).parameters.size())
    return no;
  for (const Parameter *parameter : addedParameters(d))
    if (!parameter->hasDefault)
      return when(required, passed(parameter->type));
  return when(!required, passed(addedParameters(d).front()->type));
}

Match returnChange(const Difference &d, TypeChange wanted) {
  if (!comparable(d))
    return no;
  const TypeFact &from = was(d).type, &to = now(d).type;
  if (from.shape == TypeShape::Void || to.shape == TypeShape::Void ||
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
      (was(d).parameters.empty() || was(d).symbol.ends_with("@copy"));
  return when(removed(d) && isFunction(d.before) && d.hasOverloads &&
              !is(d.before, Kind::Conversion) && !special);
}
Match overloadAdded(const Difference &d) {
  return when(added(d) && isFunction(d.after) && d.hasOverloads &&
              !now(d).isPure && !initializerListCtorAdded(d) &&
              !convertingCtorAdded(d));
}
Match functionNamespaceMoved(const Difference &d) {
  return when(d.relation == Relation::Moved && isFunction(d.before),
              now(d).qualified);
}
Match functionDeleted(const Difference &d) {
  return when(bothFunctions(d) && !was(d).isDeleted && now(d).isDeleted);
}
Match functionBecameTemplate(const Difference &d) {
  return when(bothFunctions(d) && !was(d).isTemplate && now(d).isTemplate);
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
Match memberConstAdded(const Difference &d) {
  return when(both(d, Kind::Method) && !was(d).isConst && now(d).isConst &&
              !was(d).isStatic);
}
Match memberRefQualifierChanged(const Difference &d) {
  return when(both(d, Kind::Method) &&
                  was(d).refQualifier != now(d).refQualifier,
              now(d).refQualifier);
}
Match accessReduced(const Difference &d) {
  static const char *const names[] = {"public", "protected", "private"};
  return when(d.before && d.after && d.relation != Relation::Removed &&
                  was(d).access < now(d).access,
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
  const Declaration *owner = find(d.newModel, now(d).parent);
  bool copies = owner && !type.pointee.empty() &&
                withoutConst(type.pointee[0]) == owner->qualified;
  return when(!copies && owner && find(d.oldModel, owner->symbol),
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
  for (const std::string &name : was(d).friends)
    if (std::find(now(d).friends.begin(), now(d).friends.end(), name) ==
        now(d).friends.end())
      return name;
  return no;
}
Match operatorRemoved(const Difference &d) {
  return when(removed(d) && isFunction(d.before) && isOperator(was(d)) &&
              !isLiteralOperator(was(d)) && !d.hasOverloads);
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
  return when(bothFunctions(d) && was(d).isVariadic != now(d).isVariadic,
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

//===--- types ------------------------------------------------------------===//

static bool typeGone(const Difference &d) {
  return removed(d) && d.before &&
         (was(d).kind == Kind::Record || was(d).kind == Kind::Enum) &&
         !was(d).isTemplate && !was(d).isSpecialization && !was(d).name.empty();
}
Match typeRemoved(const Difference &d) {
  return when(typeGone(d) && !insideRecord(d));
}
Match nestedTypeRemoved(const Difference &d) {
  bool alias =
      removed(d) && is(d.before, Kind::Alias) && !usingDeclarationRemoved(d);
  return when((typeGone(d) || alias) && insideRecord(d));
}
Match typeBecameOpaque(const Difference &d) {
  return when(isType(d.before) && both(d, was(d).kind) &&
              was(d).kind != Kind::Alias && was(d).isComplete &&
              !now(d).isComplete);
}
Match typeKindChanged(const Difference &d) {
  if (!isType(d.before) || !isType(d.after) || is(d.before, Kind::Alias))
    return no;
  auto group = [](const Declaration &decl) {
    return decl.kind == Kind::Alias                      ? "alias"
           : decl.tag == "class" || decl.tag == "struct" ? "class"
                                                         : decl.tag;
  };
  return when(group(was(d)) != group(now(d)),
              arrow(group(was(d)), group(now(d))));
}
Match typeBecameFinal(const Difference &d) {
  return when(both(d, Kind::Record) && !was(d).isFinal && now(d).isFinal);
}
static bool addsPure(const Difference &d) {
  for (const Declaration &decl : d.newModel.declarations)
    if (decl.kind == Kind::Method && decl.isPure &&
        decl.parent == now(d).symbol) {
      const Declaration *old = find(d.oldModel, decl.symbol);
      if (!old || !old->isPure)
        return true;
    }
  return false;
}
Match typeBecameAbstract(const Difference &d) {
  return when(both(d, Kind::Record) && was(d).isComplete &&
              !was(d).isAbstract && now(d).isAbstract && !addsPure(d));
}
Match pureVirtualAdded(const Difference &d) {
  return when(added(d) && is(d.after, Kind::Method) && now(d).isPure &&
              find(d.oldModel, now(d).parent));
}
Match virtualBecamePure(const Difference &d) {
  return when(both(d, Kind::Method) && was(d).isVirtual && !was(d).isPure &&
              now(d).isPure);
}
Match virtualRemoved(const Difference &d) {
  return when(both(d, Kind::Method) && was(d).isVirtual && !now(d).isVirtual);
}
Match virtualBecameFinal(const Difference &d) {
  return when(both(d, Kind::Method) && was(d).isVirtual && !was(d).isFinal &&
              now(d).isFinal);
}
Match virtualSignatureChanged(const Difference &d) {
  return when(both(d, Kind::Method) && d.relation == Relation::Resigned &&
              was(d).isVirtual && now(d).isVirtual);
}
Match baseRemoved(const Difference &d) {
  if (!both(d, Kind::Record) || !was(d).isComplete || !now(d).isComplete)
    return no;
  for (const Base &base : was(d).bases)
    if (std::none_of(now(d).bases.begin(), now(d).bases.end(),
                     [&](const Base &b) { return b.type == base.type; }))
      return base.type;
  return no;
}
Match baseAccessReduced(const Difference &d) {
  if (!both(d, Kind::Record))
    return no;
  for (const Base &base : was(d).bases)
    for (const Base &now : now(d).bases)
      if (base.type == now.type && base.access < now.access)
        return base.type;
  return no;
}
static bool bothConcrete(const Difference &d) {
  return both(d, Kind::Record) && was(d).isComplete && now(d).isComplete &&
         !was(d).isTemplate && !now(d).isTemplate && was(d).tag != "union" &&
         now(d).tag != "union" &&
         !now(d).bases.empty() == !was(d).bases.empty();
}
Match defaultCtorRemoved(const Difference &d) {
  return when(bothConcrete(d) && was(d).isDefaultConstructible &&
              !now(d).isDefaultConstructible);
}
Match copyRemoved(const Difference &d) {
  return when(bothConcrete(d) && was(d).isCopyable && !now(d).isCopyable);
}
Match aliasRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Alias) && !insideRecord(d) &&
              !usingDeclarationRemoved(d) && !was(d).isTemplate);
}
Match aliasBecameType(const Difference &d) {
  return when(is(d.before, Kind::Alias) &&
              (is(d.after, Kind::Record) || is(d.after, Kind::Enum)));
}
Match aliasTargetChanged(const Difference &d) {
  return when(both(d, Kind::Alias) &&
                  was(d).type.canonical != now(d).type.canonical,
              arrow(was(d).type, now(d).type));
}
Match namespaceRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Namespace));
}
Match inlineNamespaceChanged(const Difference &d) {
  if (!both(d, Kind::Namespace))
    return no;
  const auto &before = was(d).inlineNamespaces,
             &after = now(d).inlineNamespaces;
  for (size_t i = 0; i < before.size() && i < after.size(); ++i)
    if (before[i] != after[i])
      return arrow(before[i], after[i]);
  return no;
}
Match fieldRemoved(const Difference &d) {
  return when(removed(d) &&
              (is(d.before, Kind::Field) ||
               (is(d.before, Kind::Variable) && insideRecord(d))));
}
Match fieldRenamed(const Difference &d) {
  return when(d.relation == Relation::Renamed && is(d.before, Kind::Field),
              now(d).name);
}
static bool onlyConstDiffers(const TypeFact &a, const TypeFact &b) {
  return a.canonical != b.canonical && withoutConst(a) == withoutConst(b);
}
Match fieldTypeChanged(const Difference &d) {
  return when(both(d, Kind::Field) &&
                  was(d).type.canonical != now(d).type.canonical &&
                  !onlyConstDiffers(was(d).type, now(d).type),
              arrow(was(d).type, now(d).type));
}
Match fieldBecameConst(const Difference &d) {
  return when(both(d, Kind::Field) && !was(d).type.isConst &&
              now(d).type.isConst &&
              onlyConstDiffers(was(d).type, now(d).type));
}
Match fieldStaticChanged(const Difference &d) {
  bool toField = is(d.before, Kind::Variable) && is(d.after, Kind::Field);
  bool toStatic = is(d.before, Kind::Field) && is(d.after, Kind::Variable);
  return when(toField || toStatic, toField ? "non-static" : "static");
}
Match fieldBecameFunction(const Difference &d) {
  return when(is(d.before, Kind::Field) && is(d.after, Kind::Method));
}

//===--- enumerations, constants, variables, macros, headers --------------===//

Match enumeratorRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Enumerator));
}
Match enumeratorRenamed(const Difference &d) {
  return when(d.relation == Relation::Renamed && is(d.before, Kind::Enumerator),
              now(d).name);
}
Match enumeratorValueChanged(const Difference &d) {
  return when(both(d, Kind::Enumerator) && was(d).value != now(d).value &&
                  d.relation == Relation::Same,
              arrow(was(d).value, now(d).value));
}
Match enumeratorAdded(const Difference &d) {
  return when(added(d) && is(d.after, Kind::Enumerator) &&
              find(d.oldModel, now(d).parent));
}
Match enumBecameScoped(const Difference &d) {
  return when(both(d, Kind::Enum) && !was(d).isScoped && now(d).isScoped);
}
Match enumUnderlyingChanged(const Difference &d) {
  return when(both(d, Kind::Enum) &&
                  was(d).type.canonical != now(d).type.canonical,
              arrow(was(d).type, now(d).type));
}
static bool isConstant(const Declaration *decl) {
  return is(decl, Kind::Variable) && (decl->type.isConst || decl->isConstexpr);
}
Match constantRemoved(const Difference &d) {
  return when(removed(d) && isConstant(d.before) && !insideRecord(d));
}
Match constantValueChanged(const Difference &d) {
  return when(both(d, Kind::Variable) && isConstant(d.before) &&
                  isConstant(d.after) && !was(d).value.empty() &&
                  was(d).type.canonical == now(d).type.canonical &&
                  was(d).value != now(d).value,
              arrow(was(d).value, now(d).value));
}
static Match variableTypeDiffers(const Difference &d, bool constant) {
  return when(both(d, Kind::Variable) && isConstant(d.before) == constant &&
                  was(d).type.canonical != now(d).type.canonical &&
                  !onlyConstDiffers(was(d).type, now(d).type),
              arrow(was(d).type, now(d).type));
}
Match constantTypeChanged(const Difference &d) {
  return variableTypeDiffers(d, true);
}
Match variableRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Variable) &&
              !isConstant(d.before) && !insideRecord(d));
}
Match variableBecameConst(const Difference &d) {
  return when(both(d, Kind::Variable) && !was(d).type.isConst &&
              now(d).type.isConst &&
              onlyConstDiffers(was(d).type, now(d).type));
}
Match variableTypeChanged(const Difference &d) {
  return variableTypeDiffers(d, false);
}
Match macroRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Macro));
}
Match macroArityChanged(const Difference &d) {
  return when(both(d, Kind::Macro) &&
              (was(d).isFunctionLike != now(d).isFunctionLike ||
               was(d).parameters.size() != now(d).parameters.size() ||
               was(d).isVariadic != now(d).isVariadic));
}
Match macroValueChanged(const Difference &d) {
  return when(both(d, Kind::Macro) && !macroArityChanged(d) &&
                  was(d).value != now(d).value,
              arrow(was(d).value, now(d).value));
}
Match headerRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Header));
}

//===--- templates --------------------------------------------------------===//

Match templateRemoved(const Difference &d) {
  return when(removed(d) && d.before && was(d).isTemplate &&
              !was(d).isSpecialization && !d.hasOverloads &&
              was(d).kind != Kind::Concept &&
              was(d).kind != Kind::DeductionGuide && !isOperator(was(d)));
}
Match templateBecamePlain(const Difference &d) {
  return when(d.before && d.after && was(d).isTemplate && !now(d).isTemplate &&
              isType(d.before) && isType(d.after));
}
static bool bothTemplates(const Difference &d) {
  return d.before && d.after && was(d).isTemplate && now(d).isTemplate &&
         was(d).kind == now(d).kind && isType(d.before);
}
Match templateParamAddedRequired(const Difference &d) {
  return when(
      bothTemplates(d) &&
      now(d).templateParameters.size() > was(d).templateParameters.size() &&
      now(d).requiredTemplateParameters > was(d).requiredTemplateParameters);
}
Match templateParamAddedDefaulted(const Difference &d) {
  return when(
      bothTemplates(d) &&
      now(d).templateParameters.size() > was(d).templateParameters.size() &&
      now(d).requiredTemplateParameters <= was(d).requiredTemplateParameters);
}
Match templateParamsChanged(const Difference &d) {
  return when(bothTemplates(d) &&
              now(d).templateParameters.size() <=
                  was(d).templateParameters.size() &&
              now(d).templateParameters != was(d).templateParameters);
}
Match conceptRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Concept));
}
Match constraintChanged(const Difference &d) {
  return when(d.before && d.after && was(d).kind == now(d).kind &&
                  was(d).constraints != now(d).constraints &&
                  !now(d).constraints.empty(),
              now(d).constraints);
}
Match specializationRemoved(const Difference &d) {
  return when(removed(d) && d.before && was(d).isSpecialization &&
              is(d.before, Kind::Record));
}

} // namespace breakpath::predicates
