#include "tests/RichReport.h"

#include <gtest/gtest.h>
#include <pugixml.hpp>

#include <set>

namespace breakpath::test {
namespace {

struct Suite {
  explicit Suite(const Report &report, const FailOn &failOn = {})
      : text(written([&](auto &out) { writeJunit(report, failOn, out); })) {
    EXPECT_TRUE(document.load_string(text.c_str()));
    node = document.child("testsuites").child("testsuite");
  }
  unsigned number(const char *name) const {
    return node.attribute(name).as_uint(99);
  }
  std::string text;
  pugi::xml_document document;
  pugi::xml_node node;
};

TEST(ReportJunit, hasATestEvenWhenNothingIsFound) {
  Suite suite(nothing());
  EXPECT_EQ(suite.number("tests"), 1u);
  EXPECT_EQ(suite.number("failures"), 0u);
  EXPECT_EQ(suite.number("errors"), 0u);
}

TEST(ReportJunit, isNotGreenWhenNotAllWasAnalysed) {
  Report report = nothing();
  report.complete = false;
  report.skipped = {{"src/a.cc", "a.pb.h not found"}};
  Suite suite(report);
  EXPECT_EQ(suite.number("errors"), 1u);
  EXPECT_NE(suite.text.find("src/a.cc: a.pb.h not found"), std::string::npos);
  FailOn lenient;
  lenient.incomplete = false;
  Suite allowed(report, lenient);
  EXPECT_EQ(allowed.number("errors"), 0u);
  EXPECT_EQ(allowed.number("skipped"), 1u);
}

TEST(ReportJunit, isATestForEachCause) {
  Report report = rich();
  Suite suite(report);
  std::set<std::pair<std::string, std::string>> keys;
  unsigned tests = 0, ofCharge = 0;
  for (pugi::xml_node test : suite.node.children("testcase")) {
    ++tests;
    std::string name = test.attribute("name").value();
    EXPECT_TRUE(keys.insert({test.attribute("classname").value(), name}).second)
        << name;
    ofCharge += name.find("charge() now needs") != std::string::npos;
  }
  EXPECT_EQ(tests, suite.number("tests"));
  EXPECT_EQ(ofCharge, 1u); // of three calls
}

TEST(ReportJunit, failsWhatFailsTheRun) {
  Report report = nothing();
  report.findings = {findingAt(1)};
  report.findings[0].level = Level::Warning;
  EXPECT_EQ(Suite(report).number("failures"), 0u);
  EXPECT_EQ(Suite(report, {Level::Warning}).number("failures"), 1u);
  report.findings[0].confidence = Confidence::Possible;
  EXPECT_EQ(Suite(report, {Level::Warning}).number("failures"), 0u);
}

TEST(ReportJunit, holdsOnlyWhatXmlAllows) {
  Report report = nothing();
  report.findings = {findingAt(1)};
  report.findings[0].message =
      std::string("\0\x01\x1b]]>\xFF\xEF\xBF\xBF\xED\xA0\x80 end", 19);
  report.findings[0].excerpt = "\x0c\x0b \xC2\x85";
  Suite suite(report);
  for (unsigned char c : suite.text)
    EXPECT_TRUE(c >= 0x20 || c == '\n') << int(c);
  EXPECT_EQ(suite.text.find("]]>\n"), std::string::npos); // but in attributes
  EXPECT_EQ(suite.text.find("\xEF\xBF\xBF"), std::string::npos);
  EXPECT_EQ(suite.text.find('\xED'), std::string::npos);
  EXPECT_EQ(suite.number("failures"), 1u);
}

TEST(ReportJunit, staysSmall) {
  Report report = many(6000);
  for (Finding &finding : report.findings)
    finding.evidence.assign(5000, '<');
  Suite suite(report);
  EXPECT_LT(suite.text.size(), 30'000'000u);
  EXPECT_NE(suite.text.find("name=\"the rest\""), std::string::npos);
  EXPECT_EQ(suite.number("failures"), 1u); // the error, which came last
}

TEST(ReportJunit, tellsWhatChangedInALibrary) {
  Workspace work;
  work.write("old/lib.h", "void draw(int);");
  work.write("new/lib.h", "void draw(int, int);");
  Suite suite(work.diff());
  EXPECT_EQ(suite.number("failures"), 1u);
  EXPECT_NE(suite.text.find("&lt;lib.h&gt;:1"), std::string::npos);
}

} // namespace
} // namespace breakpath::test
