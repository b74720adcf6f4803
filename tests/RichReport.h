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
  Impact &impact = finding.impact;
  impact.rule = RuleId::ParamAddedRequired;
  impact.verdict = Verdict::BreaksBuild;
  impact.message = "f() now needs an argument";
  impact.symbolName = "f" + std::to_string(line);
  impact.location = {"src/job.cc", line, 3};
  impact.endColumn = 4;
  return finding;
}

/// \p n warnings, then one error.
inline Report many(unsigned n) {
  Report report = nothing();
  for (unsigned i = 1; i <= n; ++i) {
    report.findings.push_back(findingAt(i));
    report.findings.back().level = Level::Warning;
  }
  report.findings.push_back(findingAt(n + 1));
  finishFindings(report.findings);
  return report;
}

} // namespace breakpath::test
