#include "reports/TableWords.h"

#include <string_view>

namespace breakpath {

std::string breaksOf(const Rule &rule) {
  std::string text;
  auto add = [&](unsigned bit, const char *word) {
    if (rule.breaks & bit)
      text += (text.empty() ? "" : ", ") + std::string(word);
  };
  add(BreaksBuild, "build");
  add(BreaksMeaning, "meaning");
  add(BreaksBinary, "binary");
  add(BreaksGate, "gate");
  return text.empty() ? "nothing" : text;
}

const char *whereSeen(const Rule &rule) {
  if (rule.breaks & BreaksGate)
    return "Told by 'breakpath flags' and 'breakpath scan'.";
  if (!rule.matches && rule.breaks)
    return "Seen at the client's use only: 'breakpath diff' does not list it.";
  return nullptr;
}

const char *wordsOf(RootMatch match) {
  switch (match) {
  case RootMatch::GivenTo:
    return "given to";
  case RootMatch::Overrides:
    return "overrides";
  case RootMatch::DerivesFrom:
    return "overrides in a class derived from";
  case RootMatch::Named:
    return "named";
  }
  return "";
}

std::string keyOf(const FlagRule &rule) {
  std::string text = toString(rule.key);
  if (rule.key == FlagKey::Argument)
    text += " " + std::to_string(rule.keyArgument);
  return text;
}

std::string inMarkdown(const std::string &text) {
  std::string result;
  for (char c : text) {
    if (std::string_view("\\`*_{}[]<>#|~").find(c) != std::string_view::npos)
      result += '\\';
    result += c;
  }
  return result;
}

} // namespace breakpath
