/// What each kind of finding says of itself. Writers ask here and know no kind,
/// so that a new one is told in every format.
#pragma once

#include "reports/Report.h"

#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace breakpath {

/// "dependency", "flag", "binary", "library", "suppression".
const char *kindOf(const Finding &finding);
/// The detail of kind \p word, empty; nothing where there is no such kind.
std::optional<decltype(Finding::detail)> detailOfKind(std::string_view word);
/// Whether a run that gave \p report would have told findings of kind \p word.
bool wouldTell(std::string_view word, const Report &report);
/// Whether findings of kind \p word are about a dependency, and not the client
/// alone.
bool isOfDependency(std::string_view word);

/// Its verdict in JSON; empty for a kind without verdicts.
const char *verdictOf(const Finding &finding);
/// What to say before its message where the verdict is not shown; may be empty.
const char *leadOf(const Finding &finding);
/// What is known beside its message; may be empty.
std::string evidenceOf(const Finding &finding);
/// Further places, and what they have to do with it.
std::vector<FollowUp> relatedTo(const Finding &finding);

/// Where its place is.
enum class Site { Client, Header, Program };
Site siteOf(const Finding &finding);
/// A comment or the baseline can accept it; else it is to be mended.
bool canBeAccepted(const Finding &finding);
/// By what it is known where lines move.
struct Identity {
  std::string rule, symbol;
};
Identity identityOf(const Finding &finding);

/// Places that belong to a finding or a cause, and what they have to do with
/// it.
struct PlaceList {
  std::string title; ///< e.g. "gated at"
  std::vector<FollowUp> places;
};

/// What else is to be said of it, and places under a title each.
std::vector<std::string> remarksOn(const Finding &finding);
std::vector<PlaceList> placesOf(const Finding &finding);

/// Where \p finding is, for people; a library's header in angle brackets.
std::string tellPlace(const Finding &finding);
/// What is known of it beside its message: evidence, who gets there, what
/// gates it, what mends it. Each line starts with a word of ours.
std::vector<std::string> tellMore(const Finding &finding);

/// "Uses of the dependency": what findings of its kind stand under.
const char *chapterOf(const Finding &finding);
/// All findings, chapter by chapter: changes by name, what a program misses by
/// symbol, all else as in the report.
std::vector<const Finding *> byChapter(const Report &report);
/// Those of kind \p Detail, in the same order.
template <typename Detail>
std::vector<const Finding *> findingsOf(const Report &report) {
  std::vector<const Finding *> all = byChapter(report);
  std::erase_if(all, [](const Finding *f) { return !f->as<Detail>(); });
  return all;
}

/// What findings share that are told as one.
struct CauseWords {
  /// Verdict, change, rule or flag, words; findings with the same have one
  /// cause, and causes that weigh the same come in this order.
  std::tuple<int, unsigned, std::string, std::string> key;
  std::string badge; ///< the verdict, or what else stands there
  std::string title;
  /// What many have in common, where \p title is about the first alone.
  std::string titleOfMany;
  std::string because; ///< why the findings belong to it; may be empty
  std::vector<PlaceList> lists;
};
CauseWords causeOf(const Finding &finding);

/// The test that fails with it: findings of one name fail one test. Empty where
/// the change behind it, or else its message, names it.
struct TestName {
  std::string group, name;
};
TestName testOf(const Finding &finding);

} // namespace breakpath
