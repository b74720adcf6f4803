// One rich report through every writer. testdata/reports/rich.json holds every
// kind of finding, and names as a stranger would choose them.

#include "reports/Report.h"
#include "reports/Style.h"
#include "reports/Wrap.h"
#include "tests/Workspace.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <regex>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

const fs::path golden = fs::path(BREAKPATH_SOURCE_DIR) / "testdata/reports";

std::string written(const std::function<void(std::ostream &)> &write) {
  std::ostringstream out;
  write(out);
  return out.str();
}

std::string asJson(const Report &report) {
  return written([&](auto &out) { writeJson(report, "0.1.0", out); });
}

Report rich() {
  llvm::Expected<Report> report =
      readReport(readFile(golden / "rich.json"), "rich.json");
  EXPECT_TRUE(bool(report)) << llvm::toString(report.takeError());
  return std::move(*report);
}

void expectGolden(const std::string &text, const char *name) {
  if (std::getenv("BREAKPATH_UPDATE"))
    std::ofstream(golden / name) << text;
  EXPECT_EQ(text, readFile(golden / name)) << name;
}

TEST(Report, isTheSameWhenReadBack) {
  for (const char *name : {"rich.json", "incident.json"}) {
    std::string text = readFile(golden / name);
    llvm::Expected<Report> report = readReport(text, name);
    ASSERT_TRUE(bool(report)) << llvm::toString(report.takeError());
    EXPECT_EQ(asJson(*report), text);
  }
}

// What scan printed is what can be told from its JSON.
TEST(Report, readsTheSameAfterARoundTrip) {
  llvm::Expected<Report> report =
      readReport(readFile(golden / "incident.json"), "incident.json");
  ASSERT_TRUE(bool(report));
  EXPECT_EQ(written([&](auto &out) { writeText(*report, {}, out); }),
            readFile(golden / "incident.txt"));
}

std::string errorOf(const std::string &text) {
  llvm::Expected<Report> report = readReport(text, "r.json");
  return report ? "" : llvm::toString(report.takeError());
}

TEST(Report, saysWhatIsWrongWithAFile) {
  const std::string good = readFile(golden / "incident.json");
  const std::string start = "r.json: is no report of 'breakpath ... --format "
                            "json': ";
  EXPECT_EQ(errorOf(good.substr(0, good.size() / 2)).rfind(start, 0), 0u);
  EXPECT_EQ(errorOf("[]").rfind(start, 0), 0u);
  EXPECT_EQ(errorOf("").rfind(start, 0), 0u);
  auto changed = [&](const std::string &from, const std::string &to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    return errorOf(text);
  };
  EXPECT_EQ(changed("\"schema_version\": 1", "\"schema_version\": 2"),
            start + "its schema_version is not 1; make it anew with this "
                    "version of breakpath");
  EXPECT_EQ(changed("\"name\": \"breakpath\"", "\"name\": \"other\""),
            start + "another tool wrote it");
  EXPECT_EQ(changed("\"level\": \"info\"", "\"level\": \"grave\""),
            start + "'grave' is no word of this version");
  EXPECT_EQ(changed("\"total\": 13", "\"total\": -1"),
            start + "'total' is no count");
  EXPECT_EQ(changed("\"rule\"", "\"role\""), start + "key 'rule' not found");
}

TEST(Report, readsAsTheGoldenText) {
  expectGolden(written([](auto &out) { writeText(rich(), {}, out); }),
               "rich.txt");
}

//===--- text ---------------------------------------------------------------//

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
      EXPECT_TRUE(columnsOf(line) <= width || isOneWord ||
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

} // namespace
} // namespace breakpath::test
