#include "reports/html/Markup.h"

#include "reports/Report.h"

#include "llvm/Support/ConvertUTF.h"

#include <ostream>

namespace breakpath {

// Bytes that are no UTF-8 become U+FFFD, one each.
static std::string validUtf8(const std::string &text) {
  std::string result;
  const auto *at = reinterpret_cast<const llvm::UTF8 *>(text.data());
  for (const auto *end = at + text.size(); at != end;) {
    unsigned size = llvm::getNumBytesForUTF8(*at);
    if (!llvm::isLegalUTF8Sequence(at, end)) {
      result += "\xEF\xBF\xBD";
      ++at;
      continue;
    }
    result.append(at, at + size);
    at += size;
  }
  return result;
}

std::string escaped(const std::string &text) {
  std::string result;
  for (char c : printable(validUtf8(text))) {
    switch (c) {
    case '&':
      result += "&amp;";
      break;
    case '<':
      result += "&lt;";
      break;
    case '>':
      result += "&gt;";
      break;
    case '"':
      result += "&quot;";
      break;
    case '\'':
      result += "&#39;";
      break;
    default:
      result += c;
    }
  }
  return result;
}

Markup &Markup::operator<<(Literal markup) {
  out << markup.text;
  return *this;
}

Markup &Markup::put(const std::string &text) {
  out << escaped(text);
  return *this;
}

} // namespace breakpath
