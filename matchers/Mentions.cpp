#include "matchers/Mentions.h"

#include "matchers/Stages.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"

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

std::vector<Mention> mentionsIn(const std::string &text,
                                const std::string &file) {
  std::vector<Mention> mentions;
  mentionNames(text, {file, 1, 1}, Unbound::UncompiledSource, mentions);
  return mentions;
}

} // namespace breakpath
