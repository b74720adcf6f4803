#include "matchers/library/Likeness.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace breakpath {

using Kind = DeclarationKind;

namespace {

// "parse_json", "parseJSON": parse, json.
std::set<std::string> wordsOf(const std::string &name) {
  std::set<std::string> words;
  std::string word;
  auto flush = [&] {
    if (!word.empty())
      words.insert(word);
    word.clear();
  };
  for (size_t i = 0; i < name.size(); ++i) {
    unsigned char c = name[i];
    bool isLower =
        i > 0 && std::islower(static_cast<unsigned char>(name[i - 1]));
    if (!std::isalnum(c) || (std::isupper(c) && isLower))
      flush();
    if (std::isalnum(c))
      word += static_cast<char>(std::tolower(c));
  }
  flush();
  return words;
}

size_t editDistance(const std::string &a, const std::string &b) {
  std::vector<size_t> row(b.size() + 1);
  for (size_t j = 0; j <= b.size(); ++j)
    row[j] = j;
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t corner = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      size_t above = row[j];
      row[j] = std::min(
          {row[j] + 1, row[j - 1] + 1, corner + (a[i - 1] != b[j - 1])});
      corner = above;
    }
  }
  return row[b.size()];
}

} // namespace

double nameLikeness(const std::string &a, const std::string &b) {
  std::set<std::string> x = wordsOf(a), y = wordsOf(b), common;
  std::set_intersection(x.begin(), x.end(), y.begin(), y.end(),
                        std::inserter(common, common.begin()));
  double byWords =
      x.empty() || y.empty() ? 0 : 2.0 * common.size() / (x.size() + y.size());
  double byLetters = 1.0 - static_cast<double>(editDistance(a, b)) /
                               static_cast<double>(std::max<size_t>(
                                   1, std::max(a.size(), b.size())));
  return std::max(byWords, byLetters);
}

// normalise, normalize; not encode, decode, and not ipv4, ipv6.
static bool isSpelling(const std::string &a, const std::string &b) {
  auto hasDigit = [](const std::string &word) {
    return std::any_of(word.begin(), word.end(),
                       [](unsigned char c) { return std::isdigit(c); });
  };
  return a.size() >= 5 && a.compare(0, 3, b, 0, 3) == 0 && !hasDigit(a) &&
         !hasDigit(b) && editDistance(a, b) == 1;
}

bool isSameName(const std::string &a, const std::string &b) {
  std::set<std::string> x = wordsOf(a), y = wordsOf(b), onlyA, onlyB;
  std::set_difference(x.begin(), x.end(), y.begin(), y.end(),
                      std::inserter(onlyA, onlyA.begin()));
  std::set_difference(y.begin(), y.end(), x.begin(), x.end(),
                      std::inserter(onlyB, onlyB.begin()));
  size_t common = x.size() - onlyA.size();
  if (onlyA.size() == 1 && onlyB.size() == 1)
    return isSpelling(*onlyA.begin(), *onlyB.begin());
  return (onlyA.empty() && onlyB.empty()) ||
         (common >= 2 && (onlyA.empty() || onlyB.empty()) &&
          onlyA.size() + onlyB.size() == 1);
}

bool isCallable(Kind kind) {
  return kind == Kind::Function || kind == Kind::Method;
}

bool sameShape(const Declaration &a, const Declaration &b) {
  if (a.kind != b.kind || a.isTemplate != b.isTemplate)
    return false;
  if (isCallable(a.kind))
    return a.type.canonical == b.type.canonical && a.isConst == b.isConst &&
           std::equal(a.parameters.begin(), a.parameters.end(),
                      b.parameters.begin(), b.parameters.end(),
                      [](const Parameter &x, const Parameter &y) {
                        return x.type.canonical == y.type.canonical;
                      });
  if (a.kind == Kind::Macro)
    return a.isFunctionLike == b.isFunctionLike &&
           a.parameters.size() == b.parameters.size();
  if (a.kind == Kind::Enumerator || a.kind == Kind::Field ||
      a.kind == Kind::Variable || a.kind == Kind::Alias)
    return a.type.canonical == b.type.canonical;
  return a.tag == b.tag;
}

} // namespace breakpath
