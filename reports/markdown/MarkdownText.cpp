#include "reports/markdown/MarkdownText.h"

#include "reports/Report.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/JSON.h"

#include <algorithm>
#include <set>

namespace breakpath {

namespace {

constexpr size_t longestLine = 300, longestAddress = 600;

/// Valid UTF-8 of one line. A runner of GitHub obeys "##[...]" in the middle of
/// a line that a job prints.
std::string oneLine(const std::string &text) {
  std::string clean = printable(llvm::json::fixUTF8(text));
  std::replace(clean.begin(), clean.end(), '\t', ' ');
  for (size_t at; (at = clean.find("##[")) != std::string::npos;)
    clean.insert(at + 2, " ");
  return clean;
}

/// At most \p longest bytes of \p text, never half a character.
std::string cut(std::string text, size_t longest) {
  if (text.size() <= longest)
    return text;
  size_t end = longest;
  while (end && (text[end] & 0xC0) == 0x80)
    --end;
  text.resize(end);
  return text + "…";
}

std::vector<std::string> wordsOf(const std::string &text) {
  std::vector<std::string> words;
  for (size_t at = 0; at < text.size();) {
    size_t end = std::min(text.find(' ', at), text.size());
    if (end > at)
      words.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string> &words) {
  std::string text;
  for (const std::string &word : words)
    text += (text.empty() ? "" : " ") + word;
  return text;
}

size_t longestRunOfBackticks(const std::string &text) {
  size_t longest = 0, run = 0;
  for (char c : text) {
    run = c == '`' ? run + 1 : 0;
    longest = std::max(longest, run);
  }
  return longest;
}

bool isOneOf(char c, llvm::StringRef set) { return set.contains(c); }

/// Letters, also with a hyphen or apostrophe between: "client's", "re-bound".
/// What could be an abbreviated commit is none.
bool isLetters(const std::string &text) {
  bool isHex = true;
  for (size_t i = 0; i < text.size(); ++i) {
    bool isBetween = i && i + 1 < text.size() && llvm::isAlpha(text[i - 1]);
    if (!llvm::isAlpha(text[i]) && !(isOneOf(text[i], "-'") && isBetween))
      return false;
    isHex &= llvm::isHexDigit(text[i]);
  }
  return !text.empty() && !(isHex && text.size() >= 7);
}

/// "3", "4.0.1": short enough to be no commit.
bool isNumber(const std::string &text) {
  size_t digits = 0;
  for (size_t i = 0; i < text.size(); ++i) {
    bool isDot = text[i] == '.';
    if (!llvm::isDigit(text[i]) && !isDot)
      return false;
    if (isDot && (!digits || i + 1 == text.size()))
      return false;
    digits = isDot ? 0 : digits + 1;
    if (digits > 6)
      return false;
  }
  return !text.empty();
}

/// A word, and the punctuation of the sentence behind it.
struct Word {
  std::string core, tail;
};

Word parted(const std::string &word) {
  bool hasTail = word.size() > 1 && isOneOf(word.back(), ",;:.");
  size_t end = word.size() - hasTail;
  return {word.substr(0, end), word.substr(end)};
}

bool isPlain(const Word &word) {
  // "1." and "1)" begin a list, so a number has no dot behind it.
  if (isNumber(word.core))
    return word.tail != ".";
  std::string inner = word.core;
  if (inner.size() > 2 && inner.front() == '(' && inner.back() == ')')
    inner = inner.substr(1, inner.size() - 2);
  return isLetters(inner);
}

/// Words that stand in code together.
class Run {
public:
  bool isOpen() const { return !words.empty(); }
  bool isInBrackets() const { return depth > 0; }
  void add(const std::string &word) {
    words.push_back(word);
    for (char c : word)
      depth += isOneOf(c, "([{") ? 1 : isOneOf(c, ")]}") && depth ? -1 : 0;
  }
  void extend(const std::string &tail) { words.back() += tail; }
  /// The code span. Quotes around it have done their work.
  std::string close() {
    std::string text = joined(words);
    words.clear();
    depth = 0;
    if (text.size() > 2 && text.front() == '\'' && text.back() == '\'' &&
        std::count(text.begin(), text.end(), '\'') == 2)
      text = text.substr(1, text.size() - 2);
    return code(text, text.size());
  }

private:
  std::vector<std::string> words;
  int depth = 0;
};

std::string percentEncoded(const std::string &path) {
  std::string text;
  for (unsigned char c : path)
    if (llvm::isAlnum(c) || isOneOf(c, "/-_."))
      text += c;
    else
      text += "%" + llvm::utohexstr(c, false, 2);
  return text;
}

/// In the repository: "../" would lead to another one of the same forge.
bool isBelowRoot(const std::string &path) {
  if (path.empty() || path.front() == '/' || path != printable(path) ||
      path.find('\\') != std::string::npos)
    return false;
  std::string all = "/" + path + "/";
  for (const char *part : {"//", "/./", "/../"})
    if (all.find(part) != std::string::npos)
      return false;
  return true;
}

} // namespace

std::string code(const std::string &text, size_t longest) {
  std::string inner = cut(joined(wordsOf(oneLine(text))), longest);
  if (inner.empty())
    return "";
  // A span of n backticks ends at the next n of them, whatever is between.
  std::string fence(longestRunOfBackticks(inner) + 1, '`');
  bool touches = inner.front() == '`' || inner.back() == '`';
  return fence + (touches ? " " : "") + inner + (touches ? " " : "") + fence;
}

// Reads as code wherever it stands, and often begins some.
static bool isTypeWord(llvm::StringRef word) {
  static const std::set<llvm::StringRef> words = {
      "bool", "char",  "const",  "double", "enum",  "float",    "int",
      "long", "short", "signed", "struct", "union", "unsigned", "void"};
  return words.count(word);
}

std::string prose(const std::string &text, size_t longest) {
  std::vector<std::string> result;
  Run run;
  auto flush = [&](const std::string &tail) {
    if (run.isOpen())
      result.push_back(run.close() + tail);
  };
  for (const std::string &each : wordsOf(cut(oneLine(text), longest))) {
    Word word = parted(each);
    bool belongs = run.isInBrackets() || (run.isOpen() && isNumber(word.core));
    bool isOurs = isPlain(word) && !isTypeWord(word.core);
    if (!belongs && (isOurs || each == "->")) {
      flush("");
      result.push_back(each == "->" ? "→" : each);
      continue;
    }
    run.add(word.core);
    if (run.isInBrackets())
      run.extend(word.tail);
    else if (!word.tail.empty())
      flush(word.tail);
  }
  flush("");
  return joined(result);
}

std::string cell(const std::string &markdown) {
  std::string text;
  for (char c : markdown) {
    // Behind a backslash of the text, renderers differ on what "\\|" is.
    bool isEscaped = c == '|' && !text.empty() && text.back() == '\\';
    text += isEscaped ? " " : "";
    text += c == '|' ? "\\|" : std::string(1, c);
  }
  return text;
}

std::string openFence(const std::string &lines, const char *language) {
  return closeFence(lines) + language + "\n";
}

std::string closeFence(const std::string &lines) {
  return std::string(std::max<size_t>(2, longestRunOfBackticks(lines)) + 1,
                     '`');
}

std::string plainLine(const std::string &text) {
  return cut(oneLine(text), longestLine);
}

bool isLinkBase(const std::string &base) {
  if (!base.starts_with("https://") && !base.starts_with("http://"))
    return false;
  return std::all_of(base.begin(), base.end(), [](unsigned char c) {
    return llvm::isAlnum(c) || isOneOf(c, "/-_.:~%");
  });
}

std::string linked(const std::string &markdown, const std::string &base,
                   const Location &at) {
  if (!isLinkBase(base) || !isBelowRoot(at.file) || markdown.empty())
    return markdown;
  std::string path = percentEncoded(at.file);
  if (path.size() > longestAddress)
    return markdown;
  return "[" + markdown + "](" + base + (base.ends_with("/") ? "" : "/") +
         path + (at.line ? "#L" + std::to_string(at.line) : "") + ")";
}

} // namespace breakpath
