#include "reports/text/Wrap.h"

#include <llvm/Support/Unicode.h>

namespace breakpath {

// "\033[1;31m".
static size_t escapeLength(std::string_view text) {
  if (!text.starts_with("\033["))
    return 0;
  size_t end = text.find('m');
  return end == std::string_view::npos ? text.size() : end + 1;
}

size_t terminalColumns(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    size_t escape = escapeLength(text);
    if (!escape)
      plain += text.front();
    text.remove_prefix(escape ? escape : 1);
  }
  int width = llvm::sys::unicode::columnWidthUTF8(plain);
  return width < 0 ? plain.size() : width;
}

// Where the lines that follow begin: behind a label, else two columns in.
static size_t hangOf(std::string_view line) {
  constexpr size_t furthest = 12;
  size_t indent = std::min(line.find_first_not_of(' '), line.size());
  size_t gap = line.find("  ", indent);
  size_t text =
      gap == std::string_view::npos ? gap : line.find_first_not_of(' ', gap);
  if (text == std::string_view::npos)
    return indent + 2;
  size_t hang = terminalColumns(line.substr(0, text));
  return hang <= furthest ? hang : indent + 2;
}

static void wrapLine(std::string_view line, size_t width, std::string &out) {
  size_t hang = hangOf(line), column = 0;
  bool isFirst = true;
  while (!line.empty()) {
    size_t blanks = std::min(line.find_first_not_of(' '), line.size());
    size_t end = std::min(line.find(' ', blanks), line.size());
    std::string_view word = line.substr(blanks, end - blanks);
    size_t columns = terminalColumns(word);
    if (!isFirst && column + blanks + columns > width) {
      out += '\n' + std::string(hang, ' ');
      column = hang;
    } else {
      out += std::string(blanks, ' ');
      column += blanks;
    }
    out += word;
    column += columns;
    isFirst = false;
    line.remove_prefix(end);
  }
}

std::string wrapText(std::string_view text, unsigned width) {
  if (!width)
    return std::string(text);
  std::string out;
  while (!text.empty()) {
    size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    if (terminalColumns(line) <= width ||
        line.find('\t') != std::string_view::npos)
      out += line;
    else
      wrapLine(line, width, out);
    if (end == std::string_view::npos)
      break;
    out += '\n';
    text.remove_prefix(end + 1);
  }
  return out;
}

} // namespace breakpath
