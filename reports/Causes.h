/// The findings of a report as a reader takes them in: a chapter per kind, in
/// it what is behind them, the worst first.
#pragma once

#include "reports/Kinds.h"
#include "reports/Report.h"

#include <string>
#include <vector>

namespace breakpath {

/// A finding as its cause tells it.
struct ToldFinding {
  const Finding *finding = nullptr;  ///< of the report
  const ApiChange *change = nullptr; ///< the finding is that change
};

/// What several findings have in common.
struct ToldCause {
  Level level = Level::Info;
  std::string verdict; ///< or what else kind of cause it is
  std::string title;
  std::string because; ///< why the findings belong to it; may be empty
  const ApiChange *change = nullptr;
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
