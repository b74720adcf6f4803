// The page as text; how it behaves is tested in tests/browser.

#include "reports/Report.h"
#include "reports/html/Markup.h"
#include "reports/html/PathPicture.h"
#include "tests/Workspace.h"

#include "llvm/Support/Base64.h"
#include "llvm/Support/SHA256.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

const fs::path reports = fs::path(BREAKPATH_SOURCE_DIR) / "testdata/reports";

Report rich() {
  llvm::Expected<Report> report =
      readReport(readFile(reports / "rich.json"), "rich.json");
  EXPECT_TRUE(bool(report)) << llvm::toString(report.takeError());
  return std::move(*report);
}

std::string pageOf(const Report &report) {
  std::ostringstream out;
  writeHtml(report, "0.1.0", out);
  return out.str();
}

/// What stands between \p begin and \p end.
std::string between(const std::string &text, const std::string &begin,
                    const std::string &end) {
  size_t from = text.find(begin);
  if (from == std::string::npos)
    return "";
  from += begin.size();
  return text.substr(from, text.find(end, from) - from);
}

/// A report of one use, at \p column of \p line.
Report reportOf(const std::string &line, unsigned column, unsigned endColumn) {
  Report report;
  report.command = ReportCommand::Scan;
  Finding finding;
  finding.rule = RuleId::ParamAddedRequired;
  finding.location = {"a.cc", 7, column};
  finding.endColumn = endColumn;
  finding.excerpt = line;
  report.findings.push_back(finding);
  return report;
}

std::string excerptOf(const std::string &line, unsigned column,
                      unsigned endColumn) {
  return between(pageOf(reportOf(line, column, endColumn)),
                 "<span class=\"no\">7</span><code>", "</code>");
}

TEST(Html, escapesWhatIsMarkup) {
  EXPECT_EQ(escaped("a<b>&\"c'"), "a&lt;b&gt;&amp;&quot;c&#39;");
  EXPECT_EQ(escaped("]]> --> </script>"), "]]&gt; --&gt; &lt;/script&gt;");
}

TEST(Html, showsWhatCannotBeSeen) {
  EXPECT_EQ(escaped("a\nb\r\x1b[0m"), "a?b??[0m");
  EXPECT_EQ(escaped("a\u202eb\u2066c\u0085"), "a?b?c?");
  EXPECT_EQ(escaped("\tname \u540d"), "\tname \u540d");
}

TEST(Html, isUtf8WhateverTheSourceIs) {
  EXPECT_EQ(escaped("caf\xE9"), "caf\uFFFD");
  EXPECT_EQ(escaped("\xE2\x80<b"), "\uFFFD\uFFFD&lt;b");
  EXPECT_EQ(escaped("\xC0\xBC"), "\uFFFD\uFFFD"); // an overlong "<"
  EXPECT_EQ(escaped("\xED\xA0\x80"), "\uFFFD\uFFFD\uFFFD");
}

TEST(Html, takesOnlyLiteralsForMarkup) {
  std::ostringstream out;
  Markup page(out);
  const char *name = "<b>";
  page << "<p>" << name << std::string("<i>") << 3u << "</p>";
  EXPECT_EQ(out.str(), "<p>&lt;b&gt;&lt;i&gt;3</p>");
}

// Columns count bytes; what is marked are characters.
TEST(Html, marksTheExactColumns) {
  EXPECT_EQ(excerptOf("  draw(1);", 3, 7), "  <mark>draw</mark>(1);");
  EXPECT_EQ(excerptOf("\tdraw(1);", 2, 6), "\t<mark>draw</mark>(1);");
  EXPECT_EQ(excerptOf("/*\u540d\u00e9*/ f();", 11, 12),
            "/*\u540d\u00e9*/ <mark>f</mark>();");
  EXPECT_EQ(excerptOf("a\u540db", 3, 4), "a<mark>\u540d</mark>b");
  EXPECT_EQ(excerptOf("x = \u202e y();\r", 9, 10), "x = ? <mark>y</mark>();");
}

TEST(Html, marksTheWordWhereTheEndIsNotKnown) {
  EXPECT_EQ(excerptOf("a.draw(1);", 3, 0), "a.<mark>draw</mark>(1);");
  EXPECT_EQ(excerptOf("a(1);", 2, 0), "a<mark>(</mark>1);");
  EXPECT_EQ(excerptOf("a", 9, 12), "a<mark> </mark>");
}

TEST(Html, showsThePlaceInALongLine) {
  std::string line =
      std::string(100000, 'x') + "draw" + std::string(100000, 'y');
  std::string shown = excerptOf(line, 100001, 100005);
  EXPECT_LT(shown.size(), 400u);
  EXPECT_NE(shown.find("x<mark>draw</mark>y"), std::string::npos);
}

TEST(Html, namesTheHashesOfItsScriptAndStyle) {
  std::string page = pageOf(rich());
  std::string policy =
      between(page, "Content-Security-Policy\" content=\"", "\"");
  auto allowed = [&](const char *tag) {
    std::string name = tag,
                text = between(page, "<" + name + ">", "</" + name + ">");
    llvm::SHA256 hash;
    hash.update(text);
    return "'sha256-" + llvm::encodeBase64(hash.final()) + "'";
  };
  EXPECT_EQ(policy, "default-src 'none'; script-src " + allowed("script") +
                        "; style-src " + allowed("style") +
                        "; img-src data:; base-uri 'none'; form-action 'none'");
}

// Nothing between the tags starts another, and no attribute can run or load.
void expectOwnMarkup(const std::string &page) {
  static const std::set<std::string> known = {
      "a",   "article", "b",       "body",   "br",      "button", "code",
      "dd",  "del",     "details", "div",    "dl",      "dt",     "fieldset",
      "h1",  "h2",      "h3",      "h4",     "header",  "input",  "ins",
      "kbd", "label",   "legend",  "li",     "main",    "mark",   "ol",
      "p",   "path",    "pre",     "rect",   "section", "span",   "summary",
      "svg", "text",    "ul",      "footer", "html",    "script"};
  static const std::regex tag(
      "</?([a-z0-9]+)((?: [a-zA-Z-]+(?:=\"[^\"<>]*\")?)*)/?>");
  static const std::regex attribute(" ([a-zA-Z-]+)(?:=\"([^\"]*)\")?");
  static const std::regex harm("on.*|style|src.*|.*action|xlink.*");
  std::string body = page.substr(page.find("<body"));
  body.erase(body.find("<script>") + 8,
             body.find("</script>\n</body>") - body.find("<script>") - 8);
  for (std::sregex_iterator at(body.begin(), body.end(), tag), end; at != end;
       ++at) {
    EXPECT_TRUE(known.count((*at)[1])) << *at->begin();
    std::string inside = (*at)[2];
    for (std::sregex_iterator in(inside.begin(), inside.end(), attribute), end;
         in != end; ++in) {
      EXPECT_FALSE(std::regex_match((*in)[1].str(), harm)) << *in->begin();
      if ((*in)[1] == "href")
        EXPECT_EQ((*in)[2].str().front(), '#');
    }
  }
  std::string text = std::regex_replace(body, tag, "");
  EXPECT_EQ(text.find_first_of("<>"), std::string::npos)
      << text.substr(text.find_first_of("<>"), 200);
}

// Names of rich.json try to end elements and attributes, and to start others.
TEST(Html, hasNoMarkupButItsOwn) { expectOwnMarkup(pageOf(rich())); }

/// Adds \p words to every text below \p value that is no word of ours.
void poison(nlohmann::json &value, const std::string &words,
            const std::string &key = "") {
  static const std::set<std::string> ours = {
      "kind",       "level",    "verdict", "confidence", "use",
      "how",        "when",     "problem", "coverage",   "accepted_by",
      "in_version", "smallest", "command"};
  bool isOurs = ours.count(key) || (key == "rule" && value.is_string() &&
                                    ruleNamed(value.get<std::string>()));
  if (value.is_string() && !isOurs)
    value = value.get<std::string>() + words;
  if (value.is_structured())
    for (auto &[name, item] : value.items())
      if (name != "tool" && name != "breaks")
        poison(item, words, value.is_array() ? key : name);
}

TEST(Html, escapesEveryText) {
  auto json = nlohmann::json::parse(readFile(reports / "rich.json"));
  poison(json, "\"'></code></title></style></script>-->]]><img src=x "
               "onerror=alert(1)><svg onload=alert(1)>");
  llvm::Expected<Report> report = readReport(json.dump(), "r.json");
  ASSERT_TRUE(bool(report)) << llvm::toString(report.takeError());
  for (ReportCommand command :
       {ReportCommand::Scan, ReportCommand::Diff, ReportCommand::Flags}) {
    report->command = command;
    std::string page = pageOf(*report);
    expectOwnMarkup(page);
    EXPECT_EQ(page.find("<img"), std::string::npos);
    EXPECT_EQ(page.find("<svg onload"), std::string::npos);
    EXPECT_EQ(page.find("</title>"), page.rfind("</title>"));
    EXPECT_EQ(page.find("</style>"), page.rfind("</style>"));
    EXPECT_EQ(page.find("</script>"), page.rfind("</script>"));
  }
}

TEST(Html, givesEachPartItsOwnName) {
  std::string page = pageOf(rich());
  static const std::regex id(" id=\"([^\"]*)\"");
  std::set<std::string> ids;
  for (std::sregex_iterator at(page.begin(), page.end(), id), end; at != end;
       ++at)
    EXPECT_TRUE(ids.insert((*at)[1]).second) << (*at)[1];
  // Links lead to what is there.
  static const std::regex link(" href=\"#([^\"]*)\"");
  for (std::sregex_iterator at(page.begin(), page.end(), link), end; at != end;
       ++at)
    EXPECT_TRUE(ids.count((*at)[1])) << (*at)[1];
}

TEST(Html, saysLoudlyWhatWasNotAnalysed) {
  Report report = rich();
  EXPECT_NE(pageOf(report).find("Not all was analysed"), std::string::npos);
  report.complete = true;
  report.skipped.clear();
  EXPECT_EQ(pageOf(report).find("class=\"alarm\""), std::string::npos);
}

TEST(Html, tellsOfAReportWithoutFindings) {
  Report report;
  report.command = ReportCommand::Scan;
  std::string page = pageOf(report);
  EXPECT_NE(page.find("no use is hurt"), std::string::npos);
  EXPECT_NE(page.find("No findings."), std::string::npos);
}

TEST(Html, tellsWhatALibraryChanged) {
  Report report;
  report.command = ReportCommand::Diff;
  report.dependencies = {{"sdk", "3.1", "4.0"}};
  report.bump = VersionBump{Bump::Major, 1, 0, 0, 0, 0, {}, false};
  Report::Change change;
  change.level = Level::Error;
  change.change.rule = RuleId::ParamAddedRequired;
  change.change.name = "sdk::charge";
  change.change.message = "charge() now needs an int argument";
  change.change.oldText = "void charge(long amount)";
  change.change.newText = "void charge(long amount, int times)";
  change.change.newLocation = {"sdk.h", 3, 6};
  report.changes.push_back(change);
  report.findings.push_back(findingOf(change));
  std::string page = pageOf(report);
  EXPECT_NE(page.find("a major version"), std::string::npos);
  EXPECT_NE(page.find("<code>void charge(long amount<ins>, int times</ins>)"),
            std::string::npos);
  EXPECT_NE(page.find("data-verdict=\"breaks-build breaks-binary\""),
            std::string::npos);
  EXPECT_NE(page.find("Calls with the old number of arguments fail"),
            std::string::npos);
}

TEST(Html, marksWholeWordsOfADeclaration) {
  Report report;
  report.command = ReportCommand::Diff;
  Report::Change change;
  change.change.rule = RuleId::DefaultArgValueChanged;
  change.change.oldText = "int count(short times = 13)";
  change.change.newText = "int count(shorter times = 15)";
  report.changes.push_back(change);
  report.findings.push_back(findingOf(change));
  std::string page = pageOf(report);
  EXPECT_NE(page.find("int count(<del>short times = 13</del>)"),
            std::string::npos);
  EXPECT_NE(page.find("int count(<ins>shorter times = 15</ins>)"),
            std::string::npos);
}

ReachedFrom wayOf(const std::string &root, std::vector<std::string> steps) {
  ReachedFrom reached;
  reached.root.kind = RootKind::BackgroundJob;
  reached.root.name = root;
  for (const std::string &name : steps)
    reached.path.push_back(
        {name, {"src/a.cc", 3, 1}, CallKind::Call, "", true});
  return reached;
}

std::string picture(const std::vector<ReachedFrom> &roots) {
  std::ostringstream out;
  Markup page(out);
  drawPaths(roots, "charge", page);
  return out.str();
}

size_t countOf(const std::string &text, const std::string &part) {
  size_t n = 0;
  for (size_t at = 0; (at = text.find(part, at)) != std::string::npos; ++at)
    ++n;
  return n;
}

TEST(Html, drawsABoxAStep) {
  std::string svg = picture({wayOf("Job::run", {"Job::run", "renew"})});
  EXPECT_EQ(countOf(svg, "<rect"), 3u);
  EXPECT_EQ(countOf(svg, "maybe"), 0u);
  EXPECT_LT(svg.find(">Job::run<"), svg.find(">renew<"));
  EXPECT_LT(svg.find(">renew<"), svg.find(">charge<"));
  EXPECT_NE(svg.find(">a.cc:3<"), std::string::npos);
}

TEST(Html, drawsTheRootWhereItIsNoStep) {
  std::string svg = picture({wayOf("POST /x", {"main::(lambda)"})});
  EXPECT_EQ(countOf(svg, "<rect"), 3u);
  EXPECT_NE(svg.find(">POST /x<"), std::string::npos);
}

TEST(Html, drawsWhatWaysShareOnce) {
  std::string svg = picture({wayOf("A::run", {"A::run", "renew"}),
                             wayOf("B::run", {"B::run", "renew"})});
  EXPECT_EQ(countOf(svg, "<rect"), 4u);
  EXPECT_EQ(countOf(svg, ">renew<"), 1u);
}

TEST(Html, dashesWhatIsNotCertain) {
  ReachedFrom way = wayOf("A::run", {"A::run", "renew"});
  way.path[0].isCertain = false;
  way.path[0].how = CallKind::Virtual;
  way.path[0].via = "std::for_each";
  std::string svg = picture({way});
  EXPECT_EQ(countOf(svg, "class=\"l maybe\""), 1u);
  EXPECT_NE(svg.find(">a.cc:3, virtual call, maybe, through std::for_each<"),
            std::string::npos);
}

TEST(Html, drawsBothEndsOfALongWay) {
  std::vector<std::string> steps{"A::run"};
  for (unsigned i = 1; i < 30; ++i)
    steps.push_back("step" + std::to_string(i));
  std::string svg = picture({wayOf("A::run", steps)});
  EXPECT_NE(svg.find(">22 more steps<"), std::string::npos);
  EXPECT_NE(svg.find(">step3<"), std::string::npos);
  EXPECT_EQ(svg.find(">step4<"), std::string::npos);
  EXPECT_NE(svg.find(">step29<"), std::string::npos);
}

TEST(Html, shortensLongNamesInThePicture) {
  std::string name = "a::" + std::string(200, 'b') + "\u540d::c";
  std::string svg = picture({wayOf(name, {name})});
  EXPECT_NE(svg.find("\u2026"), std::string::npos);
  EXPECT_NE(svg.find("\u540d::c<"), std::string::npos);
  EXPECT_EQ(svg.find(name), std::string::npos);
}

// Style and script have files of their own.
TEST(Html, readsAsTheGoldenPage) {
  std::string page = pageOf(rich());
  for (const char *tag : {"style", "script"}) {
    std::string name = tag;
    std::string text = between(page, "<" + name + ">", "</" + name + ">");
    page.replace(page.find(text), text.size(), "");
  }
  page = std::regex_replace(page, std::regex("'sha256-[^']*'"), "'sha256-'");
  if (std::getenv("BREAKPATH_UPDATE"))
    std::ofstream(reports / "rich.html") << page;
  EXPECT_EQ(page, readFile(reports / "rich.html"));
}

} // namespace
} // namespace breakpath::test
