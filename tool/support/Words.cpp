#include "tool/support/Words.h"

#include <llvm/Support/JSON.h>
#include <llvm/Support/YAMLParser.h>

#include <algorithm>

namespace breakpath {

std::string inWords(const Words &words, const std::string &last) {
  std::string result = words[0];
  for (size_t i = 1; i < words.size(); ++i)
    result += (i + 1 < words.size() ? ", " : last) + words[i];
  return result;
}

std::string quote(llvm::StringRef text) {
  std::string shown =
      llvm::yaml::escape(llvm::json::fixUTF8(text.take_front(60)),
                         /*EscapePrintable=*/false);
  return "'" + shown + (text.size() > 60 ? "..." : "") + "'";
}

std::string nearest(llvm::StringRef typed, const Words &known) {
  std::string result;
  size_t best = std::min<size_t>(typed.size() / 3 + 1, 5);
  for (const std::string &word : known) {
    // Spares the search where it is hopeless: a key can be long.
    if (typed.size() > word.size() + best)
      continue;
    size_t distance = typed.edit_distance(word, true, best);
    if (distance <= best && (result.empty() || distance < best)) {
      best = distance;
      result = word;
    }
  }
  return result;
}

} // namespace breakpath
