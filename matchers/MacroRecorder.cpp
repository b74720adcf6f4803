#include "matchers/MacroRecorder.h"

#include "matchers/Naming.h"
#include "matchers/SourceFiles.h"
#include "matchers/UnitFacts.h"

#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Preprocessor.h"

#include <set>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

class MacroRecorder final : public PPCallbacks {
public:
  MacroRecorder(UnitFacts &facts, SourceFiles &files, Preprocessor &pp)
      : facts(facts), files(files), pp(pp) {}
  ~MacroRecorder() override {
    facts.headerIncludes.assign(edges.begin(), edges.end());
    facts.foreignIncludes.assign(foreign.begin(), foreign.end());
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
    if (!files.inClient(hash))
      return;
    if (file && !header) {
      foreign.emplace(name.str(), searchPath.str());
      return;
    }
    // A name inside quotes or angle brackets; the include may be a macro.
    Location at = files.location(nameRange.getBegin());
    facts.includes.push_back({at, name.str(), header.value_or("")});
  }

  void MacroExpands(const Token &name, const MacroDefinition &definition,
                    SourceRange range, const MacroArgs *) override {
    record(name, definition, range);
  }
  void Ifdef(SourceLocation, const Token &name,
             const MacroDefinition &definition) override {
    record(name, definition, name.getLocation());
  }
  void Ifndef(SourceLocation, const Token &name,
              const MacroDefinition &definition) override {
    record(name, definition, name.getLocation());
  }
  void Defined(const Token &name, const MacroDefinition &definition,
               SourceRange) override {
    record(name, definition, name.getLocation());
  }

  void SourceRangeSkipped(SourceRange range, SourceLocation) override {
    if (files.inClient(range.getBegin()))
      facts.inactive.push_back(files.extent(range, pp.getLangOpts()));
  }

private:
  // Expansions that the dependency's own macros bring along are its business;
  // those that a macro of the client spells are the client's.
  void record(const Token &name, const MacroDefinition &definition,
              SourceRange range) {
    const MacroInfo *macro = definition.getMacroInfo();
    const SourceManager &sources = pp.getSourceManager();
    if (!macro || !files.inClient(sources.getSpellingLoc(name.getLocation())) ||
        !files.inClient(name.getLocation()) ||
        files.origin(macro->getDefinitionLoc()) != Origin::Dependency)
      return;
    Use use;
    use.kind = UseKind::Macro;
    use.location = files.location(name.getLocation());
    use.endColumn = use.location.column + name.getLength();
    use.extent = files.extent(range, pp.getLangOpts());
    std::string identifier = name.getIdentifierInfo()->getName().str();
    use.binding.symbol = "macro:" + identifier;
    use.binding.name = identifier;
    use.binding.signature = macroText(identifier, *macro, pp);
    facts.uses.push_back(std::move(use));
  }

  UnitFacts &facts;
  SourceFiles &files;
  Preprocessor &pp;
  std::set<std::pair<std::string, std::string>> edges, foreign;
};

} // namespace

std::unique_ptr<PPCallbacks> recordMacros(UnitFacts &facts, SourceFiles &files,
                                          Preprocessor &pp) {
  return std::make_unique<MacroRecorder>(facts, files, pp);
}

} // namespace breakpath
