#include "reports/Causes.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace breakpath {

namespace {

/// Findings of one kind on their way to causes.
class Collector {
public:
  explicit Collector(const Report &report) : changes(changesById(report)) {}

  void add(const Finding &finding) {
    CauseWords words = causeOf(finding);
    auto [at, isNew] = causes.try_emplace(words.key);
    ToldCause &cause = at->second;
    if (isNew)
      begin(cause, std::move(words));
    else if (!words.titleOfMany.empty())
      cause.title = std::to_string(cause.findings.size() + 1) +
                    " times: " + words.titleOfMany;
    cause.level = std::max(cause.level, finding.level);
    auto &rules = cause.rules;
    if (std::find(rules.begin(), rules.end(), finding.rule) == rules.end())
      rules.push_back(finding.rule);
    bool isChange = finding.as<ChangeDetail>();
    cause.findings.push_back(
        {&finding, isChange ? changeOf(finding.change) : nullptr});
  }

  std::vector<ToldCause> worstFirst() {
    std::vector<Numbered> ranked; // by verdict
    for (auto &[key, cause] : causes) {
      std::stable_sort(
          cause.findings.begin(), cause.findings.end(),
          [](auto &a, auto &b) { return isWorse(*a.finding, *b.finding); });
      ranked.emplace_back(std::get<0>(key), std::move(cause));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](auto &a, auto &b) { return rank(a) < rank(b); });
    std::vector<ToldCause> result;
    for (Numbered &item : ranked)
      result.push_back(std::move(item.second));
    return result;
  }

private:
  void begin(ToldCause &cause, CauseWords words) {
    cause.verdict = std::move(words.badge);
    cause.title = std::move(words.title);
    cause.because = std::move(words.because);
    cause.lists = std::move(words.lists);
    cause.change = changeOf(std::get<1>(words.key));
  }

  const ApiChange *changeOf(unsigned id) const {
    auto known = changes.find(id);
    return known == changes.end() ? nullptr : known->second;
  }

  static bool isPossible(const ToldFinding &told) {
    return told.finding->confidence == Confidence::Possible;
  }

  using Numbered = std::pair<int, ToldCause>;
  static std::tuple<int, bool, int, long> rank(const Numbered &item) {
    const auto &findings = item.second.findings;
    return {-static_cast<int>(item.second.level),
            std::all_of(findings.begin(), findings.end(), isPossible),
            item.first, -static_cast<long>(findings.size())};
  }

  std::map<unsigned, const ApiChange *> changes;
  std::map<decltype(CauseWords::key), ToldCause> causes;
};

} // namespace

std::vector<Chapter> chaptersOf(const Report &report) {
  std::vector<Chapter> chapters;
  std::vector<const Finding *> all = byChapter(report);
  for (size_t i = 0; i < all.size();) {
    Collector collector(report);
    size_t first = i;
    while (i < all.size() &&
           all[i]->detail.index() == all[first]->detail.index())
      collector.add(*all[i++]);
    chapters.push_back({chapterOf(*all[first]), collector.worstFirst()});
  }
  return chapters;
}

} // namespace breakpath
