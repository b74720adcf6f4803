// When a difference falls under a rule about a particular change of a
// parameter or result; the general ones are in PredicatesOfFunctions.cpp.

#include "matchers/rules/PredicateHelpers.h"

namespace breakpath::predicates {

//===--- parameters -------------------------------------------------------===//

// What a parameter of the type refers to, or is.
static const TypeFact &passed(const TypeFact &type) {
  return isReference(type) && !type.pointee.empty() ? type.pointee[0] : type;
}

static bool isOwner(const TypeFact &type) {
  std::string text = withoutConst(passed(type));
  return text.starts_with("std::basic_string<") ||
         text.starts_with("std::vector<");
}
static bool isView(const TypeFact &type) {
  std::string text = withoutConst(passed(type));
  return text.starts_with("std::basic_string_view<") ||
         text.starts_with("std::span<");
}

template <typename Predicate>
static Match anyParameter(const Difference &d, Predicate changed) {
  if (!bothFunctions(d) || was(d).parameters.size() != now(d).parameters.size())
    return no;
  for (size_t i = 0; i < was(d).parameters.size(); ++i)
    if (changed(was(d).parameters[i], now(d).parameters[i]))
      return parameterName(now(d).parameters[i], i) + ": " +
             arrow(was(d).parameters[i].type, now(d).parameters[i].type);
  return no;
}

Match paramOwningToView(const Difference &d) {
  return comparable(d)
             ? anyParameter(d,
                            [](auto &from, auto &to) {
                              return isOwner(from.type) && isView(to.type);
                            })
             : no;
}
Match paramStdFunctionToTemplate(const Difference &d) {
  auto isFunctionObject = [](const Parameter &parameter) {
    return passed(parameter.type).canonical.find("std::function<") !=
           std::string::npos;
  };
  return was(d).isTemplate || !now(d).isTemplate
             ? no
             : anyParameter(d, [&](auto &from, auto &to) {
                 return isFunctionObject(from) && !isFunctionObject(to);
               });
}

static bool isArrayOfOtherBound(const TypeFact &from, const TypeFact &to) {
  const TypeFact &a = passed(from), &b = passed(to);
  return a.shape == TypeShape::Array && b.shape == TypeShape::Array &&
         a.pointee == b.pointee && a.canonical != b.canonical &&
         from.shape == to.shape;
}
static bool needsMore(const Parameter &from, const Parameter &to) {
  auto number = [](const std::string &text) {
    return text.empty() ? 0 : std::stoull(text);
  };
  return number(to.bound) > number(from.bound);
}
Match paramArrayBoundChanged(const Difference &d) {
  if (!comparable(d))
    return no;
  if (Match match = anyParameter(d, [](auto &from, auto &to) {
        return isArrayOfOtherBound(from.type, to.type);
      }))
    return match;
  for (size_t i = 0;
       i < std::min(was(d).parameters.size(), now(d).parameters.size()); ++i)
    if (needsMore(was(d).parameters[i], now(d).parameters[i]))
      return parameterName(now(d).parameters[i], i) + ": at least " +
             now(d).parameters[i].bound + " elements";
  return no;
}
Match paramRestrictChanged(const Difference &d) {
  if (!comparable(d) || was(d).parameters.size() != now(d).parameters.size())
    return no;
  for (size_t i = 0; i < was(d).parameters.size(); ++i)
    if (!was(d).parameters[i].isRestrict && now(d).parameters[i].isRestrict)
      return parameterName(now(d).parameters[i], i);
  return no;
}
Match unprototypedToPrototyped(const Difference &d) {
  return when(bothFunctions(d) && !was(d).hasPrototype && now(d).hasPrototype);
}

//===--- results ----------------------------------------------------------===//

static bool isDeduced(const TypeFact &type) {
  return type.spelled.find("auto") != std::string::npos;
}
Match returnDeducedTypeChanged(const Difference &d) {
  return when(comparable(d) && isDeduced(was(d).type) &&
                  isDeduced(now(d).type) &&
                  was(d).type.canonical != now(d).type.canonical,
              arrow(was(d).type.canonical, now(d).type.canonical));
}

static bool isTo(const TypeFact &type, TypeShape shape) {
  return type.shape == shape && !type.pointee.empty() &&
         type.pointee[0].shape == TypeShape::Record;
}
Match returnCovariantChanged(const Difference &d) {
  if (!both(d, Kind::Method) || !now(d).isVirtual || now(d).overrides.empty())
    return no;
  const TypeFact &from = was(d).type, &to = now(d).type;
  if (!(isTo(from, TypeShape::Pointer) && isTo(to, TypeShape::Pointer)) &&
      !(isTo(from, TypeShape::LvalueReference) &&
        isTo(to, TypeShape::LvalueReference)))
    return no;
  const Declaration *derived =
      recordNamed(d.newModel, withoutConst(to.pointee[0]));
  return when(derived &&
                  contains(derived->ancestors, withoutConst(from.pointee[0])),
              arrow(from, to));
}

// Who deletes what such a result refers to, and what that is.
struct Owned {
  std::string owner, type;
};
static Owned owned(const TypeFact &type) {
  if (type.shape == TypeShape::Pointer && !type.pointee.empty())
    return {"nobody", withoutConst(type.pointee[0])};
  std::string text = withoutConst(type);
  for (std::string owner : {"std::unique_ptr<", "std::shared_ptr<"})
    if (text.starts_with(owner)) {
      text = text.substr(owner.size());
      text = text.substr(0, text.find_first_of(",>"));
      return {owner, text.starts_with("const ") ? text.substr(6) : text};
    }
  return {};
}
Match returnOwnershipChanged(const Difference &d) {
  Owned before = owned(was(d).type), after = owned(now(d).type);
  return when(comparable(d) && !before.owner.empty() && !after.owner.empty() &&
                  before.owner != after.owner && before.type == after.type,
              arrow(was(d).type, now(d).type));
}

//===--- defaults ---------------------------------------------------------===//

static bool defaultsDiffer(const Declaration &a, const Declaration &b,
                           size_t i) {
  return i < a.parameters.size() && i < b.parameters.size() &&
         a.parameters[i].hasDefault && b.parameters[i].hasDefault &&
         a.parameters[i].defaultValue != b.parameters[i].defaultValue;
}
// The overrider kept its own while that of the base changed.
Match defaultArgDiffers(const Difference &d) {
  if (!both(d, Kind::Method) || d.relation != Relation::Same)
    return no;
  for (const std::string &symbol : now(d).overrides) {
    const Declaration *before = findDeclaration(d.oldModel, symbol),
                      *after = findDeclaration(d.newModel, symbol);
    for (size_t i = 0; before && after && i < now(d).parameters.size(); ++i)
      if (defaultsDiffer(now(d), *after, i) &&
          !defaultsDiffer(was(d), *before, i) &&
          !defaultsDiffer(was(d), now(d), i))
        return parameterName(now(d).parameters[i], i) + ": " +
               now(d).parameters[i].defaultText + ", and " +
               after->parameters[i].defaultText + " in " + after->qualified;
  }
  return no;
}

} // namespace breakpath::predicates
