#include "matchers/flags/FlagGroups.h"

#include "matchers/facts/SortedFacts.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <numeric>
#include <set>

using llvm::StringRef;

namespace breakpath {

std::vector<std::string> wordsOf(const std::string &name) {
  StringRef text(name);
  if (size_t at = text.rfind("::"); at != StringRef::npos)
    text = text.drop_front(at + 2);
  text.consume_front("FLAGS_");
  if (text.size() > 1 && (text[0] == 'k' || text[0] == 'g') &&
      llvm::isUpper(text[1]))
    text = text.drop_front();
  std::vector<std::string> words(1);
  for (size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    bool starts = llvm::isUpper(c) && i > 0 &&
                  (!llvm::isUpper(text[i - 1]) ||
                   (i + 1 < text.size() && llvm::isLower(text[i + 1])));
    if ((starts || !llvm::isAlnum(c)) && !words.back().empty())
      words.emplace_back();
    if (llvm::isAlnum(c))
      words.back() += llvm::toLower(c);
  }
  if (words.back().empty())
    words.pop_back();
  return words;
}

namespace {

class Grouping {
public:
  Grouping(const Program &program, const std::vector<bool> &checked,
           const FlagSettings &settings)
      : flags(program.gates.table.flags), checked(checked), settings(settings),
        parent(flags.size()) {
    std::iota(parent.begin(), parent.end(), 0);
  }

  std::vector<FlagGroup> run() {
    joinByWords();
    for (const std::vector<std::string> &same : settings.aliases)
      for (size_t i = 1; i < same.size(); ++i)
        joinNamed(same.front(), same[i]);
    std::map<unsigned, FlagGroup> groups;
    for (unsigned i = 1; i < flags.size(); ++i) {
      if (!checked[i])
        continue;
      FlagGroup &group = groups[find(i)];
      group.off.resize(flags.size());
      group.off[i] = true;
      group.names.push_back(flags[i].name);
      // A text is what the flag is called where it is switched.
      if (group.name.empty() || !flags[i].isIdentifier)
        group.name = flags[i].name;
    }
    std::vector<FlagGroup> result;
    for (auto &[number, group] : groups) {
      sortUnique(group.names);
      result.push_back(std::move(group));
    }
    addConfigured(result);
    for (FlagGroup &group : result)
      group.off.resize(flags.size());
    std::sort(result.begin(), result.end(),
              [](auto &a, auto &b) { return a.name < b.name; });
    return result;
  }

private:
  unsigned find(unsigned i) {
    while (parent[i] != i)
      i = parent[i] = parent[parent[i]];
    return i;
  }
  void join(unsigned a, unsigned b) { parent[find(b)] = find(a); }

  static bool isNamed(const FlagFact &flag, const std::string &name) {
    StringRef own(flag.name);
    return own == name || (flag.isIdentifier && own.ends_with("::" + name));
  }
  void joinNamed(const std::string &a, const std::string &b) {
    for (unsigned i = 1; i < flags.size(); ++i)
      for (unsigned k = 1; k < flags.size(); ++k)
        if (isNamed(flags[i], a) && isNamed(flags[k], b))
          join(i, k);
  }

  // The same name by text and by identifier, and an identifier in the words of
  // one text. Two texts are two flags, however alike.
  void joinByWords() {
    std::map<std::vector<std::string>, std::vector<unsigned>> texts, others;
    for (unsigned i = 1; i < flags.size(); ++i)
      if (checked[i])
        (flags[i].isIdentifier ? others : texts)[wordsOf(flags[i].name)]
            .push_back(i);
    for (const auto &[words, list] : others)
      if (auto known = texts.find(words);
          known != texts.end() && known->second.size() == 1)
        for (unsigned i : list)
          join(known->second.front(), i);
  }

  /// Gives groups the names that the configuration uses, and adds what it only
  /// knows.
  void addConfigured(std::vector<FlagGroup> &groups) {
    auto groupOf = [&](const std::string &name) -> FlagGroup * {
      for (FlagGroup &group : groups)
        if (std::any_of(group.names.begin(), group.names.end(),
                        [&](const std::string &own) {
                          return own == name ||
                                 StringRef(own).ends_with("::" + name);
                        }))
          return &group;
      auto words = wordsOf(name);
      for (FlagGroup &group : groups)
        if (wordsOf(group.name) == words)
          return &group;
      return nullptr;
    };
    for (const std::vector<std::string> &same : settings.aliases)
      if (!same.empty())
        if (FlagGroup *group = groupOf(same.front()))
          group->name = same.front();
    for (const FeatureCode &feature : settings.features) {
      if (FlagGroup *group = groupOf(feature.flag)) {
        group->name = feature.flag;
        continue;
      }
      FlagGroup group;
      group.name = feature.flag;
      group.names = {feature.flag};
      groups.push_back(std::move(group));
    }
  }

  const std::vector<FlagFact> &flags;
  const std::vector<bool> &checked;
  const FlagSettings &settings;
  std::vector<unsigned> parent;
};

} // namespace

std::vector<FlagGroup> groupFlags(const Program &program,
                                  const std::vector<bool> &checked,
                                  const FlagSettings &settings) {
  return Grouping(program, checked, settings).run();
}

} // namespace breakpath
