// One rich report through every writer. testdata/reports/rich.json holds every
// kind of finding, and names as a stranger would choose them.

#include "tests/RichReport.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

std::string asJson(const Report &report) {
  return written([&](auto &out) { writeJson(report, "0.1.0", out); });
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
  EXPECT_EQ(changed("\"rule\": \"param-added-required\"",
                    "\"rule\": \"param-added\""),
            start + "'param-added' is no rule of this version");
  EXPECT_EQ(changed("\"total\": 13", "\"total\": -1"),
            start + "'total' is no count");
  EXPECT_EQ(changed("\"rule\"", "\"role\""), start + "key 'rule' not found");
  EXPECT_EQ(changed("\"kind\": \"dependency\"", "\"kind\": \"rumour\""),
            start + "unknown kind of finding 'rumour'");
  EXPECT_EQ(changed("\"kind\": \"dependency\"", "\"kind\": \"library\""),
            start + "a change of the library stands among the findings");
}

TEST(Report, readsAsTheGoldenText) {
  expectGolden(written([](auto &out) { writeText(rich(), {}, out); }),
               "rich.txt");
}

TEST(Report, readsAsTheGoldenSarif) {
  expectGolden(written([](auto &out) { writeSarif(rich(), "0.1.0", out); }),
               "rich.sarif");
}

TEST(Report, readsAsTheGoldenJunit) {
  expectGolden(written([](auto &out) { writeJunit(rich(), {}, out); }),
               "rich.junit.xml");
}

TEST(Report, readsAsTheGoldenGitLab) {
  expectGolden(written([](auto &out) { writeGitLab(rich(), out); }),
               "rich.gitlab.json");
}

TEST(Report, readsAsTheGoldenGitHub) {
  expectGolden(written([](auto &out) { writeGitHub(rich(), out); }),
               "rich.github.txt");
}

} // namespace
} // namespace breakpath::test
