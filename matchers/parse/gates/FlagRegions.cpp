// A condition is read as far as its terms are all needed: X, defined(X),
// BUILDFLAG(X), X == 1, each with !, joined by &&. Of others nothing is known.

#include "matchers/parse/gates/FlagRegions.h"

#include "matchers/facts/Patterns.h"
#include "matchers/facts/RootRule.h"
#include "matchers/parse/frontend/SourceFiles.h"

#include "clang/Lex/Lexer.h"
#include "clang/Lex/PPCallbacks.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringExtras.h"

using namespace clang;
using llvm::StringRef;

namespace breakpath {

std::vector<std::pair<FlagFact, bool>>
FlagRegions::at(SourceLocation at, const SourceManager &sources) const {
  std::vector<std::pair<FlagFact, bool>> result;
  if (built.empty() || at.isInvalid())
    return result;
  auto [file, offset] = sources.getDecomposedLoc(sources.getFileLoc(at));
  unsigned line = 0;
  for (const FlagRegion &region : built) {
    if (region.file != file)
      continue;
    if (!line)
      line = sources.getLineNumber(file, offset);
    if (region.begin < line && line < region.end)
      result.insert(result.end(), region.flags.begin(), region.flags.end());
  }
  return result;
}

namespace {

/// A term of a condition, in its own words.
struct Asked {
  std::string macro;
  bool isOn = true;
};

// Whether the macro of `macro` is asked for, and how; empty where the text is
// something else.
std::optional<Asked> readTerm(StringRef text) {
  Asked asked;
  text = text.trim();
  while (text.consume_front("!")) {
    asked.isOn = !asked.isOn;
    text = text.trim();
  }
  while (text.starts_with("(") && text.ends_with(")"))
    text = text.drop_front().drop_back().trim();
  if (text.starts_with("defined"))
    text = text.drop_front(StringRef("defined").size()).trim(" \t()");
  auto [left, right] = text.split("==");
  if (!right.empty()) {
    right = right.trim();
    if (right == "0")
      asked.isOn = !asked.isOn;
    else if (right != "1")
      return std::nullopt;
    text = left.trim();
  }
  // BUILDFLAG(X), IS_ENABLED(X)
  size_t open = text.find('(');
  if (open != StringRef::npos && text.ends_with(")"))
    text = text.substr(open + 1).drop_back().trim();
  if (text.empty() ||
      !llvm::all_of(text, [](char c) { return llvm::isAlnum(c) || c == '_'; }))
    return std::nullopt;
  asked.macro = text.str();
  return asked;
}

std::vector<Asked> readCondition(StringRef text) {
  std::vector<Asked> result;
  if (text.contains("||") || text.contains('?'))
    return result;
  llvm::SmallVector<StringRef, 4> terms;
  text.split(terms, "&&");
  for (StringRef term : terms)
    if (std::optional<Asked> asked = readTerm(term))
      result.push_back(std::move(*asked));
  return result;
}

class RegionRecorder final : public PPCallbacks {
public:
  RegionRecorder(FlagRegions &regions, std::span<const FlagRule> rules,
                 SourceFiles &files, Preprocessor &pp)
      : regions(regions), files(files), pp(pp) {
    for (const FlagRule &rule : rules)
      if (rule.match == FlagMatch::Condition)
        conditions.push_back(&rule);
  }

  void If(SourceLocation at, SourceRange range,
          ConditionValueKind value) override {
    open(at, readCondition(text(range)), value == CVK_True);
  }
  void Ifdef(SourceLocation at, const Token &name,
             const MacroDefinition &definition) override {
    open(at, {{pp.getSpelling(name), true}}, bool(definition));
  }
  void Ifndef(SourceLocation at, const Token &name,
              const MacroDefinition &definition) override {
    open(at, {{pp.getSpelling(name), false}}, !definition);
  }
  void Elif(SourceLocation at, SourceRange range, ConditionValueKind value,
            SourceLocation) override {
    turn(at, readCondition(text(range)), value == CVK_True);
  }
  void Else(SourceLocation at, SourceLocation) override {
    std::vector<Asked> opposite;
    if (!stack.empty() && stack.back().asked.size() == 1) {
      opposite = stack.back().asked;
      opposite.front().isOn = !opposite.front().isOn;
    }
    bool isBuilt = !stack.empty() && !stack.back().wasBuilt;
    turn(at, std::move(opposite), isBuilt);
  }
  void Endif(SourceLocation at, SourceLocation) override {
    if (stack.empty())
      return;
    close(at);
    stack.pop_back();
  }

private:
  struct Branch {
    SourceLocation begin;
    std::vector<Asked> asked;
    bool isBuilt = false;
    bool wasBuilt = false; ///< this branch or one before it
  };

  StringRef text(SourceRange range) const {
    return Lexer::getSourceText(CharSourceRange::getTokenRange(range),
                                pp.getSourceManager(), pp.getLangOpts());
  }

  const FlagRule *ruleFor(const std::string &macro) const {
    for (const FlagRule *rule : conditions)
      for (const std::string &pattern : rule->patterns)
        if (matchesName(pattern, macro))
          return rule;
    return nullptr;
  }

  void open(SourceLocation at, std::vector<Asked> asked, bool isBuilt) {
    stack.push_back({at, {}, isBuilt, isBuilt});
    ask(at, std::move(asked));
  }
  void turn(SourceLocation at, std::vector<Asked> asked, bool isBuilt) {
    if (stack.empty())
      return;
    close(at);
    stack.back().begin = at;
    stack.back().isBuilt = isBuilt;
    stack.back().wasBuilt |= isBuilt;
    ask(at, std::move(asked));
  }

  void ask(SourceLocation at, std::vector<Asked> asked) {
    stack.back().asked.clear();
    if (!files.inClient(at))
      return;
    for (Asked &term : asked) {
      const FlagRule *rule = ruleFor(term.macro);
      if (!rule)
        continue;
      if (rule->isNegated)
        term.isOn = !term.isOn;
      regions.checks.push_back({{term.macro, true},
                                at,
                                rule->id,
                                term.isOn == stack.back().isBuilt});
      stack.back().asked.push_back(std::move(term));
    }
  }

  void close(SourceLocation at) {
    const Branch &branch = stack.back();
    if (branch.asked.empty())
      return;
    const SourceManager &sources = pp.getSourceManager();
    FlagRegion region;
    region.file = sources.getFileID(branch.begin);
    region.begin = sources.getSpellingLineNumber(branch.begin);
    region.end = sources.getSpellingLineNumber(at);
    for (const Asked &term : branch.asked)
      region.flags.emplace_back(FlagFact{term.macro, true}, term.isOn);
    if (!branch.isBuilt)
      regions.unbuilt.emplace_back(FlagFact{branch.asked.front().macro, true},
                                   std::move(region));
    else
      regions.built.push_back(std::move(region));
  }

  FlagRegions &regions;
  std::vector<const FlagRule *> conditions;
  SourceFiles &files;
  Preprocessor &pp;
  std::vector<Branch> stack;
};

} // namespace

std::unique_ptr<PPCallbacks> recordRegions(FlagRegions &regions,
                                           std::span<const FlagRule> rules,
                                           SourceFiles &files,
                                           Preprocessor &pp) {
  return std::make_unique<RegionRecorder>(regions, rules, files, pp);
}

} // namespace breakpath
