#include "matchers/parse/uses/MacroRecorder.h"

#include "matchers/facts/UnitFacts.h"
#include "matchers/parse/frontend/Naming.h"
#include "matchers/parse/frontend/SourceFiles.h"
#include "matchers/parse/uses/Mentions.h"

#include "clang/Lex/Lexer.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/xxhash.h"

#include <cstring>
#include <set>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

class MacroRecorder final : public PPCallbacks {
public:
  MacroRecorder(UnitFacts &facts, SourceFiles &files, Preprocessor &pp)
      : facts(facts), files(files), pp(pp) {}
  void EndOfMainFile() override {
    facts.headerIncludes.assign(edges.begin(), edges.end());
    facts.foreignIncludes.assign(foreign.begin(), foreign.end());
    for (auto &[condition, region] : withheld)
      facts.withheld.push_back(
          {region.str(), condition.text, condition.location});
    facts.calls.libraryIncludes.assign(libraries.begin(), libraries.end());
    for (const ClientMacro &macro : clientMacros)
      if (macro.isExpanded)
        facts.expandedMacros.push_back(macro.name);
      else
        mentionTokens(macro);
    for (auto &[extent, text] : skipped)
      addInactive(extent, text);
  }

  void InclusionDirective(SourceLocation hash, const Token &, StringRef name,
                          bool, CharSourceRange nameRange,
                          OptionalFileEntryRef file, StringRef searchPath,
                          StringRef, const clang::Module *, bool,
                          SrcMgr::CharacteristicKind) override {
    std::optional<std::string> header;
    if (file)
      header = files.dependencyPath(file->getName());
    if (header) {
      facts.dependencyHeaders.push_back(*header);
      if (files.origin(hash) == Origin::Dependency)
        edges.emplace(files.location(hash).file, *header);
    }
    if (!files.inClient(hash)) {
      if (file)
        noteLibraries(hash, file->getName());
      return;
    }
    if (file && !header) {
      foreign.emplace(name.str(), searchPath.str());
      return;
    }
    // A name inside quotes or angle brackets; the include may be a macro.
    Location at = files.location(nameRange.getBegin());
    facts.includes.push_back({at, name.str(), header.value_or("")});
  }

  void MacroDefined(const Token &name,
                    const MacroDirective *directive) override {
    const MacroInfo *macro = directive->getMacroInfo();
    if (!files.inClient(name.getLocation()) || macro->isBuiltinMacro())
      return;
    clientMacroIndex[macro] = clientMacros.size();
    clientMacros.push_back({macro, files.location(name.getLocation())});
  }
  void MacroExpands(const Token &name, const MacroDefinition &definition,
                    SourceRange range, const MacroArgs *) override {
    if (auto client = clientMacroIndex.find(definition.getMacroInfo());
        client != clientMacroIndex.end())
      clientMacros[client->second].isExpanded = true;
    record(name, definition, range, /*expands=*/true);
  }
  void Defined(const Token &name, const MacroDefinition &definition,
               SourceRange) override {
    record(name, definition, name.getLocation(), /*expands=*/false);
  }

  void If(SourceLocation at, SourceRange range,
          ConditionValueKind value) override {
    decide(at, range, value == CVK_True);
  }
  void Elif(SourceLocation at, SourceRange range, ConditionValueKind value,
            SourceLocation first) override {
    follow(at, first);
    if (value != CVK_NotEvaluated)
      decide(at, range, value == CVK_True);
  }
  void Else(SourceLocation at, SourceLocation first) override {
    follow(at, first);
    elseOf[at] = first;
  }
  void Ifdef(SourceLocation at, const Token &name,
             const MacroDefinition &definition) override {
    record(name, definition, name.getLocation(), /*expands=*/false);
    decide(at, name.getLocation(), bool(definition));
  }
  void Ifndef(SourceLocation at, const Token &name,
              const MacroDefinition &definition) override {
    record(name, definition, name.getLocation(), /*expands=*/false);
    decide(at, name.getLocation(), !definition);
  }

  void SourceRangeSkipped(SourceRange range, SourceLocation) override {
    if (files.origin(range.getBegin()) == Origin::Dependency)
      withhold(range);
    if (!files.inClient(range.getBegin()))
      return;
    skipped.emplace_back(
        files.extent(range, pp.getLangOpts()),
        Lexer::getSourceText(CharSourceRange::getTokenRange(range),
                             pp.getSourceManager(), pp.getLangOpts()));
  }

private:
  void noteLibraries(SourceLocation hash, StringRef included) {
    const SourceManager &sources = pp.getSourceManager();
    std::string from =
        SourceFiles::libraryName(sources.getFilename(sources.getFileLoc(hash)));
    std::string to = SourceFiles::libraryName(included);
    if (from != to && !from.empty() && !to.empty())
      libraries.emplace(std::move(from), std::move(to));
  }

  struct Directive {
    std::string text;
    Location location;
  };

  // Its names stay unknown until errors miss one, see IndexUnit.
  void withhold(SourceRange range) {
    StringRef text =
        Lexer::getSourceText(CharSourceRange::getTokenRange(range),
                             pp.getSourceManager(), pp.getLangOpts());
    auto [directive, region] = text.split('\n');
    std::string condition = directive.rtrim().str();
    SourceLocation word =
        Lexer::findNextToken(range.getBegin(), pp.getSourceManager(),
                             pp.getLangOpts())
            ->getLocation();
    if (auto first = elseOf.find(word); first != elseOf.end()) {
      const char *begin = pp.getSourceManager().getCharacterData(first->second);
      condition = "the #else of #" +
                  StringRef(begin, strcspn(begin, "\r\n")).rtrim().str();
    }
    withheld.push_back(
        {{std::move(condition), files.location(range.getBegin())}, region});
  }

  struct ClientMacro {
    const MacroInfo *definition;
    Location name;
    bool isExpanded = false;
  };

  // A branch belongs to the conditions before it.
  void follow(SourceLocation at, SourceLocation first) {
    if (!files.inClient(at))
      return;
    Location here = files.location(at), start = files.location(first);
    if (asksLibrary.count({start.file, start.line}))
      asksLibrary.insert({here.file, here.line});
  }

  void decide(SourceLocation at, SourceRange range, bool outcome) {
    if (!files.inClient(at))
      return;
    Location directive = files.location(at);
    if (outcome)
      taken.insert({directive.file, directive.line});
    ConditionFact condition;
    // Behind the keyword; the range begins late where it is a call.
    SourceLocation begin = Lexer::getLocForEndOfToken(
        at, 0, pp.getSourceManager(), pp.getLangOpts());
    const char *text = pp.getSourceManager().getCharacterData(begin);
    range.setBegin(begin.getLocWithOffset(strspn(text, " \t")));
    condition.location = files.location(range.getBegin());
    Extent extent = files.extent(range, pp.getLangOpts());
    condition.endColumn = extent.endLine == extent.begin.line
                              ? extent.endColumn
                              : condition.location.column + 1;
    condition.text =
        "#" +
        Lexer::getSourceText(CharSourceRange::getTokenRange(at, range.getEnd()),
                             pp.getSourceManager(), pp.getLangOpts())
            .str();
    condition.outcome = outcome ? "true" : "false";
    // Its macros have said all they say.
    for (size_t i = facts.uses.size(); i-- > 0;) {
      Use &use = facts.uses[i];
      if (use.kind != UseKind::Macro || !extent.contains(use.location))
        break;
      use.binding.value = use.binding.body = use.binding.signature = "";
      use.binding.definitions.clear();
      asksLibrary.insert({directive.file, directive.line});
    }
    facts.conditions.push_back(std::move(condition));
  }

  void mentionTokens(const ClientMacro &macro) {
    bool isMember = false;
    std::string last, qualifier;
    for (const Token &token : macro.definition->tokens()) {
      if (const IdentifierInfo *name = token.getIdentifierInfo()) {
        Location at = files.location(token.getLocation());
        facts.mentions.push_back({at,
                                  at.column + token.getLength(),
                                  Unbound::UnexpandedMacro,
                                  name->getName().str(),
                                  {},
                                  isMember,
                                  qualifier,
                                  macro.name});
        last = name->getName().str();
      }
      isMember = token.isOneOf(tok::period, tok::arrow, tok::coloncolon);
      qualifier = token.is(tok::coloncolon) ? last : "";
    }
  }

  // A header that is read twice is skipped by its guard the second time.
  void addInactive(const Extent &extent, StringRef text) {
    if (taken.count({extent.begin.file, extent.begin.line}))
      return;
    facts.inactive.push_back(extent);
    // Left out under both versions by what the dependency says of itself: code
    // for yet another version.
    if (asksLibrary.count({extent.begin.file, extent.begin.line}))
      return;
    // The directive itself is read.
    size_t line = text.find('\n');
    if (line != StringRef::npos)
      mentionNames(text.substr(line).str(),
                   {extent.begin.file, extent.begin.line,
                    static_cast<unsigned>(extent.begin.column + line)},
                   Unbound::InactiveBranch, facts.mentions);
  }

  // All that an expansion can bring: the definition, and those it names.
  std::vector<std::string> closure(const std::string &name,
                                   const MacroInfo &macro) {
    std::vector<std::string> result = {macroText(name, macro, pp)};
    std::set<const MacroInfo *> seen = {&macro};
    std::vector<const MacroInfo *> open = {&macro};
    while (!open.empty()) {
      const MacroInfo *current = open.back();
      open.pop_back();
      for (const Token &token : current->tokens()) {
        IdentifierInfo *inner = token.getIdentifierInfo();
        const MacroInfo *next = inner ? pp.getMacroInfo(inner) : nullptr;
        if (!next || next->isBuiltinMacro() || !seen.insert(next).second)
          continue;
        result.push_back(macroText(inner->getName().str(), *next, pp));
        open.push_back(next);
      }
    }
    return result;
  }

  // Expansions that the dependency's own macros bring along are its business;
  // those that a macro of the client spells are the client's.
  void record(const Token &name, const MacroDefinition &definition,
              SourceRange range, bool expands) {
    const MacroInfo *macro = definition.getMacroInfo();
    const SourceManager &sources = pp.getSourceManager();
    if (!macro || !files.inClient(sources.getSpellingLoc(name.getLocation())) ||
        !files.inClient(name.getLocation()))
      return;
    if (files.origin(macro->getDefinitionLoc()) != Origin::Dependency) {
      // Not kept: what other libraries define.
      SourceLocation defined = macro->getDefinitionLoc();
      if (expands && (files.inClient(defined) ||
                      sources.isWrittenInCommandLineFile(defined)))
        refer(name, *macro);
      return;
    }
    Use use;
    use.kind = UseKind::Macro;
    use.location = files.location(name.getLocation());
    use.endColumn = use.location.column + name.getLength();
    use.extent = files.extent(range, pp.getLangOpts());
    std::string identifier = name.getIdentifierInfo()->getName().str();
    use.binding.symbol = "macro:" + identifier;
    use.binding.name = identifier;
    if (expands) {
      use.binding.signature = macroText(identifier, *macro, pp);
      use.binding.definitions = closure(identifier, *macro);
      use.binding.body = llvm::utohexstr(
          llvm::xxh3_64bits(llvm::join(use.binding.definitions, "\n")), true,
          16);
    }
    facts.uses.push_back(std::move(use));
  }

  void refer(const Token &name, const MacroInfo &macro) {
    std::string identifier = name.getIdentifierInfo()->getName().str();
    std::string &text = otherMacros[&macro];
    if (text.empty())
      text = macroText(identifier, macro, pp);
    Reference reference;
    reference.location = files.location(name.getLocation());
    reference.symbol = "macro:" + identifier;
    reference.name = std::move(identifier);
    reference.signature = text;
    facts.references.push_back(std::move(reference));
  }

  UnitFacts &facts;
  SourceFiles &files;
  Preprocessor &pp;
  llvm::DenseMap<const MacroInfo *, std::string> otherMacros;
  llvm::DenseMap<SourceLocation, SourceLocation> elseOf;
  std::vector<std::pair<Directive, StringRef>> withheld;
  std::set<std::pair<std::string, std::string>> edges, foreign, libraries;
  std::vector<std::pair<Extent, StringRef>> skipped;
  /// Lines of directives: those that were taken, and those whose conditions
  /// name macros of the dependency.
  std::set<std::pair<std::string, unsigned>> taken, asksLibrary;
  std::vector<ClientMacro> clientMacros;
  llvm::DenseMap<const MacroInfo *, size_t> clientMacroIndex;
};

} // namespace

std::unique_ptr<PPCallbacks> recordMacros(UnitFacts &facts, SourceFiles &files,
                                          Preprocessor &pp) {
  return std::make_unique<MacroRecorder>(facts, files, pp);
}

} // namespace breakpath
