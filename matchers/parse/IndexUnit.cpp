// Facts of one unit: what the preprocessor sees while it is read, what the AST
// says at its end, and the compiler's errors.

#include "matchers/Stages.h"
#include "matchers/parse/calls/CallWalk.h"
#include "matchers/parse/frontend/DiagnosticCollector.h"
#include "matchers/parse/frontend/FrontEnd.h"
#include "matchers/parse/frontend/Naming.h"
#include "matchers/parse/frontend/SourceFiles.h"
#include "matchers/parse/gates/FlagRegions.h"
#include "matchers/parse/uses/MacroRecorder.h"
#include "matchers/parse/uses/UseWalk.h"

#include "clang/AST/ASTConsumer.h"
#include "clang/Frontend/CompilerInstance.h"
#include "clang/Frontend/FrontendAction.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringExtras.h"

#include <algorithm>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

unsigned standardOf(const LangOptions &language) {
  return !language.CPlusPlus    ? 0
         : language.CPlusPlus26 ? 26
         : language.CPlusPlus23 ? 23
         : language.CPlusPlus20 ? 20
         : language.CPlusPlus17 ? 17
         : language.CPlusPlus14 ? 14
                                : 11;
}

class IndexAction final : public ASTFrontendAction {
public:
  IndexAction(UnitFacts &facts, SourceFiles &files,
              DiagnosticCollector &diagnostics, const ParseContext &parse,
              Version version)
      : facts(facts), files(files), diagnostics(diagnostics), parse(parse),
        version(version) {}

  /// The parse came to the end of the unit; without, the facts mean nothing.
  bool reachedEnd = false;

protected:
  class Consumer final : public ASTConsumer {
  public:
    Consumer(UnitFacts &facts, SourceFiles &files,
             DiagnosticCollector &diagnostics, const ParseContext &parse,
             const FlagRegions &regions, Preprocessor &pp, Version version,
             bool &reachedEnd)
        : facts(facts), files(files), diagnostics(diagnostics), parse(parse),
          regions(regions), pp(pp), version(version), reachedEnd(reachedEnd) {}
    void HandleTranslationUnit(ASTContext &context) override {
      reachedEnd = true;
      if (!diagnostics.errors.empty())
        diagnostics.describeArguments(Naming(context, files));
      if (version == Version::Old)
        walkCalls(context, files, parse, regions, facts.calls);
      // Nothing of the old version: there is nothing to compare.
      if (version == Version::Old && facts.dependencyHeaders.empty())
        return;
      walkUses(context, files, pp, version, facts);
    }

  private:
    UnitFacts &facts;
    SourceFiles &files;
    DiagnosticCollector &diagnostics;
    const ParseContext &parse;
    const FlagRegions &regions;
    Preprocessor &pp;
    Version version;
    bool &reachedEnd;
  };

  bool BeginSourceFileAction(CompilerInstance &compiler) override {
    files.attach(compiler.getSourceManager());
    files.outside.watch(compiler.getPreprocessor());
    facts.standard = standardOf(compiler.getLangOpts());
    Preprocessor &pp = compiler.getPreprocessor();
    pp.addPPCallbacks(recordMacros(facts, files, pp));
    if (version == Version::Old)
      pp.addPPCallbacks(recordRegions(regions, parse.flagRules, files, pp));
    return true;
  }
  std::unique_ptr<ASTConsumer> CreateASTConsumer(CompilerInstance &compiler,
                                                 StringRef) override {
    return std::make_unique<Consumer>(facts, files, diagnostics, parse, regions,
                                      compiler.getPreprocessor(), version,
                                      reachedEnd);
  }

private:
  UnitFacts &facts;
  SourceFiles &files;
  DiagnosticCollector &diagnostics;
  const ParseContext &parse;
  FlagRegions regions;
  Version version;
};

// By the letters around it: "int word(", "class word {", but not "std::word<"
// or "x.word".
bool isDeclaration(StringRef left, StringRef right) {
  left = left.rtrim();
  right = right.ltrim();
  bool isMember = left.ends_with("::") || left.ends_with(".") ||
                  left.ends_with("->") || left.ends_with("return");
  return !left.empty() && !isMember && !right.starts_with("::") &&
         (right.empty() || StringRef("(;{=,[:").contains(right[0]));
}

bool declares(StringRef text, StringRef word) {
  auto isPart = [](char c) { return llvm::isAlnum(c) || c == '_'; };
  for (size_t at = 0; (at = text.find(word, at)) != StringRef::npos; ++at) {
    size_t end = at + word.size();
    if ((at == 0 || !isPart(text[at - 1])) &&
        (end == text.size() || !isPart(text[end])) &&
        isDeclaration(text.take_front(at), text.substr(end)))
      return true;
  }
  return false;
}

auto useOrder(const Use &use) {
  return std::tie(use.location, use.kind, use.context, use.binding.symbol,
                  use.extent, use.binding.signature);
}

// A walk with implicit code meets some nodes twice (initialiser lists in both
// forms, members of instantiated classes).
void sortAndUnique(UnitFacts &facts) {
  llvm::sort(
      facts.uses.begin(), facts.uses.end(),
      [](const Use &a, const Use &b) { return useOrder(a) < useOrder(b); });
  llvm::sort(facts.dependencyHeaders);
  facts.dependencyHeaders.erase(std::unique(facts.dependencyHeaders.begin(),
                                            facts.dependencyHeaders.end()),
                                facts.dependencyHeaders.end());
  llvm::sort(facts.mentions);
  facts.mentions.erase(
      std::unique(facts.mentions.begin(), facts.mentions.end()),
      facts.mentions.end());
  llvm::sort(facts.functions, [](auto &a, auto &b) {
    return std::tie(a.extent, a.function) < std::tie(b.extent, b.function);
  });
  auto same = [](const Use &a, const Use &b) {
    return useOrder(a) == useOrder(b) && a.binding == b.binding;
  };
  facts.uses.erase(std::unique(facts.uses.begin(), facts.uses.end(), same),
                   facts.uses.end());
  auto order = [](const Reference &r) {
    return std::tie(r.location, r.symbol, r.context, r.declaration);
  };
  llvm::sort(facts.references.begin(), facts.references.end(),
             [&](auto &a, auto &b) { return order(a) < order(b); });
  facts.references.erase(
      std::unique(facts.references.begin(), facts.references.end(),
                  [&](auto &a, auto &b) { return order(a) == order(b); }),
      facts.references.end());
}

// Of all that headers leave out, what some error misses.
void keepMissed(UnitFacts &facts) {
  std::vector<Withheld> missed;
  for (const Withheld &region : facts.withheld)
    for (const breakpath::Diagnostic &error : facts.errors)
      for (const std::string &name : error.names)
        if (declares(region.name, name))
          missed.push_back({name, region.condition, region.location});
  llvm::sort(missed);
  missed.erase(std::unique(missed.begin(), missed.end()), missed.end());
  facts.withheld = std::move(missed);
}

} // namespace

UnitFacts indexUnit(const ParseContext &context, const UnitCommand &command,
                    Version version, std::span<const VirtualSource> edited) {
  UnitFacts facts;
  SourceFiles files(context, command.directory);
  facts.file = files.displayPath(command.file);
  DiagnosticCollector diagnostics(files);
  IndexAction action(facts, files, diagnostics, context, version);
  auto failure = runFrontEnd(context, command, version, action, diagnostics,
                             files.outside, edited);
  // An error without a place is about the command or the file as a whole.
  if (!failure && !diagnostics.generalError.empty())
    failure = diagnostics.generalError;
  if (!failure && !action.reachedEnd)
    failure = "the compiler front end did not parse it";
  if (failure) {
    UnitFacts failed;
    failed.file = facts.file;
    failed.failure = *failure;
    return failed;
  }
  facts.errors = std::move(diagnostics.errors);
  keepMissed(facts);
  sortAndUnique(facts);
  facts.outside = files.outside.wordsIn(facts);
  facts.outside.insert(facts.outside.end(), diagnostics.outside.begin(),
                       diagnostics.outside.end());
  return facts;
}

} // namespace breakpath
