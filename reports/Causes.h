/// The findings of a report as a reader takes them in: a chapter per kind, in
/// it what is behind them, the worst first.
#pragma once

#include "reports/Report.h"

#include <string>
#include <vector>

namespace breakpath {

/// Places that belong to a finding or a cause, and what they have to do with
/// it.
struct PlaceList {
  std::string title; ///< e.g. "gated at"
  std::vector<FollowUp> places;
};

/// A finding with what only its kind has.
struct ToldFinding {
  Entry entry;
  const Report::Change *change = nullptr; ///< the finding is that change
  std::vector<std::string> remarks;
  std::vector<PlaceList> lists;
};

/// What several findings have in common.
struct ToldCause {
  Level level = Level::Info;
  std::string verdict; ///< or what else kind of cause it is
  std::string title;
  std::string because; ///< why the findings belong to it; may be empty
  const Report::Change *change = nullptr;
  std::vector<PlaceList> lists;
  std::vector<ToldFinding> findings; ///< the worst first
  std::vector<RuleId> rules;         ///< of the findings, each once
};

struct Chapter {
  std::string title;
  std::vector<ToldCause> causes;
};

/// Points into \p report. Chapters without findings are left out.
std::vector<Chapter> chaptersOf(const Report &report);

} // namespace breakpath
