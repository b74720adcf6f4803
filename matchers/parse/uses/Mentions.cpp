#include "matchers/parse/uses/Mentions.h"

#include "matchers/Stages.h"
#include "matchers/parse/frontend/SourceFiles.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"
#include "clang/Lex/MacroInfo.h"
#include "clang/Lex/Preprocessor.h"
#include "llvm/ADT/StringSet.h"

#include <algorithm>

using namespace clang;

namespace breakpath {

// No keywords: they are identifiers that no library declares.
void mentionNames(const std::string &text, const Location &start, Unbound why,
                  std::vector<Mention> &mentions) {
  LangOptions language;
  language.CPlusPlus = language.CPlusPlus11 = language.LineComment = true;
  const char *begin = text.data(), *end = begin + text.size();
  Lexer lexer(SourceLocation(), language, begin, begin, end);
  Location at = start;
  const char *counted = begin;
  bool isMember = false;
  std::string last, qualifier;
  Token token;
  do {
    lexer.LexFromRawLexer(token);
    if (token.is(tok::raw_identifier)) {
      const char *here = lexer.getBufferLocation() - token.getLength();
      for (; counted < here; ++counted) {
        at.line += *counted == '\n';
        at.column = *counted == '\n' ? 1 : at.column + 1;
      }
      mentions.push_back({at,
                          at.column + token.getLength(),
                          why,
                          token.getRawIdentifier().str(),
                          {},
                          isMember,
                          qualifier,
                          {}});
      last = mentions.back().name;
    }
    isMember = token.isOneOf(tok::period, tok::arrow, tok::coloncolon);
    qualifier = token.is(tok::coloncolon) ? last : "";
  } while (token.isNot(tok::eof));
}

void dropForeignNames(std::vector<Mention> &mentions, ASTContext &context,
                      SourceFiles &files, Preprocessor &pp) {
  llvm::StringSet<> names, own;
  auto visit = [&](auto &self, const DeclContext &scope) -> void {
    for (const Decl *decl : scope.decls()) {
      bool isOurs = files.origin(decl->getLocation()) == Origin::Dependency;
      if (auto *named = dyn_cast<NamedDecl>(decl);
          named && isOurs && named->getIdentifier())
        names.insert(named->getName());
      // A name of the client's own means that.
      if (auto *named = dyn_cast<NamedDecl>(decl);
          named && named->getIdentifier() &&
          files.inClient(decl->getLocation()))
        own.insert(named->getName());
      if (auto *aTemplate = dyn_cast<ClassTemplateDecl>(decl);
          aTemplate && isOurs)
        self(self, *aTemplate->getTemplatedDecl());
      auto *inner = dyn_cast<DeclContext>(decl);
      bool opens = isa<NamespaceDecl, LinkageSpecDecl>(decl) ||
                   ((isOurs || files.inClient(decl->getLocation())) &&
                    isa<TagDecl>(decl));
      if (inner && opens)
        self(self, *inner);
    }
  };
  visit(visit, *context.getTranslationUnitDecl());
  for (const auto &[identifier, state] : pp.macros())
    if (const MacroInfo *macro = pp.getMacroInfo(identifier);
        macro && files.origin(macro->getDefinitionLoc()) == Origin::Dependency)
      names.insert(identifier->getName());
  std::erase_if(mentions, [&](const Mention &mention) {
    return mention.why != Unbound::SymbolString &&
           mention.why != Unbound::AsmLabel &&
           (!names.contains(mention.name) || own.contains(mention.name));
  });
}

std::vector<Mention> mentionsIn(const std::string &text,
                                const std::string &file) {
  std::vector<Mention> mentions;
  mentionNames(text, {file, 1, 1}, Unbound::UncompiledSource, mentions);
  return mentions;
}

} // namespace breakpath
