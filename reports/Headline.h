/// What a report says first, for every reader.
#pragma once

#include "reports/Report.h"

#include <string>
#include <vector>

namespace breakpath {

/// The version that the changes of `diff` ask for.
struct BumpWords {
  std::string step; ///< "a major version"
  bool isMajor = false;
  std::string tooLow; ///< ", and its number says minor"; empty if it is not
  std::string counts; ///< "3 changes break the build"; empty for none
  /// What the SONAME must do: "must change: libx.so.1"; empty for nothing.
  std::string soname;
  bool isSonameStale = false;
};
BumpWords wordsForBump(const Report &report);
/// The same as lines.
std::vector<std::string> tellBump(const Report &report);

/// Why not all that could hold findings was analysed: "13 of 15 units were
/// analysed". Empty if all was.
std::string tellIncomplete(const Report &report);

/// How many uses are hurt, and how: "3 uses no longer compile, 2 are newly
/// deprecated; 1 place worth a look".
std::string tellUses(const Report &report);

/// One line: what runs without its flag, or that nothing does.
std::string flagHeadline(const Report &report);
/// Which flag stops what is broken, or that none does; empty where nothing is
/// broken or no flag is checked.
std::vector<std::string> tellSwitches(const Report &report);

/// A use that no longer compiles, or compiles and means something else.
bool isBroken(const Finding &finding);

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
