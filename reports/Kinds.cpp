// A section a kind; what it does not say, Plain says. The compiler asks for
// what a new kind of Finding::detail leaves out: its word and its chapter.

#include "reports/Kinds.h"

#include "reports/Phrases.h"
#include "reports/Reach.h"

#include <algorithm>
#include <utility>

namespace breakpath {

namespace {

std::vector<FollowUp> placesOf(const std::vector<FlagPlace> &places) {
  std::vector<FollowUp> result;
  for (const FlagPlace &place : places)
    result.push_back(
        {place.location, place.function.empty() ? "" : "in " + place.function});
  return result;
}

std::vector<FollowUp> placesOf(const std::vector<Step> &steps) {
  std::vector<FollowUp> result;
  for (const Step &step : steps)
    result.push_back({step.location, "in " + step.name});
  return result;
}

std::vector<FollowUp> placesOf(const std::vector<Location> &places,
                               const char *what = "") {
  std::vector<FollowUp> result;
  for (const Location &place : places)
    result.push_back({place, what});
  return result;
}

void append(std::vector<FollowUp> more, std::vector<FollowUp> &into) {
  into.insert(into.end(), more.begin(), more.end());
}

void addList(const std::string &title, std::vector<FollowUp> places,
             std::vector<PlaceList> &into) {
  if (!places.empty())
    into.push_back({title, std::move(places)});
}

/// A kind that says nothing special.
template <typename Detail> struct Plain {
  static bool isSought(const Report &) { return false; }
  static const char *verdict(const Finding &, const Detail &) { return ""; }
  static const char *lead(const Finding &, const Detail &) { return ""; }
  static std::string evidence(const Finding &finding, const Detail &) {
    return finding.evidence;
  }
  static std::vector<FollowUp> related(const Finding &, const Detail &) {
    return {};
  }
  static constexpr Site site = Site::Client;
  static constexpr bool canBeAccepted = true, isOfDependency = true;
  static Identity identity(const Finding &finding, const Detail &) {
    return {toString(finding.rule), finding.symbol};
  }
  static std::vector<std::string> remarks(const Finding &, const Detail &) {
    return {};
  }
  static std::vector<PlaceList> places(const Finding &, const Detail &) {
    return {};
  }
  /// Before others of its chapter.
  static std::pair<unsigned, std::string> order(const Finding &,
                                                const Detail &) {
    return {};
  }
  static CauseWords cause(const Finding &finding, const Detail &) {
    CauseWords words;
    words.key = {0, 0, toString(finding.rule), finding.message};
    words.title = finding.message;
    return words;
  }
  static TestName test(const Finding &, const Detail &) { return {}; }
};

template <typename Detail> struct Kind;

//===--- dependency -------------------------------------------------------===//

template <> struct Kind<UseDetail> : Plain<UseDetail> {
  static constexpr const char *word = "dependency",
                              *chapter = "Uses of the dependency";

  static bool isSought(const Report &report) {
    return report.command == ReportCommand::Scan;
  }
  static const char *verdict(const Finding &, const UseDetail &use) {
    return toString(use.verdict);
  }
  static const char *lead(const Finding &finding, const UseDetail &use) {
    switch (use.verdict) {
    case Verdict::BreaksBuild:
      return "does not compile: ";
    case Verdict::ChangesMeaning:
      return finding.confidence == Confidence::Possible
                 ? "may mean something else: "
                 : "means something else: ";
    case Verdict::BreaksBinary:
      return "needs a rebuild: ";
    case Verdict::Unknown:
      return "undecided: ";
    case Verdict::Deprecated:
    case Verdict::Unaffected:
      break;
    }
    return "";
  }
  static std::string evidence(const Finding &finding, const UseDetail &) {
    return finding.evidence == finding.message ? "" : finding.evidence;
  }
  static std::vector<FollowUp> related(const Finding &, const UseDetail &use) {
    std::vector<FollowUp> all = use.related;
    append(placesOf(use.instantiatedFrom, "instantiated from here"), all);
    for (const FollowUp &error : use.followUps)
      all.push_back({error.location, "follows: " + error.message});
    return all;
  }
  static std::vector<std::string> remarks(const Finding &,
                                          const UseDetail &use) {
    std::vector<std::string> lines;
    if (!use.isCompiled)
      lines.push_back("in code that this build does not compile");
    if (use.breaksBinary && use.verdict != Verdict::BreaksBinary)
      lines.push_back("objects built against the old version do not fit the "
                      "new one either");
    return lines;
  }
  static std::vector<PlaceList> places(const Finding &, const UseDetail &use) {
    std::vector<PlaceList> lists;
    size_t n = use.followUps.size();
    addList("see", use.related, lists);
    addList("instantiated from", placesOf(use.instantiatedFrom), lists);
    addList(count(n, "further error") +
                (n == 1 ? " follows from it" : " follow from it"),
            use.followUps, lists);
    return lists;
  }
  // What one change breaks in one way, and what one message says.
  static CauseWords cause(const Finding &finding, const UseDetail &use) {
    CauseWords words;
    words.key = {static_cast<int>(use.verdict), finding.change,
                 toString(finding.rule), finding.change ? "" : finding.message};
    words.title = finding.message;
    return words;
  }
};

//===--- flag -------------------------------------------------------------===//

template <> struct Kind<FlagDetail> : Plain<FlagDetail> {
  static constexpr const char *word = "flag", *chapter = "Feature flags";
  static constexpr bool isOfDependency = false;

  static bool isSought(const Report &report) {
    return report.command != ReportCommand::Diff;
  }
  static const char *verdict(const Finding &, const FlagDetail &flag) {
    return toString(flag.verdict);
  }
  static std::vector<FollowUp> related(const Finding &,
                                       const FlagDetail &flag) {
    std::vector<FollowUp> all;
    auto add = [&](const std::vector<FlagPlace> &places, std::string what) {
      for (const FlagPlace &place : places)
        all.push_back({place.location, place.function.empty()
                                           ? what
                                           : what + " in " + place.function});
    };
    add(flag.gatedAt, "gated here");
    add(flag.checks, "checked here");
    add(flag.unread, "a check that could not be read");
    return all;
  }
  static Identity identity(const Finding &finding, const FlagDetail &flag) {
    return {toString(finding.rule) + (" " + flag.flag), finding.symbol};
  }
  static std::vector<std::string> remarks(const Finding &,
                                          const FlagDetail &flag) {
    std::vector<std::string> lines;
    for (const std::string &name : flag.also)
      lines.push_back("and then " + name);
    return lines;
  }
  static std::vector<PlaceList> places(const Finding &finding,
                                       const FlagDetail &flag) {
    std::vector<PlaceList> lists;
    addList("checks that could not be read", placesOf(flag.unread), lists);
    if (finding.reach.roots.empty()) // else the roots tell it
      addList("reached by", placesOf(flag.path), lists);
    return lists;
  }
  // The same callee of the same flag is one story.
  static CauseWords cause(const Finding &finding, const FlagDetail &flag) {
    CauseWords words;
    words.key = {static_cast<int>(flag.verdict), 0, flag.flag,
                 isStep(flag.verdict) ? finding.symbol : finding.message};
    words.title = finding.message;
    words.because = finding.evidence;
    addList("gated at", placesOf(flag.gatedAt), words.lists);
    if (isStep(flag.verdict) && flag.gatedAt.empty())
      addList("checked at", placesOf(flag.checks), words.lists);
    return words;
  }
  static TestName test(const Finding &, const FlagDetail &flag) {
    return {"feature-flag", flag.flag};
  }
};

//===--- binary -----------------------------------------------------------===//

template <> struct Kind<LoadDetail> : Plain<LoadDetail> {
  static constexpr const char *word = "binary",
                              *chapter =
                                  "Programs built against the old version";
  static constexpr Site site = Site::Program;

  // Which programs were named is not known where nothing was found of any.
  static bool isSought(const Report &report) {
    return tells<LoadDetail>(report);
  }
  static const char *verdict(const Finding &, const LoadDetail &) {
    return toString(Verdict::BreaksBinary);
  }
  static std::string evidence(const Finding &, const LoadDetail &load) {
    return load.isAtStart ? "the program does not start"
                          : "fails when the program gets there";
  }
  static std::vector<FollowUp> related(const Finding &,
                                       const LoadDetail &load) {
    return placesOf(load.uses, "used here");
  }
  static Identity identity(const Finding &finding, const LoadDetail &load) {
    return {toString(finding.rule), load.linkName};
  }
  static std::vector<std::string> remarks(const Finding &,
                                          const LoadDetail &load) {
    std::vector<std::string> lines;
    for (const std::string &symbol : load.also)
      lines.push_back("also through " + symbol);
    return lines;
  }
  static std::vector<PlaceList> places(const Finding &,
                                       const LoadDetail &load) {
    std::vector<PlaceList> lists;
    addList("used at", placesOf(load.uses), lists);
    return lists;
  }
  static std::pair<unsigned, std::string> order(const Finding &finding,
                                                const LoadDetail &load) {
    return {0, finding.location.file + '\0' + load.linkName};
  }
  static CauseWords cause(const Finding &finding, const LoadDetail &) {
    CauseWords words;
    words.key = {0, 0, finding.location.file, ""};
    words.title = finding.location.file;
    return words;
  }
  static TestName test(const Finding &finding, const LoadDetail &) {
    return {"program", finding.location.file};
  }
};

//===--- library ----------------------------------------------------------===//

template <> struct Kind<ChangeDetail> : Plain<ChangeDetail> {
  static constexpr const char *word = "library",
                              *chapter = "Changes of the library";
  static constexpr Site site = Site::Header;

  static bool isSought(const Report &report) {
    return report.command == ReportCommand::Diff;
  }
  static std::pair<unsigned, std::string> order(const Finding &finding,
                                                const ChangeDetail &) {
    return {finding.change, ""};
  }
  // Changes of one rule are one cause.
  static CauseWords cause(const Finding &finding, const ChangeDetail &) {
    const Rule &rule = findRule(finding.rule);
    CauseWords words;
    words.key = {-static_cast<int>(finding.level), 0, rule.name, ""};
    words.badge = toString(finding.level);
    words.title = finding.message;
    words.titleOfMany = rule.title;
    return words;
  }
};

//===--- suppression ------------------------------------------------------===//

template <> struct Kind<SuppressionDetail> : Plain<SuppressionDetail> {
  static constexpr const char *word = "suppression",
                              *chapter = "Accepted, and should not be";
  static constexpr bool canBeAccepted = false;

  static Identity identity(const Finding &finding, const SuppressionDetail &) {
    return {toString(finding.rule), finding.message};
  }
  static TestName test(const Finding &finding, const SuppressionDetail &) {
    return {toString(finding.rule),
            finding.location.file + ": " + finding.message};
  }
};

//===--- asking -----------------------------------------------------------===//

using Detail = decltype(Finding::detail);

/// What \p what gives for the kind of \p finding and its detail.
template <typename What> auto ask(const Finding &finding, const What &what) {
  return std::visit(
      [&]<typename D>(const D &detail) { return what(Kind<D>(), detail); },
      finding.detail);
}

/// Calls \p what with an empty detail of each kind.
template <typename What, size_t... Index>
void forEachKind(const What &what, std::index_sequence<Index...>) {
  (what(std::variant_alternative_t<Index, Detail>()), ...);
}

template <typename What> void forEachKind(const What &what) {
  forEachKind(what, std::make_index_sequence<std::variant_size_v<Detail>>());
}

} // namespace

const char *kindOf(const Finding &finding) {
  return ask(finding, [](auto kind, auto &) { return kind.word; });
}

std::optional<Detail> detailOfKind(std::string_view word) {
  std::optional<Detail> result;
  forEachKind([&]<typename D>(D empty) {
    if (word == Kind<D>::word)
      result = std::move(empty);
  });
  return result;
}

bool wouldTell(std::string_view word, const Report &report) {
  bool result = false;
  forEachKind([&]<typename D>(const D &) {
    result |= word == Kind<D>::word && Kind<D>::isSought(report);
  });
  return result;
}

bool isOfDependency(std::string_view word) {
  bool result = true;
  forEachKind([&]<typename D>(const D &) {
    if (word == Kind<D>::word)
      result = Kind<D>::isOfDependency;
  });
  return result;
}

const char *verdictOf(const Finding &finding) {
  return ask(finding, [&](auto kind, auto &detail) {
    return kind.verdict(finding, detail);
  });
}

const char *leadOf(const Finding &finding) {
  return ask(finding, [&](auto kind, auto &detail) {
    return kind.lead(finding, detail);
  });
}

std::string evidenceOf(const Finding &finding) {
  return ask(finding, [&](auto kind, auto &detail) {
    return kind.evidence(finding, detail);
  });
}

std::vector<FollowUp> relatedTo(const Finding &finding) {
  return ask(finding, [&](auto kind, auto &detail) {
    return kind.related(finding, detail);
  });
}

Site siteOf(const Finding &finding) {
  return ask(finding, [](auto kind, auto &) { return kind.site; });
}

bool canBeAccepted(const Finding &finding) {
  return ask(finding, [](auto kind, auto &) { return kind.canBeAccepted; });
}

Identity identityOf(const Finding &finding) {
  return ask(finding, [&](auto kind, auto &detail) {
    return kind.identity(finding, detail);
  });
}

std::vector<std::string> remarksOn(const Finding &finding) {
  return ask(finding, [&](auto kind, auto &detail) {
    return kind.remarks(finding, detail);
  });
}

std::vector<PlaceList> placesOf(const Finding &finding) {
  return ask(finding, [&](auto kind, auto &detail) {
    return kind.places(finding, detail);
  });
}

std::string tellPlace(const Finding &finding) {
  const Location &at = finding.location;
  if (!at.valid())
    return oneLine(at.file);
  return oneLine(siteOf(finding) == Site::Header ? headerPlace(at) : spot(at));
}

std::vector<std::string> tellMore(const Finding &finding) {
  std::vector<std::string> lines;
  if (std::string evidence = evidenceOf(finding); !evidence.empty())
    lines.push_back("evidence: " + evidence);
  for (const std::string &line : tellReach(finding.reach, finding.fingerprint))
    lines.push_back(line.substr(line.find_first_not_of(' ')));
  if (!finding.gatedBy.empty())
    lines.push_back("only with " + inQuotes(finding.gatedBy) + " on");
  if (finding.fix)
    lines.push_back("fix: " + finding.fix->description + " (compiles)");
  if (!finding.hint.empty())
    lines.push_back("hint: " + finding.hint);
  for (std::string &line : lines)
    line = oneLine(line);
  return lines;
}

const char *chapterOf(const Finding &finding) {
  return ask(finding, [](auto kind, auto &) { return kind.chapter; });
}

std::vector<const Finding *> byChapter(const Report &report) {
  std::vector<const Finding *> all;
  for (const Finding &finding : report.findings)
    all.push_back(&finding);
  auto order = [](const Finding &finding) {
    return std::pair(finding.detail.index(),
                     ask(finding, [&](auto kind, auto &detail) {
                       return kind.order(finding, detail);
                     }));
  };
  std::stable_sort(all.begin(), all.end(),
                   [&](auto *a, auto *b) { return order(*a) < order(*b); });
  return all;
}

CauseWords causeOf(const Finding &finding) {
  CauseWords words = ask(finding, [&](auto kind, auto &detail) {
    return kind.cause(finding, detail);
  });
  if (words.badge.empty())
    words.badge = *verdictOf(finding) ? verdictOf(finding) : kindOf(finding);
  return words;
}

TestName testOf(const Finding &finding) {
  return ask(finding, [&](auto kind, auto &detail) {
    return kind.test(finding, detail);
  });
}

} // namespace breakpath
