/// The report of testdata/reports/rich.json, and others made from it.
#pragma once

#include "reports/Report.h"
#include "tests/Workspace.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace breakpath::test {

inline const std::filesystem::path golden =
    std::filesystem::path(BREAKPATH_SOURCE_DIR) / "testdata/reports";

/// What \p write writes to a stream.
template <typename Write> std::string written(const Write &write) {
  std::ostringstream out;
  write(out);
  return out.str();
}

/// \p text is that of file \p name there, which BREAKPATH_UPDATE=1 writes.
inline void expectGolden(const std::string &text, const char *name) {
  if (std::getenv("BREAKPATH_UPDATE"))
    std::ofstream(golden / name) << text;
  EXPECT_EQ(text, readFile(golden / name)) << name;
}

/// Holds every kind of finding, and names as a stranger would choose them.
inline Report rich() {
  llvm::Expected<Report> report =
      readReport(readFile(golden / "rich.json"), "rich.json");
  EXPECT_TRUE(bool(report)) << llvm::toString(report.takeError());
  return std::move(*report);
}

/// All was analysed and nothing found.
inline Report nothing() {
  Report report;
  report.command = ReportCommand::Scan;
  report.dependencies = {{"lib", "1", "2"}};
  report.units = {3, 3, 2};
  return report;
}

/// One error at src/job.cc:\p line.
inline Finding findingAt(unsigned line) {
  Finding finding;
  finding.rule = RuleId::ParamAddedRequired;
  finding.message = "f() now needs an argument";
  finding.symbol = "f" + std::to_string(line);
  finding.location = {"src/job.cc", line, 3};
  finding.endColumn = 4;
  finding.detail = UseDetail{.verdict = Verdict::BreaksBuild};
  return finding;
}

/// \p n warnings, then one error.
inline Report many(unsigned n) {
  Report report = nothing();
  std::vector<Finding> found;
  for (unsigned i = 1; i <= n + 1; ++i) {
    found.push_back(findingAt(i));
    found.back().level = i <= n ? Level::Warning : Level::Error;
  }
  addFindings(std::move(found), report);
  return report;
}

} // namespace breakpath::test
