#include "tests/RichReport.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <set>

namespace breakpath::test {
namespace {

using Json = nlohmann::json;

Json runOf(const Report &report) {
  return Json::parse(
      written([&](auto &out) { writeSarif(report, "0.1.0", out); }))["runs"][0];
}

std::vector<std::string> notifications(const Json &run, const char *kind) {
  std::vector<std::string> texts;
  for (const Json &each : run["invocations"][0]["toolExecutionNotifications"])
    if (each["descriptor"]["id"] == kind)
      texts.push_back(each["message"]["text"]);
  return texts;
}

TEST(ReportSarif, keepsTheWorstAndSaysWhatItLeavesOut) {
  Json run = runOf(many(6000));
  EXPECT_EQ(run["results"].size(), 5000u);
  EXPECT_EQ(run["results"][0]["level"], "error");
  EXPECT_EQ(notifications(run, "not-told"),
            std::vector<std::string>{
                "Only the worst 5000 of 6001 findings are in this file; "
                "--format json has them all."});
  EXPECT_EQ(run["properties"]["findings"], 6001);
}

TEST(ReportSarif, leavesOutPathsToStaySmall) {
  Report report = many(200);
  unsigned noise = 1;
  for (Finding &finding : report.findings)
    for (unsigned root = 0; root < 10; ++root) {
      Step step{"", {"src/a.cc", 1, 1}, CallKind::Call, "", true};
      for (unsigned i = 0; i < 20000; ++i) // nothing that compresses well
        step.name += 'a' + (noise = noise * 1103515245 + 12345) / 65536 % 26;
      finding.reach.roots.push_back({Root(), {step}, true});
    }
  Json run = runOf(report);
  EXPECT_EQ(run["results"].size(), 201u);
  EXPECT_EQ(run["results"][0]["codeFlows"].size(), 1u);
  EXPECT_EQ(notifications(run, "not-told").size(), 1u);
}

TEST(ReportSarif, capsPlacesOfAResult) {
  Report report = nothing();
  report.findings = {findingAt(1)};
  Finding &finding = report.findings[0];
  for (unsigned i = 1; i <= 150; ++i)
    finding.as<UseDetail>()->related.push_back({{"src/a.cc", i, 1}, "see"});
  ReachedFrom reached;
  reached.path.resize(400, {"f", {"src/a.cc", 1, 1}, CallKind::Call, "", true});
  finding.reach.roots.resize(5, reached);
  Json result = runOf(report)["results"][0];
  EXPECT_EQ(result["relatedLocations"].size(), 100u);
  EXPECT_EQ(result["codeFlows"].size(), 2u); // of 400 steps each
}

// 'ä' is two bytes and one unit; the smiley is four bytes and two units.
TEST(ReportSarif, countsColumnsInUtf16) {
  struct {
    const char *line;
    unsigned column, end, expectedColumn, expectedEnd;
  } cases[] = {
      {"  f(1);", 3, 4, 3, 4},
      {"\"\xC3\xA4\"; f(1);", 7, 8, 6, 7},
      {"\"\xF0\x9F\x98\x80\"; f(1);", 9, 10, 7, 8},
      {"\"\xE4\"; f(1);", 6, 7, 6, 7}, // Latin-1: a byte is a unit
      {"x.validate(1);", 3, 0, 3, 11}, // the end is not known
      {"x", 2, 0, 2, 3},
      {"", 9, 12, 9, 12}, // nor the line
  };
  for (const auto &each : cases) {
    Report report = nothing();
    report.findings = {findingAt(1)};
    report.findings[0].excerpt = each.line;
    report.findings[0].location.column = each.column;
    report.findings[0].endColumn = each.end;
    Json region = runOf(
        report)["results"][0]["locations"][0]["physicalLocation"]["region"];
    EXPECT_EQ(region["startColumn"], each.expectedColumn) << each.line;
    EXPECT_EQ(region["endColumn"], each.expectedEnd) << each.line;
  }
}

TEST(ReportSarif, saysThatNothingWasFound) {
  Json run = runOf(nothing());
  EXPECT_EQ(run["results"], Json::array());
  EXPECT_EQ(run["tool"]["driver"]["rules"], Json::array());
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], true);
  EXPECT_EQ(run["invocations"][0]["toolExecutionNotifications"], Json::array());
}

TEST(ReportSarif, saysWhatWasNotAnalysed) {
  Report report = nothing();
  report.units.analyzed = 2;
  report.complete = false;
  report.skipped = {{"src/a.cc", "a.pb.h not found"}};
  Json run = runOf(report);
  EXPECT_EQ(run["invocations"][0]["executionSuccessful"], false);
  EXPECT_EQ(notifications(run, "not-analysed"),
            (std::vector<std::string>{
                "not everything was analysed: 2 of 3 units were.",
                "src/a.cc: a.pb.h not found."}));
}

// A library's header is in no repository that a reader of the file has.
TEST(ReportSarif, claimsNoPlaceOfALibraryInTheRepository) {
  Workspace work;
  work.write("old/lib.h", "void gone(); void draw(int);");
  work.write("new/lib.h", "void draw(int, int);");
  Json run = runOf(work.diff());
  std::set<std::string> bases;
  for (const Json &result : run["results"]) {
    const Json &place =
        result["locations"][0]["physicalLocation"]["artifactLocation"];
    EXPECT_EQ(place["uri"], "lib.h");
    bases.insert(place["uriBaseId"]);
  }
  EXPECT_EQ(bases, (std::set<std::string>{"NEW", "OLD"}));
  EXPECT_EQ(run["automationDetails"]["id"], "breakpath/diff/");
}

TEST(ReportSarif, namesEveryRuleOnce) {
  Json run = runOf(rich());
  const Json &rules = run["tool"]["driver"]["rules"];
  std::set<std::string> ids;
  for (const Json &rule : rules) {
    EXPECT_TRUE(ids.insert(rule["id"]).second) << rule["id"];
    EXPECT_NE(rule["help"]["text"], "");
  }
  for (const Json &result : run["results"])
    EXPECT_EQ(rules[result["ruleIndex"].get<size_t>()]["id"], result["ruleId"]);
}

// Every link of a message leads to a place of ours.
TEST(ReportSarif, makesNoLinksOfWhatStrangersWrite) {
  for (const Json &result : runOf(rich())["results"]) {
    std::string text = result["message"]["text"];
    size_t known = result.value("relatedLocations", Json::array()).size();
    for (size_t at = 0; (at = text.find("](", at)) != std::string::npos; ++at) {
      int id = std::atoi(text.c_str() + at + 2);
      EXPECT_GE(id, 1) << text;
      EXPECT_LE(size_t(id), known) << text;
    }
    EXPECT_EQ(text.find('\n'), std::string::npos);
  }
}

TEST(ReportSarif, encodesPaths) {
  Report report = nothing();
  report.findings = {findingAt(1)};
  report.findings[0].location.file = "src/a b%\xC3\xA4:#?.cc";
  Json place = runOf(report)["results"][0]["locations"][0];
  EXPECT_EQ(place["physicalLocation"]["artifactLocation"]["uri"],
            "src/a%20b%25%C3%A4%3A%23%3F.cc");
  report.findings[0].location.file = "/usr/include/a.h";
  place = runOf(report)["results"][0]["locations"][0];
  EXPECT_EQ(place["physicalLocation"]["artifactLocation"],
            Json({{"uri", "file:///usr/include/a.h"}}));
}

} // namespace
} // namespace breakpath::test
