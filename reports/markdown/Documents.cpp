// What the documents below matchers/docs hold of the program's own tables.

#include "reports/Report.h"
#include "reports/TableWords.h"

#include "llvm/ADT/StringExtras.h"

#include <map>
#include <ostream>
#include <set>

namespace breakpath {

static std::string sentence(std::string text) {
  text[0] = llvm::toUpper(text[0]);
  return inMarkdown(text) + '.';
}

// In the order of the table: where several rules fit, the first is the cause.
static void writeRuleTable(std::ostream &out) {
  out << "| rule | breaks | level | what happened |\n|---|---|---|---|\n";
  for (const Rule &rule : allRules())
    out << "| [`" << rule.name << "`](#" << rule.name << ") | "
        << breaksOf(rule) << " | " << toString(rule.level) << " | "
        << inMarkdown(rule.title) << " |\n";
}

static void writeRuleSection(const Rule &rule, std::ostream &out) {
  out << "\n### " << rule.name << "\n\n"
      << sentence(rule.title) << "\n\n- Breaks: " << breaksOf(rule)
      << ". Level: " << toString(rule.level)
      << ". Family: " << toString(rule.family) << ".\n- Reads: `"
      << rule.message << "`\n\n"
      << inMarkdown(rule.help) << '\n';
  if (const char *where = whereSeen(rule))
    out << '\n' << inMarkdown(where) << '\n';
}

void writeRulesDocument(std::ostream &out) {
  writeRuleTable(out);
  std::set<Family> families;
  for (const Rule &rule : allRules())
    families.insert(rule.family);
  for (Family family : families) {
    out << "\n## Family: " << toString(family) << '\n';
    for (const Rule &rule : allRules())
      if (rule.family == family)
        writeRuleSection(rule, out);
  }
}

template <typename Names> static std::string inCode(const Names &names) {
  std::string text;
  for (const std::string &name : names)
    text += (text.empty() ? "`" : ", `") + name + "`";
  return text;
}

void writePresetsDocument(const std::vector<RootRule> &presets,
                          std::ostream &out) {
  using Ways = std::map<RootMatch, std::set<std::string>>;
  std::vector<std::string> order;
  std::map<std::string, std::map<std::string, Ways>> libraries;
  for (const RootRule &rule : presets) {
    if (!libraries.contains(rule.library))
      order.push_back(rule.library);
    const char *kind = rule.isImmediate ? "call" : toString(rule.kind);
    libraries[rule.library][kind][rule.match].insert(rule.patterns.begin(),
                                                     rule.patterns.end());
  }
  for (const std::string &library : order) {
    out << "\n### " << inMarkdown(library) << "\n\n";
    for (const auto &[kind, ways] : libraries[library])
      for (const auto &[match, names] : ways)
        out << "- " << kind << ": " << wordsOf(match) << ' ' << inCode(names)
            << '\n';
  }
}

static std::string checkOf(const FlagRule &rule) {
  std::string text = inCode(rule.patterns);
  if (!rule.nameLike.empty())
    text = "a name like `" + rule.nameLike + "`";
  if (!rule.classLike.empty())
    text += " of a class like `" + rule.classLike + "`";
  for (size_t at = 0; (at = text.find('|', at)) != std::string::npos; at += 2)
    text.insert(at, "\\");
  return text;
}

void writePresetsDocument(const std::vector<FlagRule> &presets,
                          std::ostream &out) {
  out << "| library | check | names the flag | `true` means |\n"
         "|---|---|---|---|\n";
  for (const FlagRule &rule : presets)
    if (rule.key != FlagKey::None)
      out << "| " << inMarkdown(rule.library) << " | " << checkOf(rule) << " | "
          << keyOf(rule) << " | " << (rule.isNegated ? "off" : "on") << " |\n";
}

} // namespace breakpath
