// The smallest version number that is honest: a client that does nothing but
// take the new version must not break under a minor one (semantic versioning
// 2.0.0, 6 to 8).

#include "matchers/Stages.h"
#include "matchers/rules/Rule.h"

#include <algorithm>
#include <unordered_set>

namespace breakpath {

namespace {

using Kind = DeclarationKind;

bool isPublic(const Declaration &decl) {
  return !decl.isInternal && decl.access != Access::Private &&
         !decl.name.empty() && decl.kind != Kind::Symbol &&
         decl.kind != Kind::Library;
}

// A member of a new class is not new by itself.
size_t countAdditions(const ApiModel &oldModel, const ApiModel &newModel) {
  std::unordered_set<std::string_view> fresh;
  for (const Declaration &decl : newModel.declarations)
    if (isPublic(decl) && !findDeclaration(oldModel, decl.symbol))
      fresh.insert(decl.symbol);
  return std::count_if(
      newModel.declarations.begin(), newModel.declarations.end(),
      [&](const Declaration &decl) {
        return fresh.contains(decl.symbol) && !fresh.contains(decl.parent);
      });
}

bool hasCompiledCode(const ApiModel &model) {
  return model.hasBinaries ||
         std::any_of(
             model.declarations.begin(), model.declarations.end(),
             [](const Declaration &decl) { return !decl.linkName.empty(); });
}

ApiChange staleSoname(const Declaration &before, const Declaration &after) {
  const Rule &rule = findRule(RuleId::SonameNotBumped);
  ApiChange change;
  change.rule = rule.id;
  change.symbol = before.symbol;
  change.newSymbol = after.symbol;
  change.kind = Kind::Library;
  change.name = before.qualified;
  change.oldText = before.signature;
  change.newText = after.signature;
  change.oldLocation = before.location;
  change.newLocation = after.location;
  ApiModel none;
  Difference difference{Relation::Same, &before, &after, none, none};
  change.message = ruleMessage(rule, difference, after.soname);
  return change;
}

void addStaleSonames(const ApiModel &oldModel, const ApiModel &newModel,
                     VersionBump &bump, std::vector<ApiChange> &changes) {
  for (const Declaration &before : oldModel.declarations) {
    if (before.kind != Kind::Library || before.soname.empty())
      continue;
    const Declaration *after = findDeclaration(newModel, before.symbol);
    if (!after || after->soname != before.soname)
      continue;
    bump.sonames.push_back(before.soname);
    changes.push_back(staleSoname(before, *after));
    changes.back().id = changes.size();
  }
}

} // namespace

VersionBump weighChanges(std::vector<ApiChange> &changes,
                         const ApiModel &oldModel, const ApiModel &newModel) {
  VersionBump bump;
  bump.additions = countAdditions(oldModel, newModel);
  if (bump.additions)
    bump.smallest = Bump::Minor;
  for (const ApiChange &change : changes) {
    const Rule &rule = findRule(change.rule);
    if (change.isInternal || (rule.traits & ConcernsSystem))
      continue;
    if (rule.traits & AnnouncesOnly) {
      ++bump.deprecated;
      bump.smallest = std::max(bump.smallest, Bump::Minor);
    }
    if (rule.level < Level::Warning || (rule.traits & AnnouncesOnly))
      continue;
    bump.build += (rule.breaks & BreaksBuild) != 0;
    bump.meaning += (rule.breaks & BreaksMeaning) != 0;
    bump.binary += (rule.breaks & BreaksBinary) != 0;
    bump.smallest = Bump::Major;
  }
  bump.needsSoname = bump.binary > 0 && hasCompiledCode(oldModel);
  if (bump.needsSoname)
    addStaleSonames(oldModel, newModel, bump, changes);
  return bump;
}

} // namespace breakpath
