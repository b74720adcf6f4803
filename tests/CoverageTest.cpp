// Coverage reports of four tools, for this code:
//
//     5: int charge(int n) {
//     6:   if (n < 0)
//     7:     return 0;
//     8:   return twice(n,
//     9:                n);
//    10: }

#include "tool/evidence/Coverage.h"
#include "tests/Workspace.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

using Lines = std::vector<std::string>;

constexpr const char *lcov = R"(TN:unit
SF:/ci/shop/src/charge.cc
FN:5,_Z6chargei
FNDA:2,_Z6chargei
DA:5,2
DA:6,2
DA:7,0
DA:8,2,checksum==
BRDA:6,0,0,-
LF:4
LH:3
end_of_record
)";

constexpr const char *llvmCov = R"({"data": [{"files": [{
  "branches": [[6, 7, 6, 12, 0, 2, 0, 0, 4]], "expansions": [],
  "filename": "/ci/shop/src/charge.cc",
  "segments": [[5, 19, 2, true, true, false], [6, 7, 2, true, true, false],
               [6, 12, 2, true, false, false], [6, 13, 0, true, false, true],
               [7, 5, 0, true, true, false], [7, 13, 2, true, false, false],
               [8, 3, 2, true, true, false], [9, 18, 2, true, false, false],
               [10, 2, 0, false, false, false]],
  "summary": {"lines": {"count": 6, "covered": 5, "percent": 83.3}}}],
  "functions": [{"count": 2, "filenames": ["/ci/shop/src/charge.cc"]}],
  "totals": {}}],
  "type": "llvm.coverage.json.export", "version": "2.0.1"})";

constexpr const char *gcovr = R"json({"files": [{"file": "src/charge.cc",
  "functions": [{"execution_count": 2, "lineno": 5, "name": "charge(int)"}],
  "lines": [
    {"branches": [], "count": 2, "gcovr/noncode": false, "line_number": 5},
    {"branches": [{"count": 9}], "count": 2, "line_number": 6},
    {"branches": [], "count": 0, "gcovr/noncode": false, "line_number": 7},
    {"branches": [], "count": 2, "gcovr/noncode": false, "line_number": 8},
    {"branches": [], "count": 0, "gcovr/noncode": true, "line_number": 10}]}],
  "gcovr/format_version": "0.3"})json";

constexpr const char *cobertura = R"xml(<?xml version='1.0' encoding='UTF-8'?>
<!DOCTYPE coverage SYSTEM 'http://cobertura.sourceforge.net/xml/coverage.dtd'>
<coverage line-rate="0.75" version="gcovr 5.2">
 <sources><source>/ci/shop</source></sources>
 <packages><package name="src"><classes>
  <class name="charge_cc" filename="src/charge.cc"><methods/><lines>
   <line number="5" hits="2" branch="false"/>
   <line number="6" hits="2" branch="true" condition-coverage="50% (1/2)"/>
   <line number="7" hits="0"/><line number="8" hits="2"/>
  </lines></class>
 </classes></package></packages>
</coverage>)xml";

class CoverageReports : public testing::Test {
protected:
  Coverage read(const std::string &text) {
    work.write("report", text);
    llvm::Expected<Coverage> coverage = readCoverage(work.path("report"));
    if (coverage)
      return std::move(*coverage);
    ADD_FAILURE() << llvm::toString(coverage.takeError());
    return {};
  }

  /// The message, without the directory of the report.
  std::string fails(const std::string &text) {
    work.write("report", text);
    llvm::Expected<Coverage> coverage = readCoverage(work.path("report"));
    if (coverage)
      return "it was read";
    return llvm::toString(coverage.takeError()).substr(work.path().size() + 1);
  }

  Workspace work;
};

/// A line of lcov for each of \p names.
std::string listing(const Lines &names, unsigned count = 1) {
  std::string text;
  for (const std::string &name : names)
    text +=
        "SF:" + name + "\nDA:1," + std::to_string(count) + "\nend_of_record\n";
  return text;
}

void expectTheCode(const Coverage &coverage) {
  for (unsigned line : {5, 6, 8})
    EXPECT_EQ(coverage.at("src/charge.cc", line), LineCoverage::Ran) << line;
  EXPECT_EQ(coverage.at("src/charge.cc", 7), LineCoverage::NotRun);
  for (unsigned line : {0, 4, 11})
    EXPECT_EQ(coverage.at("src/charge.cc", line), LineCoverage::NoData);
  EXPECT_EQ(coverage.at("src/refund.cc", 5), LineCoverage::NoData);
  EXPECT_EQ(coverage.files.begin()->second.counts.at(6), 2u);
}

//===--- formats ----------------------------------------------------------===//

TEST_F(CoverageReports, readLcov) { expectTheCode(read(lcov)); }
TEST_F(CoverageReports, readLlvmCov) { expectTheCode(read(llvmCov)); }
TEST_F(CoverageReports, readGcovr) { expectTheCode(read(gcovr)); }
TEST_F(CoverageReports, readCobertura) { expectTheCode(read(cobertura)); }

TEST_F(CoverageReports, mayHaveTheLinesOfWindows) {
  std::string text;
  for (const char *c = lcov; *c; ++c)
    text += *c == '\n' ? "\r\n" : std::string(1, *c);
  expectTheCode(read("\xEF\xBB\xBF" + text));
}

TEST_F(CoverageReports, nameTheTestsThatRanALine) {
  Coverage coverage =
      read(std::string(lcov) + "TN:end_to_end\nSF:/ci/shop/src/charge.cc\n"
                               "DA:5,1\nDA:7,1\nend_of_record\n"
                               "TN:\nSF:/ci/shop/src/charge.cc\nDA:5,1\n"
                               "end_of_record\n");
  EXPECT_EQ(coverage.testsAt("src/charge.cc", 5),
            (Lines{"end_to_end", "unit"}));
  EXPECT_EQ(coverage.testsAt("src/charge.cc", 7), Lines{"end_to_end"});
  EXPECT_EQ(coverage.testsAt("src/charge.cc", 10), Lines{});
  EXPECT_EQ(coverage.files.begin()->second.counts.at(5), 4u);
}

TEST_F(CoverageReports, leaveOutWhatThePreprocessorSkips) {
  Coverage coverage = read(R"({"data": [{"files": [{"filename": "a.cc",
    "segments": [[1, 1, 1, true, true, false], [2, 1, 0, false, true, false],
                 [4, 1, 1, true, false, false], [5, 2, 0, false, false, false],
                 [9, 1, 0, true, true, true]]}]}],
    "type": "llvm.coverage.json.export"})");
  std::vector<unsigned> lines;
  for (const auto &[line, count] : coverage.files["a.cc"].counts)
    lines.push_back(line);
  EXPECT_EQ(lines, (std::vector<unsigned>{1, 5, 9}));
}

TEST_F(CoverageReports, takeTheOnlySourceOfCoberturaAsTheRoot) {
  auto named = [&](const std::string &sources, const std::string &name) {
    return read("<coverage><sources>" + sources +
                "</sources><packages><package><classes><class filename='" +
                name +
                "'><lines><line number='1' hits='1'/></lines></class>"
                "</classes></package></packages></coverage>")
        .files.begin()
        ->first;
  };
  std::string one = "<source>/ci/src</source>", other = "<source>/ci</source>";
  EXPECT_EQ(named(one, "a.cc"), "/ci/src/a.cc");
  EXPECT_EQ(named(one, "/ci/lib/a.cc"), "/ci/lib/a.cc");
  EXPECT_EQ(named(one, "C:\\ci\\a.cc"), "C:/ci/a.cc");
  EXPECT_EQ(named(one + other, "lib/a.cc"), "lib/a.cc");
  EXPECT_EQ(named("<source>.</source>", "lib/a.cc"), "lib/a.cc");
}

//===--- counts -----------------------------------------------------------===//

TEST_F(CoverageReports, keepCountsInRange) {
  auto countOf = [&](const std::string &count) {
    return read("SF:a.cc\nDA:1," + count + "\nend_of_record\n")
        .files["a.cc"]
        .counts[1];
  };
  EXPECT_EQ(countOf("18446744073709551615"), UINT64_MAX);
  EXPECT_EQ(countOf("99999999999999999999"), UINT64_MAX);
  EXPECT_EQ(countOf("1.5e+10"), 15000000000u);
  EXPECT_EQ(countOf("-3"), 0u);
}

TEST_F(CoverageReports, addUp) {
  Coverage coverage = read(listing({"a.cc"}, 0));
  EXPECT_EQ(coverage.at("a.cc", 1), LineCoverage::NotRun);
  coverage.merge(read(listing({"./b/../a.cc", "b.cc"}, 2)));
  EXPECT_EQ(coverage.at("a.cc", 1), LineCoverage::Ran);
  EXPECT_EQ(coverage.at("b.cc", 1), LineCoverage::Ran);
  coverage.merge(read("SF:a.cc\nDA:1,18446744073709551615\nend_of_record\n"));
  EXPECT_EQ(coverage.files["a.cc"].counts[1], UINT64_MAX);
}

TEST_F(CoverageReports, seeACallThatSpansLines) {
  Coverage coverage = read(lcov);
  EXPECT_EQ(coverage.around("src/charge.cc", 8, 9), LineCoverage::Ran);
  EXPECT_EQ(coverage.around("src/charge.cc", 9, 10), LineCoverage::NoData);
  EXPECT_EQ(coverage.around("src/charge.cc", 7, 7), LineCoverage::NotRun);
  EXPECT_EQ(coverage.around("src/charge.cc", 7, 8), LineCoverage::Ran);
  EXPECT_EQ(coverage.around("src/charge.cc", 8, 7), LineCoverage::NoData);
}

//===--- names ------------------------------------------------------------===//

TEST_F(CoverageReports, matchByTheEndOfThePath) {
  Coverage coverage = read(listing({"../src/a.cc", "/ci/shop/lib\\b.cc"}));
  EXPECT_EQ(coverage.at("src/a.cc", 1), LineCoverage::Ran);
  EXPECT_EQ(coverage.at("shop/src/a.cc", 1), LineCoverage::Ran);
  EXPECT_EQ(coverage.at("lib/b.cc", 1), LineCoverage::Ran);
  EXPECT_EQ(coverage.at("./lib/b.cc", 1), LineCoverage::Ran);
  for (const char *other : {"rc/a.cc", "lib/a.cc", "a.c", "", "b.ccc"})
    EXPECT_EQ(coverage.at(other, 1), LineCoverage::NoData) << other;
}

TEST_F(CoverageReports, preferTheLongestCommonEnd) {
  Coverage coverage = read(listing({"a.cc"}, 0));
  coverage.merge(read(listing({"src/a.cc"}, 1)));
  EXPECT_EQ(coverage.at("shop/src/a.cc", 1), LineCoverage::Ran);
  EXPECT_EQ(coverage.at("shop/lib/a.cc", 1), LineCoverage::NotRun);
  EXPECT_EQ(coverage.at("a.cc", 1), LineCoverage::NotRun);
}

TEST_F(CoverageReports, doNotGuessBetweenTwoFiles) {
  Coverage coverage = read(listing({"/x/src/a.cc", "/y/src/a.cc", "a.cc"}));
  EXPECT_EQ(coverage.at("src/a.cc", 1), LineCoverage::NoData);
  EXPECT_EQ(coverage.at("x/src/a.cc", 1), LineCoverage::Ran);
}

TEST_F(CoverageReports, ofThisCheckoutNameItsFilesExactly) {
  Coverage coverage = read(listing(
      {"/shop/vendor/src/a.cc", "/shop/src/b.cc", "/usr/include/src/c.h"}));
  EXPECT_EQ(coverage.at("src/a.cc", 1), LineCoverage::Ran);
  coverage.relateTo("/shop/");
  EXPECT_EQ(coverage.at("src/a.cc", 1), LineCoverage::NoData);
  EXPECT_EQ(coverage.at("src/c.h", 1), LineCoverage::NoData);
  EXPECT_EQ(coverage.at("vendor/src/a.cc", 1), LineCoverage::Ran);
  EXPECT_EQ(coverage.at("src/b.cc", 1), LineCoverage::Ran);
}

TEST_F(CoverageReports, ofAnotherMachineStillMatch) {
  Coverage coverage = read(listing({"/ci/shop/src/a.cc"}));
  coverage.relateTo("/builds/shop");
  EXPECT_EQ(coverage.at("src/a.cc", 1), LineCoverage::Ran);
}

//===--- what cannot be read ----------------------------------------------===//

TEST_F(CoverageReports, sayWhatIsRead) {
  const char *known = "report: is no coverage report that breakpath reads; it "
                      "reads lcov, llvm-cov export, gcovr --json and Cobertura";
  EXPECT_EQ(fails("hello"), known);
  EXPECT_EQ(fails("{}"), known);
  EXPECT_EQ(fails("{\"type\": \"other\", \"files\": []}"), known);
  EXPECT_EQ(fails("<html/>"), "report: is XML, but no Cobertura report");
  EXPECT_EQ(fails(" \n"), "report: is empty; did the tests run?");
}

TEST_F(CoverageReports, areMissed) {
  llvm::Expected<Coverage> coverage = readCoverage("no/such/report");
  EXPECT_EQ(llvm::toString(coverage.takeError()),
            "no/such/report: cannot be read: No such file or directory");
}

TEST_F(CoverageReports, ofLcovNameTheLine) {
  EXPECT_EQ(fails("TN:\nDA:1,1\n"), "report:2: DA: stands before any SF:");
  EXPECT_EQ(fails("SF:a\nDA:x,1\n"), "report:2: expected DA:LINE,COUNT");
  EXPECT_EQ(fails("SF:a\nDA:1\n"), "report:2: expected DA:LINE,COUNT");
  EXPECT_EQ(fails("SF:a\n?\n"), "report:2: is no line of an lcov report");
  EXPECT_EQ(fails("SF:\n"), "report:1: SF: names no file");
  EXPECT_EQ(fails("SF:a\nDA:1,1\n"),
            "report:2: the record before the end lacks its end_of_record; "
            "write the report again, it was cut off");
}

TEST_F(CoverageReports, withoutLinesAreNotTakenForUntested) {
  const char *summary =
      "report: is a summary without lines; write it with gcovr --json, or "
      "llvm-cov export without -summary-only";
  EXPECT_EQ(
      fails(R"({"data": [{"files": [{"filename": "a.cc", "summary": {}}]}],
                      "type": "llvm.coverage.json.export"})"),
      summary);
  EXPECT_EQ(fails(R"({"files": [{"filename": "a.cc", "line_total": 4}],
                      "gcovr/summary_format_version": "0.6"})"),
            summary);
}

// A pull request may bring the report.
TEST_F(CoverageReports, thatAreHostileOnlyFail) {
  auto gcovrLines = [](const std::string &lines) {
    return "{\"gcovr/format_version\": \"1\", \"files\": [{\"file\": \"a\", "
           "\"lines\": " +
           lines + "}]}";
  };
  auto segments = [](const std::string &list) {
    return "{\"type\": \"llvm.coverage.json.export\", \"data\": [{\"files\": "
           "[{\"filename\": \"a\", \"segments\": [" +
           list + "]}]}]}";
  };
  for (const std::string &text :
       {gcovrLines("3"), gcovrLines("[3]"), gcovrLines("[{}]"),
        gcovrLines("[{\"line_number\": [1], \"count\": 1}]"),
        gcovrLines("[{\"line_number\": \"1\", \"count\": 1}]"),
        gcovrLines("[{\"line_number\": 4294967296, \"count\": 1}]"),
        gcovrLines("[{\"line_number\": 1, \"count\": null}]"),
        std::string("{\"files\": {}, \"gcovr/format_version\": \"1\"}"),
        "{\"x\": " + std::string(100'000, '['), std::string("{\"a\": \xff}"),
        std::string("{\"type\": 1}"), segments("[1, 1]"), segments("1"),
        segments("[\"1\", 1, 1, true, true]"),
        segments("[9, 1, 1, true, true], [8, 1, 1, true, true]"),
        segments("[0, 1, 1, true, true]"),
        segments("[1, 1, 1, true, true], [4000000000, 1, 1, true, true]"),
        std::string("<coverage><packages>"),
        std::string("<coverage><packages><package><classes><class><lines>"
                    "<line number='-1' hits='1'/></lines></class></classes>"
                    "</package></packages></coverage>")})
    EXPECT_NE(fails(text), "it was read") << text.substr(0, 200);
}

TEST_F(CoverageReports, loadNoEntity) {
  work.write("secret", "/etc");
  Coverage coverage =
      read("<!DOCTYPE coverage [<!ENTITY x SYSTEM 'secret'>]><coverage>"
           "<packages><package><classes><class filename='&x;/a.cc'><lines>"
           "<line number='1' hits='1'/></lines></class></classes></package>"
           "</packages></coverage>");
  EXPECT_EQ(coverage.files.begin()->first, "&x;/a.cc");
}

} // namespace
} // namespace breakpath::test
