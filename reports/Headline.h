/// What a report says first, for every reader.
#pragma once

#include "reports/Report.h"

#include <string>
#include <vector>

namespace breakpath {

/// How many uses are hurt, and how: "3 uses no longer compile, 2 are newly
/// deprecated; 1 place worth a look".
std::string tellUses(const Report &report);

/// A job that no test covers, and the broken use that is nearest to it.
struct UntestedJob {
  std::string name;
  const Finding *finding; ///< of the report
  bool hasSchedule;
  size_t steps;
};
/// Each job once; those with a schedule first.
std::vector<UntestedJob> untestedJobs(const Report &report);

} // namespace breakpath
