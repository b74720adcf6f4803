#include "tests/RichReport.h"

#include <gtest/gtest.h>

#include <regex>

namespace breakpath::test {
namespace {

std::vector<std::string> commandsOf(const Report &report) {
  std::istringstream text(
      written([&](auto &out) { writeGitHub(report, out); }));
  std::vector<std::string> lines;
  for (std::string line; std::getline(text, line);)
    lines.push_back(line);
  return lines;
}

TEST(ReportGitHub, saysNothingWhenNothingIsFound) {
  EXPECT_TRUE(commandsOf(nothing()).empty());
}

TEST(ReportGitHub, isAFewCommandsTheWorstFirst) {
  std::vector<std::string> lines = commandsOf(many(20));
  ASSERT_EQ(lines.size(), 8u);
  EXPECT_EQ(lines[0].rfind("::error file=src/job.cc,line=21,", 0), 0u);
  EXPECT_EQ(lines[7], "::notice title=breakpath::14 more findings: see the "
                      "summary or the report of this run");
  EXPECT_EQ(commandsOf(many(7)).size(), 8u);
  EXPECT_EQ(commandsOf(many(7))[7].rfind("::warning file", 0), 0u);
}

TEST(ReportGitHub, saysThatNotAllWasAnalysed) {
  Report report = many(20);
  report.complete = false;
  report.units.analyzed = 2;
  report.skipped = {{"src/a.cc", "a.pb.h not found"}};
  std::vector<std::string> lines = commandsOf(report);
  ASSERT_EQ(lines.size(), 8u);
  EXPECT_EQ(lines[6],
            "::warning title=breakpath::not everything was analysed: 2 of 3 "
            "units were%0Anot analysed: src/a.cc: a.pb.h not found");
  EXPECT_NE(lines[7].find("::15 more findings"), std::string::npos);
}

// Whatever names, paths and messages hold: each line is a command of ours, its
// properties end where we end them, and no line that the log makes of it
// starts one.
TEST(ReportGitHub, startsNoCommandOfAStranger) {
  Report report = rich();
  std::string evil = "::error file=a,line=1::x\n::stop-commands::t\r\n##[error]"
                     "y%0A::set-output name=a::b ##vso[task.x]";
  report.skipped = {{evil, evil}};
  report.notes = {evil};
  report.dependencies = {{evil, evil, evil}};
  Finding finding = findingAt(7);
  for (std::string *text :
       {&finding.message, &finding.evidence, &finding.location.file,
        &finding.symbol, &finding.function.name, &finding.excerpt})
    *text = evil;
  finding.gatedBy = {evil};
  finding.fix = Fix{evil, {}};
  report.findings.push_back(finding);
  static const std::regex command(
      "::(error|warning|notice) "
      "(file=[^:,]*,line=\\d+,endLine=\\d+,col=\\d+,endColumn=\\d+,)?"
      "title=[^:,]*::[^\\r\\n]*");
  bool told = false;
  for (const std::string &line : commandsOf(report)) {
    EXPECT_TRUE(std::regex_match(line, command)) << line;
    EXPECT_EQ(line.find("##["), std::string::npos) << line;
    EXPECT_EQ(line.find("##vso"), std::string::npos) << line;
    EXPECT_EQ(line.find("%0A::"), std::string::npos) << line;
    EXPECT_EQ(line.find("%0D"), std::string::npos) << line;
    told |= line.find("stop-commands") != std::string::npos;
  }
  EXPECT_TRUE(told);
}

// Its headers are in no repository that GitHub could show.
TEST(ReportGitHub, annotatesNoHeaderOfALibrary) {
  Workspace work;
  work.write("old/lib.h", "void draw(int);");
  work.write("new/lib.h", "void draw(int, int);");
  std::vector<std::string> lines = commandsOf(work.diff());
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].find("file="), std::string::npos);
  EXPECT_NE(lines[0].find("in <lib.h>:1"), std::string::npos);
}

} // namespace
} // namespace breakpath::test
