#include "matchers/Stages.h"

#include "clang/Basic/LangOptions.h"
#include "clang/Lex/Lexer.h"

#include <algorithm>

using namespace clang;

namespace breakpath {

namespace {

constexpr llvm::StringLiteral marker("breakpath:ignore");

//===--- what a comment says ----------------------------------------------===//

/// Takes `[a, b]` off \p text; false where there is none.
bool takeRules(llvm::StringRef &text, std::vector<std::string> &rules) {
  size_t end = text.find(']');
  if (!text.starts_with("[") || end == llvm::StringRef::npos)
    return false;
  llvm::SmallVector<llvm::StringRef> names;
  text.slice(1, end).split(names, ',');
  for (llvm::StringRef name : names)
    rules.push_back(name.trim().str());
  text = text.substr(end + 1);
  return std::none_of(rules.begin(), rules.end(),
                      [](auto &name) { return name.empty(); });
}

/// Takes the value of `key="..."` or `key=word` off \p text.
bool takeValue(llvm::StringRef &text, std::string &value) {
  if (!text.consume_front("\"")) {
    value = text.take_until([](char c) { return c == ' ' || c == '\t'; }).str();
    text = text.substr(value.size());
    return true;
  }
  size_t end = text.find('"');
  if (end == llvm::StringRef::npos)
    return false;
  value = text.take_front(end).trim().str();
  text = text.substr(end + 1);
  return true;
}

/// Reads what stands behind the marker; returns what is wrong with it.
std::string readWords(llvm::StringRef text, Suppression &into) {
  if (!takeRules(text, into.rules))
    return "it names no rule: breakpath:ignore[RULE] reason=\"...\"";
  for (text = text.ltrim(); !text.empty(); text = text.ltrim()) {
    bool isReason = text.consume_front("reason=");
    if (!isReason && !text.consume_front("until="))
      break; // words for people
    if (!takeValue(text, isReason ? into.reason : into.until))
      return "a quote is open";
  }
  if (into.reason.empty())
    return "it gives no reason: reason=\"...\"";
  if (!into.until.empty() && !isDay(into.until))
    return "until=" + into.until + " is no date: until=2027-03-31";
  return "";
}

//===--- where it stands --------------------------------------------------===//

struct Piece {
  enum Kind { Comment, Code, End, Hash } kind;
  llvm::StringRef text;
  unsigned line, column;
};

/// Tokens and comments of \p text, in order.
std::vector<Piece> piecesOf(const std::string &text) {
  LangOptions language;
  language.CPlusPlus = language.CPlusPlus11 = language.LineComment = true;
  language.RawStringLiterals = true;
  const char *begin = text.data(), *end = begin + text.size();
  Lexer lexer(SourceLocation(), language, begin, begin, end);
  lexer.SetCommentRetentionState(true);
  std::vector<Piece> pieces;
  const char *counted = begin, *lineStart = begin;
  unsigned line = 1;
  for (Token token;;) {
    lexer.LexFromRawLexer(token);
    if (token.is(tok::eof))
      return pieces;
    const char *here = lexer.getBufferLocation() - token.getLength();
    for (; counted < here; ++counted)
      if (*counted == '\n') {
        ++line;
        lineStart = counted + 1;
      }
    Piece::Kind kind =
        token.is(tok::comment)                                 ? Piece::Comment
        : token.isOneOf(tok::l_brace, tok::r_brace, tok::semi) ? Piece::End
        : token.is(tok::hash) && token.isAtStartOfLine()       ? Piece::Hash
                                                               : Piece::Code;
    pieces.push_back({kind, llvm::StringRef(here, token.getLength()), line,
                      unsigned(here - lineStart) + 1});
  }
}

/// Which lines comment number \p at covers.
void cover(const std::vector<Piece> &pieces, size_t at, Suppression &into) {
  auto isCode = [](const Piece &piece) { return piece.kind != Piece::Comment; };
  for (size_t i = at; i-- && pieces[i].line == pieces[at].line;)
    if (isCode(pieces[i])) {
      into.firstLine = into.lastLine = pieces[at].line;
      return;
    }
  auto next = std::find_if(pieces.begin() + at, pieces.end(), isCode);
  if (next == pieces.end())
    return;
  into.firstLine = into.lastLine = next->line;
  if (next->kind == Piece::Hash)
    return;
  auto last = std::find_if(next, pieces.end(), [](const Piece &piece) {
    return piece.kind == Piece::End || piece.kind == Piece::Hash;
  });
  if (last != pieces.end())
    into.lastLine = last->line;
  into.coversFunctions = true;
}

} // namespace

std::vector<Suppression> readSuppressions(const std::string &text,
                                          const std::string &file) {
  std::vector<Suppression> result;
  if (!llvm::StringRef(text).contains(marker))
    return result;
  std::vector<Piece> pieces = piecesOf(text);
  for (size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].kind != Piece::Comment)
      continue;
    // A comment can say several, each in a line of its own.
    llvm::SmallVector<llvm::StringRef> lines;
    pieces[i].text.split(lines, '\n');
    for (size_t n = 0; n < lines.size(); ++n) {
      size_t at = lines[n].find(marker);
      if (at == llvm::StringRef::npos)
        continue;
      Suppression suppression;
      suppression.location = {file, pieces[i].line + unsigned(n),
                              unsigned(at) + (n ? 1 : pieces[i].column)};
      llvm::StringRef words = lines[n].substr(at + marker.size()).rtrim();
      if (pieces[i].text.starts_with("/*"))
        words.consume_back("*/");
      suppression.problem = readWords(words.rtrim(), suppression);
      cover(pieces, i, suppression);
      result.push_back(std::move(suppression));
    }
  }
  return result;
}

} // namespace breakpath
