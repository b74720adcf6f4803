#include "tool/commands/HideOutside.h"

#include "matchers/facts/Inside.h"
#include "matchers/facts/Texts.h"

#include <algorithm>

namespace breakpath {

static OutsideTexts gather(const std::vector<const UnitFacts *> &units,
                           const std::vector<const ApiModel *> &models) {
  OutsideTexts texts;
  auto add = [&](const auto *facts) {
    texts.insert(facts->outside.begin(), facts->outside.end());
  };
  auto spare = [&](const auto *facts) {
    // What the compiler says of such a file does not make its words known.
    OutsideTexts own;
    for (const std::string &text : facts->outside)
      forEachWord(text, [&](auto, auto word) { own.emplace(word); });
    forEachText(*facts, [&](const std::string &text) {
      forEachWord(text, [&](auto, std::string_view word) {
        if (auto known = texts.find(word);
            known != texts.end() && !own.contains(word))
          texts.erase(known);
      });
    });
  };
  std::ranges::for_each(units, add);
  std::ranges::for_each(models, add);
  if (texts.empty())
    return texts;
  std::ranges::for_each(units, spare);
  std::ranges::for_each(models, spare);
  return texts;
}

OutsideTexts outsideTexts(const std::vector<UnitPair> &units,
                          const ApiModel &oldModel, const ApiModel &newModel) {
  std::vector<const UnitFacts *> facts;
  for (const UnitPair &unit : units)
    facts.insert(facts.end(), {&unit.oldFacts, &unit.newFacts});
  return gather(facts, {&oldModel, &newModel});
}

OutsideTexts outsideTexts(const std::vector<UnitFacts> &units) {
  std::vector<const UnitFacts *> facts;
  for (const UnitFacts &unit : units)
    facts.push_back(&unit);
  return gather(facts, {});
}

namespace {

/// The words of ours that a report can hold.
OutsideTexts wordsOfRules() {
  OutsideTexts words;
  for (const Rule &rule : allRules())
    for (const char *text : {rule.name, rule.title, rule.message, rule.help})
      forEachWord(text, [&](auto, auto word) { words.emplace(word); });
  return words;
}

class Hider {
public:
  explicit Hider(const OutsideTexts &texts) {
    OutsideTexts ours = wordsOfRules();
    for (const std::string &text : texts)
      if (!std::ranges::all_of(text, isWordPart))
        messages.push_back(text);
      else if (!ours.contains(text))
        words.insert(text);
    // One can be part of another.
    std::ranges::sort(messages, std::greater(), &std::string::size);
  }

  void hideIn(std::string &text) {
    std::string result;
    forEachWord(withoutMessages(text), [&](auto before, auto word) {
      (result += before) += words.contains(word) ? outsideWord : word;
    });
    if (result != text)
      hasHidden = true;
    text = std::move(result);
  }

  bool hasHidden = false;

private:
  std::string withoutMessages(std::string text) const {
    for (const std::string &message : messages)
      for (size_t at = 0; (at = text.find(message, at)) != text.npos;
           at += outsideText.size())
        text.replace(at, message.size(), outsideText);
    return text;
  }

  std::vector<std::string> messages;
  OutsideTexts words;
};

/// True where there was something to hide.
template <typename T> bool hide(const OutsideTexts &texts, T &from) {
  if (texts.empty())
    return false;
  Hider hider(texts);
  forEachText(from, [&](std::string &text) { hider.hideIn(text); });
  return hider.hasHidden;
}

} // namespace

void hideOutside(const OutsideTexts &texts, Report &report) {
  if (hide(texts, report))
    report.notes.push_back(std::string(outsideText) + " is not shown: '" +
                           std::string(outsideWord) +
                           "' is a word that only such files have");
}

void hideOutside(const OutsideTexts &texts, Inspection &inspection) {
  hide(texts, inspection);
}

} // namespace breakpath
