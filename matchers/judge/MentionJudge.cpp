#include "matchers/judge/MentionJudge.h"
#include "matchers/facts/Names.h"

#include "matchers/judge/ChangeIndex.h"
#include "matchers/rules/Rule.h"

#include <algorithm>
#include <cctype>

namespace breakpath {

static const char *reasonOf(Unbound why) {
  switch (why) {
  case Unbound::InactiveBranch:
    return "found by name in a branch that this build leaves out; scan a "
           "build that takes it";
  case Unbound::UnexpandedMacro:
    return "found by name in a macro that no unit expands; mend it before "
           "something does";
  case Unbound::DependentName:
    return "found by name in a template that no unit instantiates with a "
           "type of the dependency; a test that does would settle it";
  case Unbound::SymbolString:
    return "looked up by name at run time, where nothing checks it; the new "
           "version does not offer the symbol";
  case Unbound::AsmLabel:
    return "linked by the name of an asm label; the new version does not "
           "offer the symbol";
  case Unbound::UncompiledSource:
    return "found by name in a source that no compile command covers; add it "
           "to the build to have it checked";
  }
  return "";
}

static bool isMember(DeclarationKind kind) {
  return kind == DeclarationKind::Method || kind == DeclarationKind::Field ||
         kind == DeclarationKind::Conversion;
}

// "reset" may mean anything, "dictLookup" hardly.
static bool isDistinctive(const std::string &name) {
  bool isCompound =
      name.find('_') != std::string::npos ||
      std::adjacent_find(name.begin(), name.end(), [](char a, char b) {
        return std::islower(a) && std::isupper(b);
      }) != name.end();
  return name.size() >= 12 || (isCompound && name.size() >= 6);
}

MentionJudge::MentionJudge(const std::vector<ApiChange> &changes,
                           const ApiModel &oldModel, const ApiModel &newModel) {
  for (const ApiChange &change : changes) {
    if (has(change, HurtsByName))
      byName.emplace(unqualified(change.name), &change);
  }
  for (const Declaration &decl : oldModel.declarations)
    oldNames[decl.name] += !isOfBinary(decl);
  for (const Declaration &decl : newModel.declarations)
    newNames[decl.name] += !isOfBinary(decl);
  std::map<std::string, std::string> offered;
  for (const Declaration &decl : newModel.declarations)
    offered[decl.linkName] = decl.symbol;
  for (const Declaration &decl : oldModel.declarations)
    if (!decl.linkName.empty() && !offered.count(decl.linkName))
      goneSymbols.emplace(decl.linkName, decl.symbol);
  for (const ApiChange &change : changes)
    bySymbol.emplace(change.symbol, &change);
}

std::optional<Impact> MentionJudge::judge(const Mention &mention) const {
  const ApiChange *change = nullptr;
  bool isText =
      mention.why == Unbound::SymbolString || mention.why == Unbound::AsmLabel;
  if (isText) {
    auto gone = goneSymbols.find(mention.name);
    if (gone == goneSymbols.end())
      return std::nullopt;
    if (auto known = bySymbol.find(gone->second); known != bySymbol.end())
      change = known->second;
  } else if (!(change = find(mention))) {
    return std::nullopt;
  }
  Impact impact;
  impact.rule = change ? change->rule : RuleId::SymbolRemoved;
  impact.change = change ? change->id : 0;
  impact.verdict = Verdict::Unknown;
  impact.confidence = Confidence::Possible;
  impact.isCompiled = false;
  impact.message =
      change ? change->message : "the symbol " + mention.name + " is gone";
  impact.symbolName = change ? change->name : mention.name;
  impact.kind = isText ? UseKind::Function : UseKind::Call;
  impact.location = mention.location;
  impact.endColumn = mention.endColumn;
  impact.function = mention.function;
  impact.evidence = reasonOf(mention.why);
  return impact;
}

// What is gone must be gone altogether, what changed must be the only one of
// its name: the letters do not say which is meant.
static bool isUnmistakable(const ApiChange &change, unsigned before,
                           unsigned after) {
  return change.newSymbol.empty() ? after == 0 : before <= 1 && after <= 1;
}

const ApiChange *MentionJudge::find(const Mention &mention) const {
  auto [from, to] = byName.equal_range(mention.name);
  for (auto entry = from; entry != to; ++entry) {
    const ApiChange &change = *entry->second;
    std::string scope = unqualified(scopeOf(change.name));
    auto count = [&](const std::map<std::string, unsigned> &names) {
      auto known = names.find(mention.name);
      return known == names.end() ? 0 : known->second;
    };
    if (!isUnmistakable(change, count(oldNames), count(newNames)))
      continue;
    bool fits = !mention.qualifier.empty() ? mention.qualifier == scope
                : isMember(change.kind)
                    ? mention.isMember && isDistinctive(mention.name)
                    : !mention.isMember &&
                          (scope.empty() || isDistinctive(mention.name));
    if (fits)
      return &change;
  }
  return nullptr;
}

} // namespace breakpath
