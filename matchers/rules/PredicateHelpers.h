/// What the predicates of the rules have in common.
#pragma once

#include "matchers/rules/RulePredicates.h"
#include "matchers/rules/TypeChange.h"

#include <algorithm>
#include <cctype>

namespace breakpath::predicates {

using Kind = DeclarationKind;

inline const Match no = std::nullopt;
inline Match when(bool condition, std::string detail = "") {
  return condition ? Match(std::move(detail)) : no;
}
/// A title is read at a glance; old and new stand below it in full.
inline std::string shortened(const std::string &text) {
  constexpr size_t most = 60;
  return text.size() <= most ? text : text.substr(0, most) + "...";
}
inline std::string arrow(const std::string &from, const std::string &to) {
  return from + " -> " + to;
}

// Where an alias hides the difference, the types behind it show it.
inline std::string arrow(const TypeFact &from, const TypeFact &to) {
  return from.spelled != to.spelled ? arrow(from.spelled, to.spelled)
                                    : arrow(from.canonical, to.canonical);
}

// The missing side of a removal or addition reads as an empty declaration.
inline const Declaration nothing;
inline const Declaration &was(const Difference &d) {
  return d.before ? *d.before : nothing;
}
inline const Declaration &now(const Difference &d) {
  return d.after ? *d.after : nothing;
}

/// The same type but for names that types of the library changed.
bool sameButRenamed(const Difference &d, const TypeFact &from,
                    const TypeFact &to);
inline bool isFunction(const Declaration *decl) {
  return decl &&
         (decl->kind == Kind::Function || decl->kind == Kind::Method ||
          decl->kind == Kind::Constructor || decl->kind == Kind::Destructor ||
          decl->kind == Kind::Conversion);
}
inline bool isType(const Declaration *decl) {
  return decl && (decl->kind == Kind::Record || decl->kind == Kind::Enum ||
                  decl->kind == Kind::Alias);
}
inline bool is(const Declaration *decl, Kind kind) {
  return decl && decl->kind == kind;
}
inline bool both(const Difference &d, Kind kind) {
  return is(d.before, kind) && is(d.after, kind);
}
inline bool bothFunctions(const Difference &d) {
  return isFunction(d.before) && isFunction(d.after);
}
// A function that became a template has other parameters by that alone.
inline bool comparable(const Difference &d) {
  return bothFunctions(d) && was(d).isTemplate == now(d).isTemplate;
}
inline bool removed(const Difference &d) {
  return d.relation == Relation::Removed;
}
inline bool added(const Difference &d) { return d.relation == Relation::Added; }
inline bool isOperator(const Declaration &decl) {
  return decl.name.rfind("operator", 0) == 0 && decl.name.size() > 8 &&
         !isalnum(static_cast<unsigned char>(decl.name[8])) &&
         decl.name[8] != '_' && decl.name[8] != ' ';
}
inline bool isLiteralOperator(const Declaration &decl) {
  return decl.name.rfind("operator\"\"", 0) == 0;
}
/// The members of \p parent, sorted by symbol.
inline std::vector<const Declaration *> membersOf(const ApiModel &model,
                                                  const std::string &parent) {
  const std::vector<Declaration> &all = model.declarations;
  auto at = std::lower_bound(model.byParent.begin(), model.byParent.end(),
                             parent, [&](unsigned n, const std::string &name) {
                               return all[n].parent < name;
                             });
  std::vector<const Declaration *> members;
  for (; at != model.byParent.end() && all[*at].parent == parent; ++at)
    members.push_back(&all[*at]);
  return members;
}
/// Of templates the one that is no specialisation; null if there is none.
inline const Declaration *recordNamed(const ApiModel &model,
                                      const std::string &qualified) {
  for (const Declaration &decl : model.declarations)
    if (decl.kind == Kind::Record && decl.qualified == qualified &&
        !decl.isSpecialization)
      return &decl;
  return nullptr;
}
inline bool contains(const std::vector<std::string> &list,
                     const std::string &item) {
  return std::find(list.begin(), list.end(), item) != list.end();
}
inline bool hasAttribute(const Declaration &decl, const std::string &name) {
  return contains(decl.attributes, name);
}
inline bool bothComplete(const Difference &d) {
  return both(d, Kind::Record) && was(d).isComplete && now(d).isComplete;
}
inline bool sameParameters(const Declaration &a, const Declaration &b) {
  return std::equal(a.parameters.begin(), a.parameters.end(),
                    b.parameters.begin(), b.parameters.end(),
                    [](const Parameter &x, const Parameter &y) {
                      return x.type.canonical == y.type.canonical;
                    });
}
inline std::string parameterName(const Parameter &parameter, size_t index) {
  return parameter.name.empty() ? "parameter " + std::to_string(index + 1)
                                : "'" + parameter.name + "'";
}
inline bool bothTemplates(const Difference &d) {
  return d.before && d.after && was(d).isTemplate && now(d).isTemplate &&
         was(d).kind == now(d).kind && isType(d.before);
}
inline bool gainedTable(const Difference &d) {
  return was(d).virtualTable.empty() && !now(d).virtualTable.empty();
}
/// A member of the class that is in both versions has another offset.
bool fieldsMoved(const Difference &d);
inline bool insideRecord(const Difference &d) {
  const Declaration &decl = d.before ? was(d) : now(d);
  const Declaration *parent =
      findDeclaration(d.before ? d.oldModel : d.newModel, decl.parent);
  return parent && parent->kind == Kind::Record;
}

} // namespace breakpath::predicates
