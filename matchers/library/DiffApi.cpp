// Pairs the declarations of two versions and asks every rule about every pair.

#include "matchers/Stages.h"
#include "matchers/library/PairDeclarations.h"
#include "matchers/rules/Rule.h"

#include <algorithm>
#include <map>
#include <unordered_set>

namespace breakpath {

namespace {

using Kind = DeclarationKind;

// Out of every client's reach; private virtual functions can be overridden.
bool isHidden(const Difference &difference) {
  auto hidden = [](const Declaration *decl) {
    return !decl || (decl->access == Access::Private && !decl->isVirtual);
  };
  return hidden(difference.before) && hidden(difference.after);
}

/// Symbols that are gone although no change of their declaration says so: what
/// no rule knows must not pass for compatible.
class LostSymbols {
public:
  LostSymbols(const ApiModel &oldModel, const std::vector<ApiChange> &changes)
      : oldModel(oldModel) {
    for (const ApiChange &change : changes)
      if (breaks(change, BreaksBinary))
        explained.insert(change.symbol);
  }

  /// Whether \p difference is such a symbol.
  bool isUnexplained(const Difference &difference) const {
    const Declaration *symbol = difference.before;
    if (difference.relation != Relation::Removed ||
        symbol->kind != Kind::Symbol || !difference.newModel.hasBinaries ||
        symbol->binary.isWeak || symbol->isInternal ||
        symbol->binary.declaredBy.empty() || explained.contains(symbol->symbol))
      return false;
    for (std::string at = symbol->binary.declaredBy; !at.empty();) {
      if (explained.contains(at))
        return false;
      const Declaration *decl = findDeclaration(oldModel, at);
      at = decl ? decl->parent : "";
    }
    return true;
  }

private:
  const ApiModel &oldModel;
  std::unordered_set<std::string> explained;
};

ApiChange makeChange(const Rule &rule, const Difference &difference,
                     const std::string &detail) {
  ApiChange change;
  const Declaration &decl =
      difference.before ? *difference.before : *difference.after;
  change.rule = rule.id;
  change.symbol = decl.symbol;
  change.kind = decl.kind;
  change.isInternal = decl.isInternal;
  change.name = decl.qualified;
  change.message = ruleMessage(rule, difference, detail);
  if (difference.before) {
    change.oldText = difference.before->signature;
    change.oldLocation = difference.before->location;
  }
  if (difference.after) {
    change.newSymbol = difference.after->symbol;
    change.newText = difference.after->signature;
    change.newLocation = difference.after->location;
  }
  return change;
}

} // namespace

std::vector<ApiChange> diffApi(const ApiModel &oldModel,
                               const ApiModel &newModel) {
  std::vector<ApiChange> changes;
  std::map<std::string, std::string> renamedTypes;
  std::vector<Difference> differences =
      pairDeclarations(oldModel, newModel, renamedTypes);
  for (const Difference &difference : differences) {
    if (isHidden(difference))
      continue;
    for (const Rule &rule : allRules())
      if (rule.matches)
        if (Match detail = rule.matches(difference))
          changes.push_back(makeChange(rule, difference, *detail));
  }
  LostSymbols lost(oldModel, changes);
  for (const Difference &difference : differences)
    if (lost.isUnexplained(difference))
      changes.push_back(
          makeChange(findRule(RuleId::SymbolRemoved), difference, ""));
  // Stable: rules of one declaration stay in the order of the table.
  std::stable_sort(changes.begin(), changes.end(),
                   [](const ApiChange &a, const ApiChange &b) {
                     return std::tie(a.name, a.symbol) <
                            std::tie(b.name, b.symbol);
                   });
  for (size_t i = 0; i < changes.size(); ++i)
    changes[i].id = i + 1;
  return changes;
}

} // namespace breakpath
