#include "tests/RichReport.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>

namespace breakpath::test {
namespace {

nlohmann::json issuesOf(const Report &report) {
  return nlohmann::json::parse(
      written([&](auto &out) { writeGitLab(report, out); }));
}

TEST(ReportGitLab, isAnEmptyListWhenNothingIsFound) {
  EXPECT_EQ(issuesOf(nothing()), nlohmann::json::array());
}

TEST(ReportGitLab, listsWhatWasNotAnalysed) {
  Report report = nothing();
  report.complete = false;
  report.skipped = {{"src/a.cc", "a.pb.h not found"}};
  nlohmann::json issues = issuesOf(report);
  ASSERT_EQ(issues.size(), 1u);
  EXPECT_EQ(issues[0]["severity"], "major");
  EXPECT_EQ(issues[0]["description"],
            "not analysed: src/a.cc: a.pb.h not found");
}

TEST(ReportGitLab, hasEachFingerprintOnce) {
  Report report = rich();
  report.findings.push_back(report.findings.front());
  report.skipped.push_back(report.skipped.front());
  std::set<std::string> fingerprints;
  nlohmann::json issues = issuesOf(report);
  for (const auto &issue : issues)
    EXPECT_TRUE(fingerprints.insert(issue["fingerprint"]).second) << issue;
}

} // namespace
} // namespace breakpath::test
