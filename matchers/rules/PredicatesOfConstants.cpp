// When a difference falls under a rule about a particular change of an
// enumeration, variable, alias or template; the general ones are in
// PredicatesOfTypes.cpp.

#include "matchers/rules/PredicateHelpers.h"

#include <optional>
#include <set>

namespace breakpath::predicates {

//===--- enumerations -----------------------------------------------------===//

// "MAX" of "PIXEL_FORMAT_MAX", "Count" of "kCodecCount", in lower case.
static std::string lastWord(const std::string &name) {
  size_t from = name.size();
  while (from > 0 && name[from - 1] == '_')
    --from;
  size_t end = from;
  auto at = [&](size_t i) { return static_cast<unsigned char>(name[i]); };
  while (from > 0 && name[from - 1] != '_' &&
         !(from < end && isupper(at(from)) && islower(at(from - 1))))
    --from;
  std::string word;
  for (size_t i = from; i < end; ++i)
    word += static_cast<char>(tolower(at(i)));
  return word;
}

static bool isSentinelName(const std::string &name) {
  static const std::set<std::string> words = {
      "max", "count", "last", "end", "num", "sentinel", "total", "size"};
  return words.count(lastWord(name)) || name.starts_with("NUM_") ||
         name.starts_with("N_") || name.starts_with("kNum");
}
static bool isLast(const ApiModel &model, const Declaration &enumerator) {
  for (const Declaration *other : membersOf(model, enumerator.parent))
    if (other->index > enumerator.index)
      return false;
  return true;
}
static bool valueChanged(const Difference &d) {
  return both(d, Kind::Enumerator) && was(d).value != now(d).value &&
         d.relation == Relation::Same;
}
Match enumeratorSentinelChanged(const Difference &d) {
  return when(valueChanged(d) && isSentinelName(was(d).name) &&
                  isLast(d.oldModel, was(d)) && isLast(d.newModel, now(d)),
              arrow(was(d).value, now(d).value));
}

static bool isSingleBit(const std::string &value) {
  if (value.empty() || value[0] == '-' || value.size() > 19)
    return false;
  unsigned long long number = std::stoull(value);
  return number && !(number & (number - 1));
}
// Numbers that are meant to be combined: 1, 2, 4, and few others.
static bool areFlags(const std::vector<const Declaration *> &enumerators) {
  unsigned bits = 0, others = 0;
  bool isSpread = false; // 1, 2 alone may be a plain count
  for (const Declaration *enumerator : enumerators) {
    bool isBit = isSingleBit(enumerator->value);
    bits += isBit;
    others += !isBit && enumerator->value != "0";
    isSpread |= isBit && enumerator->value != "1" && enumerator->value != "2";
  }
  return bits >= 3 && isSpread &&
         (others == 0 || (bits >= 4 && others * 2 <= bits));
}
Match flagBitReassigned(const Difference &d) {
  if (!valueChanged(d))
    return no;
  auto old = membersOf(d.oldModel, was(d).parent);
  if (!areFlags(old))
    return no;
  for (const Declaration *other : old)
    if (other->value == now(d).value && other->name != was(d).name &&
        isSingleBit(other->value))
      return other->name;
  return no;
}
Match enumLostScope(const Difference &d) {
  return when(both(d, Kind::Enum) && was(d).isScoped && !now(d).isScoped);
}

//===--- variables --------------------------------------------------------===//

static bool isObject(const Declaration &decl) {
  return decl.kind == Kind::Variable && decl.type.shape == TypeShape::Record;
}
Match cpoKindChanged(const Difference &d) {
  bool toObject = is(d.before, Kind::Function) && d.after && isObject(now(d));
  bool toFunction = d.before && isObject(was(d)) && is(d.after, Kind::Function);
  return when(toObject || toFunction,
              toObject ? "function object" : "function");
}
Match variableBecameFunction(const Difference &d) {
  bool callable = is(d.after, Kind::Function) || is(d.after, Kind::Macro);
  return when(is(d.before, Kind::Variable) && callable && !cpoKindChanged(d),
              is(d.after, Kind::Macro) ? "macro" : "function");
}
Match variableTemplateValueChanged(const Difference &d) {
  return when(both(d, Kind::Variable) &&
                  (was(d).isTemplate || was(d).isSpecialization) &&
                  !was(d).value.empty() && was(d).value != now(d).value,
              arrow(shortened(was(d).value), shortened(now(d).value)));
}

//===--- aliases ----------------------------------------------------------===//

static bool targetChanged(const Difference &d) {
  return both(d, Kind::Alias) &&
         was(d).type.canonical != now(d).type.canonical &&
         !sameButRenamed(d, was(d).type, now(d).type);
}
static bool isPointerTo(const TypeFact &type, TypeShape shape) {
  return type.shape == TypeShape::Pointer && !type.pointee.empty() &&
         type.pointee[0].shape == shape;
}
Match opaqueHandleTypeChanged(const Difference &d) {
  const TypeFact &from = was(d).type, &to = now(d).type;
  auto isHandle = [](const TypeFact &type) {
    return isPointerTo(type, TypeShape::Void) ||
           isPointerTo(type, TypeShape::Record) ||
           type.shape == TypeShape::Integer;
  };
  bool isPointer =
      from.shape == TypeShape::Pointer || to.shape == TypeShape::Pointer;
  return when(targetChanged(d) && isHandle(from) && isHandle(to) && isPointer,
              arrow(from, to));
}
Match memberTypedefChanged(const Difference &d) {
  return when(targetChanged(d) && insideRecord(d) &&
                  !opaqueHandleTypeChanged(d),
              arrow(was(d).type, now(d).type));
}
Match namespaceAliasRemoved(const Difference &d) {
  return when(removed(d) && is(d.before, Kind::Alias) &&
              was(d).tag == "namespace");
}

//===--- templates --------------------------------------------------------===//

// "value int..." is a pack of values.
static std::string kindOf(const std::string &parameter) {
  return parameter.substr(0, parameter.find(' ')) +
         (parameter.ends_with("...") ? "..." : "");
}
Match templateParamKindChanged(const Difference &d) {
  const auto &before = was(d).templateParameters,
             &after = now(d).templateParameters;
  if (!bothTemplates(d) || before.size() != after.size())
    return no;
  for (size_t i = 0; i < before.size(); ++i)
    if (kindOf(before[i]) != kindOf(after[i]))
      return "parameter " + std::to_string(i + 1) + ": " +
             arrow(before[i], after[i]);
  return no;
}
Match templateDefaultArgChanged(const Difference &d) {
  const auto &before = was(d).templateDefaults,
             &after = now(d).templateDefaults;
  if (!bothTemplates(d) || before.size() != after.size() ||
      was(d).templateParameters != now(d).templateParameters)
    return no;
  for (size_t i = 0; i < before.size(); ++i)
    if (before[i] != after[i] && !before[i].empty())
      return arrow(before[i], after[i].empty() ? "none" : after[i]);
  return no;
}

// At the top level: "A<T> && (B<T> || C<T>)" has two.
static std::set<std::string> conjuncts(const std::string &text) {
  std::set<std::string> parts;
  std::string part;
  int depth = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    depth += text[i] == '(' || text[i] == '<' || text[i] == '{';
    depth -= text[i] == ')' || text[i] == '>' || text[i] == '}';
    if (depth == 0 && text.compare(i, 4, " && ") == 0) {
      parts.insert(part);
      part.clear();
      i += 3;
    } else {
      part += text[i];
    }
  }
  if (!part.empty())
    parts.insert(part);
  return parts;
}
Match constraintLoosened(const Difference &d) {
  if (!d.before || !d.after || was(d).kind != now(d).kind ||
      was(d).constraints == now(d).constraints || was(d).kind == Kind::Concept)
    return no;
  std::set<std::string> before = conjuncts(was(d).constraints),
                        after = conjuncts(now(d).constraints);
  return when(was(d).isTemplate == now(d).isTemplate &&
                  std::includes(before.begin(), before.end(), after.begin(),
                                after.end()),
              now(d).constraints.empty() ? "any argument" : now(d).constraints);
}

// For a type that is new as well it changes nothing that was.
static bool isForNewType(const Difference &d) {
  for (const Declaration &decl : d.newModel.declarations)
    if ((decl.kind == Kind::Record || decl.kind == Kind::Enum) &&
        decl.symbol.size() > 2 && decl.symbol != now(d).symbol &&
        now(d).symbol.find(decl.symbol.substr(2)) != std::string::npos &&
        !findDeclaration(d.oldModel, decl.symbol))
      return true;
  return false;
}
// A partial one takes the place of others more often than it adds a case.
static bool isPartial(const Declaration &decl) {
  return decl.symbol.find("@SP>") != std::string::npos ||
         decl.symbol.find("@UP>") != std::string::npos;
}
Match specializationAdded(const Difference &d) {
  if (!added(d) || !now(d).isSpecialization || isPartial(now(d)) ||
      !(is(d.after, Kind::Record) || is(d.after, Kind::Variable)))
    return no;
  auto isPrimary = [&](const Declaration &decl) {
    return decl.isTemplate && !decl.isSpecialization &&
           decl.kind == now(d).kind && decl.qualified == now(d).qualified &&
           (decl.isComplete || decl.kind == Kind::Variable);
  };
  return when(std::any_of(d.oldModel.declarations.begin(),
                          d.oldModel.declarations.end(), isPrimary) &&
                  !isForNewType(d),
              now(d).signature);
}
Match externTemplateAdded(const Difference &d) {
  for (const std::string &type :
       d.before ? now(d).externInstantiations : std::vector<std::string>())
    if (!contains(was(d).externInstantiations, type))
      return type;
  return no;
}

} // namespace breakpath::predicates
