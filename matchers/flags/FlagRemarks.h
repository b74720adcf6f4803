/// What is wrong with the checks of a flag themselves, whatever they gate.
#pragma once

#include "matchers/facts/FlagFinding.h"

#include <set>

namespace breakpath {

/// One flag and its checks.
struct FlagChecksOf {
  const Program &program;
  const std::string &flag;
  std::vector<const CheckFact *> checks;
  std::set<unsigned> checkedIn;  ///< code
  std::vector<FlagPlace> places; ///< where it is checked, for the report
};

/// Checks that fall back differently or to "on", and answers nobody uses.
void addRemarks(const FlagChecksOf &checks, std::vector<FlagFinding> &findings);
/// The one place that checks, beside those in \p findings that should.
void addCheckedOnce(const FlagChecksOf &checks,
                    std::vector<FlagFinding> &findings);

/// "'discounts'".
std::string quotedName(const std::string &name);
/// "src/job.cc:12".
std::string lineOf(const Location &at);
/// A function with its parentheses.
std::string calledAs(const CodeFact &code);

} // namespace breakpath
