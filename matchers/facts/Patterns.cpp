#include "matchers/facts/Patterns.h"

#include <algorithm>

namespace breakpath {

namespace {

/// "*" and "?"; goes back to the last star only, so never worse than the
/// product of both lengths.
bool matchesGlob(std::string_view pattern, std::string_view name) {
  constexpr size_t nowhere = std::string_view::npos;
  size_t p = 0, n = 0, star = nowhere, resume = 0;
  while (n < name.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      resume = n;
    } else if (p < pattern.size() &&
               (pattern[p] == '?' || pattern[p] == name[n])) {
      ++p;
      ++n;
    } else if (star != nowhere) {
      p = star + 1;
      n = ++resume;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == nowhere;
}

bool endsAtBoundary(std::string_view pattern, std::string_view name) {
  if (!name.ends_with(pattern))
    return false;
  name.remove_suffix(pattern.size());
  return name.empty() || name.ends_with("::");
}

/// "operator<" and its like: what follows is no template argument.
bool endsInOperator(std::string_view text) {
  const size_t end = text.find_last_not_of('<') + 1; // npos + 1 is 0
  return text.substr(0, end).ends_with("operator");
}

/// Drops template arguments: "A<int>::run" is "A::run".
std::string withoutArguments(std::string_view pattern) {
  std::string plain;
  int depth = 0;
  for (const char c : pattern) {
    if (c == '<' && (depth > 0 || !endsInOperator(plain)))
      ++depth;
    else if (c == '>' && depth > 0)
      --depth;
    else if (depth == 0)
      plain += c;
  }
  return plain;
}

bool matchesPlain(std::string_view pattern, std::string_view name) {
  if (pattern.starts_with("::"))
    return matchesGlob(pattern.substr(2), name);
  if (pattern.find_first_of("*?") == std::string_view::npos)
    return endsAtBoundary(pattern, name);
  for (size_t at = 0;; at += 2) {
    if (matchesGlob(pattern, name.substr(at)))
      return true;
    at = name.find("::", at);
    if (at == std::string_view::npos)
      return false;
  }
}

} // namespace

bool matchesName(const std::string &pattern, const std::string &name) {
  if (pattern.empty())
    return false;
  if (pattern.find('<') == std::string::npos)
    return matchesPlain(pattern, name);
  return matchesPlain(withoutArguments(pattern), name);
}

bool matchesPath(std::string_view glob, std::string_view path) {
  // A pattern in front may stand for no directory at all.
  if (glob.starts_with("**/") && matchesPath(glob.substr(3), path))
    return true;
  for (;;) {
    if (matchesGlob(glob, path))
      return true;
    const size_t at = path.find('/');
    if (at == std::string_view::npos)
      return false;
    path.remove_prefix(at + 1);
  }
}

std::vector<std::string> splitWords(std::string_view text) {
  std::vector<std::string> all;
  for (size_t at = 0; at < text.size();) {
    const size_t end = std::min(text.find(' ', at), text.size());
    if (end > at)
      all.emplace_back(text.substr(at, end - at));
    at = end + 1;
  }
  return all;
}

} // namespace breakpath
