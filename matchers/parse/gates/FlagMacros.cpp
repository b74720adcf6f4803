#include "matchers/parse/gates/FlagMacros.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"

using namespace clang;
using llvm::StringRef;

namespace breakpath {

namespace {

/// A stretch of tokens; both ends belong to one expansion or file.
struct Stretch {
  SourceLocation begin, end;
};

/// Nested expansions in one line of source; hostile input has more.
constexpr unsigned deepest = 64;

/// \p at and where its expansions stand, from the inside out.
llvm::SmallVector<SourceLocation, 8> wayOut(SourceLocation at, bool isEnd,
                                            const SourceManager &sources) {
  llvm::SmallVector<SourceLocation, 8> way = {at};
  while (at.isMacroID() && way.size() < deepest) {
    CharSourceRange outer = sources.getImmediateExpansionRange(at);
    at = isEnd ? outer.getEnd() : outer.getBegin();
    way.push_back(at);
  }
  return way;
}

/// Whether both are of one expansion. One argument of a macro has several,
/// where macros stand in it.
bool areTogether(SourceLocation one, SourceLocation other,
                 const SourceManager &sources) {
  if (sources.getFileID(one) == sources.getFileID(other))
    return true;
  return one.isMacroID() && other.isMacroID() &&
         sources.isMacroArgExpansion(one) &&
         sources.isMacroArgExpansion(other) &&
         sources.getImmediateExpansionRange(one).getBegin() ==
             sources.getImmediateExpansionRange(other).getBegin();
}

/// The innermost expansion that has both ends.
std::optional<Stretch> common(SourceLocation begin, SourceLocation end,
                              const SourceManager &sources) {
  auto ends = wayOut(end, true, sources);
  for (SourceLocation from : wayOut(begin, false, sources))
    for (SourceLocation to : ends)
      if (areTogether(from, to, sources))
        return Stretch{from, to};
  return std::nullopt;
}

bool isOnly(StringRef text, StringRef allowed) {
  return text.find_first_not_of(allowed) == StringRef::npos;
}

/// Whether \p part is all that its expansion has, but for parentheses.
bool isWhole(const Stretch &part, const ASTContext &context) {
  const SourceManager &sources = context.getSourceManager();
  auto [file, begin] = sources.getDecomposedLoc(part.begin);
  unsigned end = sources.getFileOffset(part.end) +
                 Lexer::MeasureTokenLength(sources.getSpellingLoc(part.end),
                                           sources, context.getLangOpts());
  const SrcMgr::ExpansionInfo &expansion =
      sources.getSLocEntry(file).getExpansion();
  StringRef body =
      StringRef(sources.getCharacterData(expansion.getSpellingLoc()),
                sources.getFileIDSize(file));
  return isOnly(body.take_front(begin), "( \t\\\r\n") &&
         isOnly(body.drop_front(std::min<size_t>(end, body.size())),
                ") \t\\\r\n;");
}

std::string tokenAt(SourceLocation at, const ASTContext &context) {
  const SourceManager &sources = context.getSourceManager();
  SourceLocation spelled = sources.getSpellingLoc(at);
  return std::string(
      sources.getCharacterData(spelled),
      Lexer::MeasureTokenLength(spelled, sources, context.getLangOpts()));
}

/// "f(a, g(b, c))" at the commas of the outermost parentheses.
std::vector<std::string> splitArguments(StringRef text) {
  std::vector<std::string> all(1);
  unsigned depth = 0;
  char quote = '\0';
  for (size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quote && c == '\\' && i + 1 < text.size())
      all.back() += text[i++];
    else if (quote ? c == quote : c == '"' || c == '\'')
      quote = quote ? '\0' : c;
    else if (!quote)
      depth += StringRef("([{").contains(c) - StringRef(")]}").contains(c);
    if (c == ',' && !quote && depth == 0)
      all.emplace_back();
    else
      all.back() += text[i];
  }
  for (std::string &argument : all)
    argument = StringRef(argument).trim().str();
  return all;
}

} // namespace

llvm::SmallVector<MacroUse, 2> macrosOf(const Expr &expression,
                                        const ASTContext &context) {
  const SourceManager &sources = context.getSourceManager();
  llvm::SmallVector<MacroUse, 2> uses;
  Stretch part{expression.getBeginLoc(), expression.getEndLoc()};
  for (unsigned i = 0; i < deepest; ++i) {
    if (!part.begin.isMacroID() || !part.end.isMacroID())
      break;
    std::optional<Stretch> whole = common(part.begin, part.end, sources);
    if (!whole || !whole->begin.isMacroID())
      break;
    if (sources.isMacroArgExpansion(whole->begin)) {
      part = {sources.getImmediateSpellingLoc(whole->begin),
              sources.getImmediateSpellingLoc(whole->end)};
      continue;
    }
    if (!isWhole(*whole, context))
      break;
    CharSourceRange call = sources.getImmediateExpansionRange(whole->begin);
    uses.push_back({tokenAt(call.getBegin(), context), call});
    part = {call.getBegin(), call.getEnd()};
  }
  return uses;
}

std::optional<std::vector<std::string>> argumentsOf(const MacroUse &use,
                                                    const ASTContext &context) {
  const SourceManager &sources = context.getSourceManager();
  SourceLocation begin = use.call.getBegin(), end = use.call.getEnd();
  if (begin == end)
    return std::vector<std::string>();
  if (begin.isMacroID() && !sources.isMacroArgExpansion(begin)) {
    CharSourceRange outer = sources.getImmediateExpansionRange(begin);
    if (outer.getBegin() != outer.getEnd())
      return std::nullopt;
  }
  StringRef text = Lexer::getSourceText(
      CharSourceRange::getTokenRange(sources.getSpellingLoc(begin),
                                     sources.getSpellingLoc(end)),
      sources, context.getLangOpts());
  text = text.drop_front(std::min(text.find('('), text.size())).trim();
  if (!text.consume_front("(") || !text.consume_back(")"))
    return std::nullopt;
  return splitArguments(text);
}

} // namespace breakpath
