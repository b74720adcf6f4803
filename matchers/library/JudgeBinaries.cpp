// What a program built against the old version misses in the new one, or takes
// for something else. Only what it really asks for counts.

#include "matchers/Stages.h"
#include "matchers/rules/Rule.h"

#include <algorithm>
#include <map>
#include <set>

namespace breakpath {

namespace {

using Kind = DeclarationKind;

class BinaryJudge {
public:
  BinaryJudge(const std::vector<ApiChange> &changes, const ApiModel &oldModel,
              const ApiModel &newModel)
      : oldModel(oldModel), newModel(newModel) {
    for (const ApiChange &change : changes) {
      const Rule &rule = findRule(change.rule);
      if (!(rule.breaks & BreaksBinary))
        continue;
      bySymbol[change.symbol].push_back(&change);
      // A member that moved is a matter of its class.
      const Declaration *decl = findDeclaration(oldModel, change.symbol);
      if (rule.level < Level::Warning || !decl)
        continue;
      const Declaration *record =
          change.kind == Kind::Field ? parentOf(*decl) : decl;
      // What a member points to is not where it lies.
      bool isPlace =
          change.kind != Kind::Field || rule.family == Family::Layout;
      if (isPlace && record && record->kind == Kind::Record &&
          !record->layout.empty())
        layouts[record->qualified].push_back(&change);
    }
  }

  void judge(const BinaryFile &program) {
    this->program = &program;
    misread.clear();
    judgeLibraries();
    for (const BinaryNeed &need : program.needs)
      judgeNeed(need);
  }

  std::vector<LoadFinding> findings;

private:
  const Declaration *parentOf(const Declaration &decl) const {
    return findDeclaration(oldModel, decl.parent);
  }

  LoadFinding &add(LoadProblem problem, const std::string &symbol,
                   const std::string &message, bool isAtStart) {
    LoadFinding &finding = findings.emplace_back();
    finding.problem = problem;
    finding.program = program->path;
    finding.symbol = symbol;
    finding.name = demangled(symbol);
    finding.message = message;
    finding.isAtStart = isAtStart;
    finding.rule = RuleId::SymbolRemoved;
    return finding;
  }

  // The loader looks for the name that was linked.
  void judgeLibraries() {
    for (const std::string &needed : program->needed)
      for (const Declaration &library : oldModel.declarations) {
        if (library.kind != Kind::Library || library.soname != needed)
          continue;
        const Declaration *after = findDeclaration(newModel, library.symbol);
        if (after && after->soname == needed)
          continue;
        LoadFinding &finding =
            add(LoadProblem::LibraryMissing, needed,
                "it asks the loader for " + needed +
                    (after ? ", and the new version is " +
                                 (after->soname.empty() ? after->signature
                                                        : after->soname)
                           : ", which is gone") +
                    ": keep the old one installed until it is relinked",
                true);
        finding.rule = after ? RuleId::SonameChanged : RuleId::LibraryRemoved;
        explain(library.symbol, finding);
      }
  }

  void explain(const std::string &symbol, LoadFinding &finding) const {
    auto known = bySymbol.find(symbol);
    if (known == bySymbol.end())
      return;
    finding.change = known->second.front()->id;
    finding.rule = known->second.front()->rule;
  }

  void judgeNeed(const BinaryNeed &need) {
    const Declaration *before =
        findDeclaration(oldModel, "symbol:" + need.name);
    if (!before || need.isWeak || !newModel.hasBinaries)
      return; // of another library, or it can do without
    const Declaration *after = findDeclaration(newModel, "symbol:" + need.name);
    if (!after) {
      LoadFinding &finding = add(LoadProblem::SymbolMissing, need.name,
                                 before->name + " is gone", !need.isLazy);
      finding.declaration = before->binary.declaredBy;
      explain(before->symbol, finding);
      if (!finding.change)
        explain(before->binary.declaredBy, finding);
      return;
    }
    if (judgeVersion(need, *before, *after) || judgeType(need, *before, *after))
      return;
    judgeMeaning(need, *before);
  }

  bool judgeVersion(const BinaryNeed &need, const Declaration &before,
                    const Declaration &after) {
    const std::vector<std::string> &versions = after.binary.versions;
    bool isThere = std::any_of(
        versions.begin(), versions.end(), [&](const std::string &version) {
          return version == need.version || version == need.version + "@@" ||
                 version == "@@";
        });
    if (need.version.empty() || versions.empty() || isThere)
      return false;
    LoadFinding &finding = add(
        LoadProblem::VersionMissing, need.name,
        before.name + " has no version " + need.version + " any more", true);
    finding.declaration = before.binary.declaredBy;
    explain(before.symbol, finding);
    return true;
  }

  bool judgeType(const BinaryNeed &need, const Declaration &before,
                 const Declaration &after) {
    auto add = [&](LoadProblem problem, const std::string &message,
                   RuleId rule) {
      LoadFinding &finding = this->add(problem, need.name, message, false);
      finding.rule = rule;
      finding.declaration = before.binary.declaredBy;
      explain(before.symbol, finding);
      return true;
    };
    bool wasData = before.binary.type == SymbolType::Object;
    bool isData = after.binary.type == SymbolType::Object;
    if (wasData != isData && after.binary.type != SymbolType::Other)
      return add(LoadProblem::TypeChanged,
                 before.name + " was a " + toString(before.binary.type) +
                     " and is a " + toString(after.binary.type),
                 RuleId::SymbolTypeChanged);
    if (need.copied && need.copied != after.binary.size)
      return add(LoadProblem::SizeChanged,
                 "it holds a copy of " + before.name + " of " +
                     std::to_string(need.copied) +
                     " bytes, the library's has " +
                     std::to_string(after.binary.size),
                 RuleId::SymbolSizeChanged);
    return false;
  }

  // The symbol is there, and yet it is not what the program was compiled for.
  void judgeMeaning(const BinaryNeed &need, const Declaration &before) {
    const Declaration *decl =
        findDeclaration(oldModel, before.binary.declaredBy);
    if (!decl)
      return;
    // Called as before under the same symbol: const behind a pointer, say.
    const Declaration *now = findDeclaration(newModel, decl->symbol);
    bool isCalledAlike =
        now && !decl->calling.empty() && decl->calling == now->calling;
    if (auto known = bySymbol.find(decl->symbol);
        known != bySymbol.end() && !isCalledAlike)
      for (const ApiChange *change : known->second)
        if (findRule(change->rule).level >= Level::Warning)
          return addMisread(need, *decl, *change);
    for (const std::string &type : typesOf(*decl))
      if (auto known = layouts.find(type); known != layouts.end())
        return addMisread(need, *decl, *known->second.front());
  }

  void addMisread(const BinaryNeed &need, const Declaration &decl,
                  const ApiChange &change) {
    auto [entry, isNew] = misread.try_emplace(change.id, findings.size());
    if (!isNew) {
      findings[entry->second].also.push_back(demangled(need.name));
      return;
    }
    LoadFinding &finding = add(LoadProblem::Misread, need.name,
                               "it was compiled for what " + change.name +
                                   " was: " + change.message,
                               false);
    finding.declaration = decl.symbol;
    finding.change = change.id;
    finding.rule = change.rule;
  }

  /// Classes that \p decl passes around, and the one it is a member of.
  std::set<std::string> typesOf(const Declaration &decl) const {
    std::set<std::string> types;
    if (const Declaration *parent = parentOf(decl);
        parent && parent->kind == Kind::Record)
      types.insert(parent->qualified);
    types.merge(namesOfTypes(decl));
    return types;
  }

  const ApiModel &oldModel, &newModel;
  const BinaryFile *program = nullptr;
  /// Changes that break binaries, by what they are about.
  std::map<std::string, std::vector<const ApiChange *>> bySymbol;
  /// The same of classes whose layout clients know, by qualified name.
  std::map<std::string, std::vector<const ApiChange *>> layouts;
  std::map<unsigned, size_t> misread; ///< by change: number in `findings`
};

} // namespace

std::vector<LoadFinding> judgeBinaries(const std::vector<BinaryFile> &programs,
                                       const std::vector<ApiChange> &changes,
                                       const ApiModel &oldModel,
                                       const ApiModel &newModel) {
  BinaryJudge judge(changes, oldModel, newModel);
  for (const BinaryFile &program : programs)
    judge.judge(program);
  return std::move(judge.findings);
}

} // namespace breakpath
