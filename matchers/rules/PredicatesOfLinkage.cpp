// When a difference falls under a rule about where a thing is: in which header,
// in the library or in its clients, under which linkage.

#include "matchers/rules/PredicateHelpers.h"

#include <set>

namespace breakpath::predicates {

//===--- headers ----------------------------------------------------------===//

// Whoever includes the one has the other.
static bool includes(const ApiModel &model, const std::string &from,
                     const std::string &to) {
  std::vector<std::string> open = {from};
  std::set<std::string> seen = {from};
  while (!open.empty()) {
    std::string header = std::move(open.back());
    open.pop_back();
    if (header == to)
      return true;
    if (const Declaration *decl = findDeclaration(model, "header:" + header))
      for (const std::string &next : decl->includes)
        if (seen.insert(next).second)
          open.push_back(next);
  }
  return false;
}

static bool isRead(const ApiModel &model, const std::string &header) {
  return std::none_of(model.skipped.begin(), model.skipped.end(),
                      [&](auto &entry) { return entry.first == header; });
}

static bool isNamedByClients(const Declaration &decl) {
  // An incomplete type is declared by whoever mentions it.
  bool isType = decl.kind == Kind::Record || decl.kind == Kind::Enum;
  return !decl.name.empty() &&
         ((isType && decl.isComplete) || decl.kind == Kind::Function ||
          decl.kind == Kind::Alias || decl.kind == Kind::Variable);
}

Match functionHeaderMoved(const Difference &d) {
  if (d.relation != Relation::Same || !isNamedByClients(was(d)) ||
      was(d).isSpecialization || was(d).symbol.starts_with("using:") ||
      was(d).isComplete != now(d).isComplete || insideRecord(d))
    return no;
  // Each header that gave it must still lead to it.
  for (const std::string &header : was(d).declaredIn) {
    if (!findDeclaration(d.newModel, "header:" + header) ||
        !isRead(d.newModel, header))
      continue; // see header-removed-or-renamed
    if (std::none_of(now(d).declaredIn.begin(), now(d).declaredIn.end(),
                     [&](const std::string &place) {
                       return includes(d.newModel, header, place);
                     }))
      return "<" + now(d).location.file + ">, which <" + header +
             "> does not include";
  }
  return no;
}

//===--- functions --------------------------------------------------------===//

static bool hasSymbol(const Declaration &decl) {
  return !decl.linkName.empty();
}

Match functionLanguageLinkageChanged(const Difference &d) {
  return when(comparable(d) && was(d).isExternC != now(d).isExternC &&
                  hasSymbol(was(d)) && hasSymbol(now(d)),
              now(d).isExternC ? "C" : "C++");
}
Match functionInternalLinkage(const Difference &d) {
  return when(comparable(d) && hasSymbol(was(d)) &&
              !was(d).hasInternalLinkage && now(d).hasInternalLinkage);
}
Match functionBecameNonInline(const Difference &d) {
  return when(comparable(d) && d.relation == Relation::Same &&
              !hasSymbol(was(d)) && !was(d).body.empty() && hasSymbol(now(d)) &&
              !was(d).isDefaulted);
}
static bool isSpecialMember(const Difference &d) {
  return both(d, Kind::Constructor) || both(d, Kind::Destructor) ||
         (both(d, Kind::Method) && was(d).name == "operator=");
}
// Without a symbol to lose, and without a class that is passed otherwise,
// nobody can tell the difference.
Match functionDefaultednessChanged(const Difference &d) {
  if (!isSpecialMember(d) || d.relation != Relation::Same ||
      was(d).isDefaulted || !now(d).isDefaulted || now(d).isDeleted ||
      was(d).isDeleted)
    return no;
  const Declaration *before = findDeclaration(d.oldModel, was(d).parent),
                    *after = findDeclaration(d.newModel, now(d).parent);
  return when(hasSymbol(was(d)) ||
              (before && after && !before->layout.empty() &&
               !before->isTriviallyCopyable && after->isTriviallyCopyable));
}
Match functionUndeleted(const Difference &d) {
  return when(bothFunctions(d) && was(d).isDeleted && !now(d).isDeleted);
}

//===--- variables --------------------------------------------------------===//

Match variableBecameThreadLocal(const Difference &d) {
  return when(
      both(d, Kind::Variable) && was(d).isThreadLocal != now(d).isThreadLocal,
      now(d).isThreadLocal ? "one for each thread" : "one for all threads");
}
Match variableBecameInline(const Difference &d) {
  return when(
      both(d, Kind::Variable) && !was(d).isTemplate && !now(d).isTemplate &&
          hasSymbol(was(d)) != hasSymbol(now(d)) && !constexprRemoved(d),
      hasSymbol(now(d)) ? "the library" : "each client");
}

//===--- classes ----------------------------------------------------------===//

Match keyFunctionMoved(const Difference &d) {
  return when(bothComplete(d) && !was(d).keyFunction.empty() &&
              now(d).keyFunction.empty() && !now(d).virtualTable.empty());
}

} // namespace breakpath::predicates
