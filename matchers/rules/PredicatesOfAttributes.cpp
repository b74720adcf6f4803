// When a difference falls under a rule about what a header promises or asks
// beside the types: attributes and exceptions.

#include "matchers/rules/PredicateHelpers.h"

#include <initializer_list>
#include <string_view>

namespace breakpath::predicates {

namespace {

using Names = std::initializer_list<std::string_view>;
using Attributes = std::vector<std::string>;

Attributes chosen(const Attributes &attributes, Names names) {
  Attributes result;
  for (const std::string &attribute : attributes)
    if (std::find(names.begin(), names.end(),
                  std::string_view(attribute).substr(0, attribute.find('('))) !=
        names.end())
      result.push_back(attribute);
  return result;
}

std::string listed(const Attributes &attributes) {
  std::string text;
  for (const std::string &attribute : attributes)
    text += (text.empty() ? "" : ", ") + attribute;
  return text.empty() ? "none" : text;
}

Match attributeAdded(const Attributes &before, const Attributes &after,
                     Names names) {
  for (const std::string &attribute : chosen(after, names))
    if (!contains(before, attribute))
      return attribute;
  return no;
}

Match attributeAdded(const Difference &d, Names names) {
  return d.before && d.after
             ? attributeAdded(was(d).attributes, now(d).attributes, names)
             : no;
}

Match attributesChanged(const Difference &d, Names names) {
  Attributes before = chosen(was(d).attributes, names),
             after = chosen(now(d).attributes, names);
  return when(d.before && d.after && before != after,
              arrow(listed(before), listed(after)));
}

Match parameterGains(const Difference &d, const char *name) {
  if (!comparable(d) || was(d).parameters.size() != now(d).parameters.size())
    return no;
  for (size_t i = 0; i < was(d).parameters.size(); ++i) {
    const Parameter &from = was(d).parameters[i], &to = now(d).parameters[i];
    if (attributeAdded(from.attributes, to.attributes, {name}))
      return parameterName(to, i);
  }
  return no;
}

} // namespace

Match paramNonnullAdded(const Difference &d) {
  return parameterGains(d, "nonnull");
}
Match lifetimeboundAdded(const Difference &d) {
  if (bothFunctions(d) && attributeAdded(d, {"lifetimebound"}))
    return "the object";
  return parameterGains(d, "lifetimebound");
}
Match noreturnChanged(const Difference &d) {
  bool before = hasAttribute(was(d), "noreturn"),
       after = hasAttribute(now(d), "noreturn");
  return when(bothFunctions(d) && before != after,
              after ? "does not return any more" : "can return now");
}
Match unavailableAdded(const Difference &d) {
  return attributeAdded(d,
                        {"unavailable", "error", "enable_if", "diagnose_if"});
}
Match formatAttributeAdded(const Difference &d) {
  return attributeAdded(d, {"format"});
}
Match pureConstAttributeAdded(const Difference &d) {
  return attributeAdded(d, {"pure", "const"});
}
Match targetFeatureRequired(const Difference &d) {
  return attributeAdded(d, {"target"});
}
Match allocAttributeChanged(const Difference &d) {
  return attributesChanged(
      d, {"malloc", "alloc_size", "alloc_align", "ownership"});
}
Match abiTagChanged(const Difference &d) {
  return attributesChanged(d, {"abi_tag"});
}
Match threadSafetyChanged(const Difference &d) {
  return attributesChanged(d, {"capability", "requires_capability",
                               "acquire_capability", "release_capability",
                               "try_acquire_capability", "locks_excluded",
                               "guarded_by", "pt_guarded_by"});
}
Match constinitRemoved(const Difference &d) {
  return when(both(d, Kind::Variable) && hasAttribute(was(d), "constinit") &&
              !hasAttribute(now(d), "constinit") && !now(d).isConstexpr);
}
Match packingChanged(const Difference &d) {
  return both(d, Kind::Record) && !was(d).layout.empty() &&
                 !now(d).layout.empty() &&
                 (was(d).layout != now(d).layout || fieldsMoved(d))
             ? attributesChanged(d, {"packed", "pack"})
             : no;
}
// More is as good for old code.
static unsigned long alignment(const Declaration &decl) {
  for (const std::string &attribute : decl.attributes)
    if (attribute.starts_with("aligned("))
      return std::stoul(attribute.substr(8));
  return 0;
}
Match variableAlignmentChanged(const Difference &d) {
  return both(d, Kind::Variable) && alignment(was(d)) > alignment(now(d))
             ? attributesChanged(d, {"aligned"})
             : no;
}
Match noUniqueAddressChanged(const Difference &d) {
  bool before = hasAttribute(was(d), "no_unique_address"),
       after = hasAttribute(now(d), "no_unique_address");
  return when(both(d, Kind::Field) && before != after,
              after ? "may share its place with another member"
                    : "has a place of its own");
}

//===--- exceptions -------------------------------------------------------===//

static std::string specification(const Declaration &decl) {
  return decl.exceptions == "noexcept(false)" ? "" : decl.exceptions;
}
// Nobody is hurt by the promise but those who must now give it, too.
Match noexceptAdded(const Difference &d) {
  return when(both(d, Kind::Method) && d.relation == Relation::Same &&
              was(d).isVirtual && now(d).isVirtual &&
              specification(was(d)).empty() && now(d).isNoexcept);
}
Match exceptionSpecificationChanged(const Difference &d) {
  std::string before = specification(was(d)), after = specification(now(d));
  return when(
      comparable(d) && d.relation == Relation::Same && before != after &&
          before != "noexcept" && after != "noexcept" &&
          !is(d.before, Kind::Destructor),
      arrow(before.empty() ? "none" : before, after.empty() ? "none" : after));
}

} // namespace breakpath::predicates
