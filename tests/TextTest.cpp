// The report at a terminal: wide or narrow, with and without colour.

#include "reports/text/Style.h"
#include "reports/text/Wrap.h"
#include "tests/RichReport.h"

#include <gtest/gtest.h>

#include <regex>

namespace breakpath::test {
namespace {

std::string asText(const TextOptions &options) {
  return written([&](auto &out) { writeText(rich(), options, out); });
}

TEST(ReportText, fitsTheTerminal) {
  for (unsigned width : {80u, 200u}) {
    TextOptions options;
    options.width = width;
    std::string text = asText(options);
    expectGolden(text, width == 80 ? "rich-80.txt" : "rich-200.txt");
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
      size_t start = line.find_first_not_of(' ');
      bool isOneWord = line.find(' ', start) == std::string::npos;
      EXPECT_TRUE(terminalColumns(line) <= width || isOneWord ||
                  line.find('\t') != std::string::npos)
          << line;
    }
  }
}

// Whatever is broken or coloured, the words are the same.
TEST(ReportText, saysTheSameInColourAndAtAnyWidth) {
  auto words = [](TextOptions options) {
    std::istringstream text(
        std::regex_replace(asText(options), std::regex("\033\\[[0-9;]*m"), ""));
    std::string result;
    for (std::string word; text >> word;)
      result += word + ' ';
    return result;
  };
  for (bool all : {false, true}) {
    TextOptions plain;
    plain.all = all;
    TextOptions narrow = plain;
    narrow.color = true;
    narrow.width = 400; // excerpts are whole
    EXPECT_EQ(words(plain), words(narrow));
  }
}

TEST(ReportText, isALineAFindingWhenQuiet) {
  TextOptions options;
  options.quiet = true;
  options.width = 80;
  expectGolden(asText(options), "rich-quiet.txt");
}

TEST(ReportText, leavesNothingOutOfAll) {
  TextOptions options;
  options.all = true;
  expectGolden(asText(options), "rich-all.txt");
}

std::string excerptOf(const std::string &line, unsigned column,
                      unsigned endColumn, unsigned width) {
  return written([&](auto &out) {
    Style{false, width}.writeExcerpt(line, {"a.cc", 7, column}, endColumn,
                                     Level::Error, out);
  });
}

TEST(ReportText, pointsAtTheColumn) {
  EXPECT_EQ(excerptOf("\tf(x);", 2, 3, 0), "     7 | \tf(x);\n"
                                           "       | \t^\n");
  EXPECT_EQ(excerptOf("s = \"\u540d\u00e9\" + f();", 15, 16, 0),
            "     7 | s = \"\u540d\u00e9\" + f();\n"
            "       |             ^\n");
  // Too wide: the part around the caret.
  EXPECT_EQ(excerptOf(std::string(100, 'a') + "f(x)" + std::string(100, 'b'),
                      101, 105, 40),
            "     7 | ...aaaaaaaaf(x)bbbbbbbbbbbbb...\n"
            "       |            ^~~~\n");
  EXPECT_EQ(excerptOf("f(" + std::string(100, 'b'), 1, 103, 40),
            "     7 | f(bbbbbbbbbbbbbbbbbbbbbbb...\n"
            "       | ^~~~~~~~~~~~~~~~~~~~~~~~~\n");
}

TEST(ReportText, wrapsUnderTheLabel) {
  EXPECT_EQ(wrapText("  old  int f(int a, int b)", 20), "  old  int f(int a,\n"
                                                        "       int b)");
  EXPECT_EQ(wrapText("a/very/long/path.cc:12:7  in f", 20),
            "a/very/long/path.cc:12:7\n  in f");
  EXPECT_EQ(wrapText("\033[1mab cd\033[0m ef", 5), "\033[1mab cd\033[0m\n  ef");
}

// What a runner of CI reads from the log is ours alone.
TEST(ReportText, givesARunnerNoCommand) {
  Report report = many(1);
  report.findings[0].location.file = "::error file=a::b.cc";
  report.findings[0].evidence = "::stop-commands::x";
  report.findings[0].message = "##[error]boom";
  for (bool quiet : {false, true}) {
    TextOptions options;
    options.quiet = quiet;
    std::istringstream lines(
        written([&](auto &out) { writeText(report, options, out); }));
    for (std::string line; std::getline(lines, line);) {
      EXPECT_FALSE(std::regex_search(line, std::regex("^ *::"))) << line;
      EXPECT_EQ(line.find("##["), std::string::npos) << line;
    }
  }
}

// What turns text around, breaks its line or steers a terminal.
TEST(Printable, leavesNoMarkThatIsObeyed) {
  for (const char *mark :
       {"\u0007", "\u001b", "\u0085", "\u061c", "\u200e", "\u200f", "\u2028",
        "\u2029", "\u202a", "\u202e", "\u2066", "\u2069", "\n", "\r"})
    EXPECT_EQ(printable("a" + std::string(mark) + "b"), "a?b");
  for (const char *kept :
       {"\t", "\u00e9", "\u540d", "\u2026", "\u2192", "\u0627"})
    EXPECT_EQ(printable(kept), kept);
}

} // namespace
} // namespace breakpath::test
