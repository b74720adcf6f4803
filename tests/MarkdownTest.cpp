// The comment on a pull request, rendered as a forge renders it: whatever a
// stranger calls things, it stays text.

#include "reports/Kinds.h"
#include "reports/Report.h"
#include "reports/markdown/MarkdownText.h"
#include "tests/Workspace.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

const fs::path golden = fs::path(BREAKPATH_SOURCE_DIR) / "testdata/reports";
const std::string blob = "https://forge.example/shop/backend/blob/0a1b2c3/";

Report reportOf(const char *name) {
  llvm::Expected<Report> report = readReport(readFile(golden / name), name);
  EXPECT_TRUE(bool(report)) << llvm::toString(report.takeError());
  return std::move(*report);
}

std::string markdown(const Report &report, MarkdownOptions options = {}) {
  std::ostringstream out;
  writeMarkdown(report, options, out);
  return out.str();
}

// cmark-gfm is GitHub's own, and what GitLab's descends from. Raw HTML stays,
// so that HTML of a stranger would be seen.
std::string rendered(const std::string &text) {
  Workspace work;
  work.write("a.md", text);
  Outcome outcome =
      runProgram({"cmark-gfm", "--unsafe", "-e", "table", "-e", "autolink",
                  "-e", "strikethrough", "-e", "tasklist", work.path("a.md")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  return outcome.out;
}

size_t countOf(const std::string &what, const std::string &text) {
  size_t n = 0;
  for (size_t at = 0; (at = text.find(what, at)) != std::string::npos; ++at)
    ++n;
  return n;
}

/// Without what forges leave alone: code. Tags become "<...>", and entities
/// the characters they stand for.
std::string textOf(std::string html) {
  for (std::string element : {"code", "pre"})
    for (size_t at; (at = html.find("<" + element)) != std::string::npos;) {
      size_t end = html.find("</" + element + ">", at);
      html.erase(at, end == std::string::npos ? end
                                              : end - at + element.size() + 3);
    }
  static const std::regex tag("<[^>]*>");
  html = std::regex_replace(html, tag, "");
  for (auto [entity, text] : {std::pair("&lt;", "<"),
                              {"&gt;", ">"},
                              {"&quot;", "\""},
                              {"&amp;", "&"}})
    for (size_t at; (at = html.find(entity)) != std::string::npos;)
      html.replace(at, std::string(entity).size(), text);
  return html;
}

/// Tags that a writer uses; anything else came from a stranger.
void expectOnlyOwnTags(const std::string &html) {
  static const std::regex tag(
      "</?(h3|p|strong|table|thead|tbody|tr|td|ul|li|code|pre|details|summary|"
      "sub|b)>|<br>|<br />|<t[hd]( align=\"right\")?>|</th>|"
      "<code class=\"language-(diff|text)\">|"
      "<pre lang=\"(diff|text)\">|"
      "<a href=\"https://forge\\.example/shop/backend/blob/0a1b2c3/"
      "[-A-Za-z0-9%_./]+(#L[0-9]+)?\">|</a>");
  std::string rest = std::regex_replace(html, tag, "");
  EXPECT_EQ(rest.find('<'), std::string::npos)
      << rest.substr(std::min(rest.find('<'), rest.size()), 200) << "\n in\n"
      << html;
}

void expectNothingToFind(const std::string &html) {
  std::string text = textOf(html);
  for (const char *form : {"@\\w", "(^|\\W)#\\w", "\\bGH-\\d", "![0-9]", "~\\w",
                           "&[0-9]", "\\b[0-9a-f]{7,40}\\b", "https?:",
                           "www\\.", ":\\w+:", "\\$", "\\[\\[", "\\{[-+]"}) {
    std::smatch found;
    EXPECT_FALSE(std::regex_search(text, found, std::regex(form)))
        << form << " at ..." << found.str()
        << found.suffix().str().substr(0, 80);
  }
}

/// Checks it, and gives the HTML.
std::string expectSafe(const Report &report, const MarkdownOptions &options) {
  std::string text = markdown(report, options), html = rendered(text);
  EXPECT_LE(text.size(), options.maxBytes);
  expectOnlyOwnTags(html);
  expectNothingToFind(html);
  // Quick actions of GitLab and workflow commands start a line.
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    EXPECT_FALSE(line.starts_with("/")) << line;
    EXPECT_FALSE(std::regex_search(line, std::regex("^[ \t]*::"))) << line;
    EXPECT_EQ(line.find("##["), std::string::npos) << line;
  }
  EXPECT_EQ(countOf("<details>", html), countOf("</details>", html));
  EXPECT_EQ(text.find('\r'), std::string::npos);
  return html;
}

void expectGolden(const std::string &text, const char *name) {
  if (std::getenv("BREAKPATH_UPDATE"))
    std::ofstream(golden / name) << text;
  EXPECT_EQ(text, readFile(golden / name)) << name;
}

TEST(Markdown, readsAsTheGoldenText) {
  MarkdownOptions comment{60000, blob, false};
  expectGolden(markdown(reportOf("incident.json"), comment), "incident.md");
  expectGolden(markdown(reportOf("rich.json"), comment), "rich.md");
}

TEST(Markdown, keepsAStrangersNamesAsText) {
  expectSafe(reportOf("rich.json"), {60000, blob, false});
  expectSafe(reportOf("incident.json"), {60000, blob, false});
}

/// What somebody would call a thing to be more than text.
const std::vector<std::string> hostile = {
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</code></pre></details><h1>",
    "</summary></td></tr></table>",
    "--><!-- breakpath v1 key=x -->",
    "[a](javascript:alert(1))",
    "![i](http://evil.example/p.png)",
    "[a]: http://evil.example",
    "<http://evil.example>",
    "http://evil.example/x",
    "www.evil.example",
    "mailto:a@evil.example",
    "a@evil.example",
    "ssh://evil.example",
    "@octocat",
    "@org/team",
    "(@octocat)",
    "#123",
    "octo/repo#123",
    "GH-123",
    "TICKET-123",
    "!12",
    "$12",
    "~label",
    "~\"a label\"",
    "%v1",
    "&12",
    "^alert#1",
    "[vulnerability:1]",
    "[[wiki]]",
    "[[_TOC_]]",
    "0a1b2c3d4e5f",
    "deadbeef",
    "1234567",
    ":tada:",
    "$x^2$",
    "$`x`$",
    "{+ in +}",
    "[^1]",
    "> [!NOTE]",
    "- [ ] task",
    "1. one",
    "# title",
    "---",
    "===",
    "***bold***",
    "__b__",
    "~~s~~",
    "`",
    "``",
    "``` ```",
    "```\n/close\n```",
    "` | `",
    "|",
    "\\|",
    "\\",
    "\\`",
    "a\\",
    "/close",
    "\n/close\n",
    "\r\n::error::x",
    "::error file=a::b",
    "##[error]x",
    "%0A",
    "&lt;b&gt;",
    "&#64;octocat",
    "a\tb",
    "\xE2\x80\xAE evil",
    "\xC3\x28 \xFF",
    "\xF0\x9F\x8E\x89",
    " ",
    "",
    std::string("a\0b", 3),
    "( [ {",
    ") ] }",
    "'a' 'b'",
    "x' | <b>'",
    std::string(5000, '`'),
    std::string(5000, '<'),
    std::string(5000, '|'),
};

/// Every text of the incident replaced.
Report named(const std::string &name) {
  Report report = reportOf("rich.json");
  for (Dependency &each : report.dependencies)
    each = {name, name, name};
  auto rename = [&](Reach &reach) {
    for (auto *list : {&reach.roots, &reach.tests})
      for (ReachedFrom &from : *list) {
        from.root.name = from.root.schedule = from.root.rule = name;
        from.root.location.file = from.root.registered.file = name;
        for (Step &step : from.path)
          step.name = step.via = step.location.file = name;
      }
  };
  for (auto *list : {&report.findings, &report.accepted})
    for (Finding &each : *list) {
      each.message = each.evidence = each.symbol = name;
      each.location.file = each.function.name = each.excerpt = name;
      each.gatedBy = {name, name};
      each.fix = Fix{name, {{name, 1, 2, name}}};
      each.patch = "+" + name + "\n-" + name + "\n";
      rename(each.reach);
      if (auto *flag = each.as<FlagDetail>())
        flag->flag = name;
      if (each.accepted)
        each.accepted->reason = each.accepted->until = name;
    }
  for (Report::Change &each : report.changes) {
    ApiChange &change = each.change;
    change.message = change.name = change.oldText = name;
    change.newText = name + "x";
    change.newLocation.file = change.successor.name = name;
    change.successor.evidence = name;
  }
  for (FlagSummary &each : report.flags)
    each.name = name;
  for (KillSwitch &each : report.switches) {
    each.flag = name;
    for (Root &root : each.escapes)
      root.name = root.schedule = name;
  }
  for (auto &[what, why] : report.skipped)
    what = why = name;
  report.notes = {name};
  return report;
}

TEST(Markdown, keepsAnyNameAsText) {
  // Rows, their five cells, and folds are the same whatever things are called.
  MarkdownOptions options{900 * 1024, blob, false};
  std::string plain = rendered(markdown(named("plain"), options));
  for (const std::string &name : hostile)
    for (std::string form : {name, "x " + name + " x"}) {
      SCOPED_TRACE(form.substr(0, 40));
      std::string html = expectSafe(named(form), options);
      for (const char *tag : {"<tr>", "<td", "<details>", "<li>"})
        EXPECT_EQ(countOf(tag, html), countOf(tag, plain)) << tag;
    }
}

TEST(Markdown, keepsAnyNameAsTextOfADiff) {
  for (const std::string &name : hostile) {
    SCOPED_TRACE(name.substr(0, 40));
    Report report = named(name);
    report.command = ReportCommand::Diff;
    for (const Report::Change &change : report.changes)
      report.findings.push_back(findingOf(change));
    report.bump = VersionBump{Bump::Major, 1, 1, 1, 1, 1, {name}, true};
    expectSafe(report, {60000, blob, false});
  }
}

TEST(Markdown, putsInCodeWhatCouldMeanSomething) {
  const std::pair<const char *, const char *> cases[] = {
      {"charge() now needs a ChargeOptions argument",
       "`charge()` now needs a ChargeOptions argument"},
      {"refund() has another default for 'maxAttempts': 3 -> 1",
       "`refund()` has another default for `maxAttempts`: 3 → 1"},
      {"#if VERSION_MAJOR >= 4 is true now",
       "`#if VERSION_MAJOR >= 4` is true now"},
      {"looks for a::f(a::T const&), which is gone",
       "looks for `a::f(a::T const&)`, which is gone"},
      {"job a::run (0 0 * * *)", "job `a::run (0 0 * * *)`"},
      {"the client's own", "the client's own"},
      {"(likely) re-bound", "(likely) re-bound"},
      {"2.10.1 to 3.0", "2.10.1 to 3.0"},
      {"fixes #1", "fixes `#1`"},
      {"a `b` c", "a `` `b` `` c"},
      {"defaced deface", "`defaced` deface"},
      {"1234567 123456", "`1234567 123456`"},
      {"1. 2", "`1`. 2"},
      {"", ""}};
  for (auto [text, expected] : cases)
    EXPECT_EQ(prose(text), expected);
}

TEST(Markdown, keepsPipesInsideACell) {
  EXPECT_EQ(cell("`a || b`"), "`a \\|\\| b`");
  EXPECT_EQ(cell("`a\\|`"), "`a\\ \\|`");
}

TEST(Markdown, showsAPatchOnlyIfItIsOne) {
  Report report = reportOf("rich.json");
  EXPECT_NE(markdown(report).find("```diff\n--- a/shop/src/"),
            std::string::npos);
  for (Finding &each : report.findings)
    each.patch = "+a\n::error::x\n";
  EXPECT_EQ(markdown(report).find("::error::x\n"), std::string::npos);
}

TEST(Markdown, linksOnlyBelowTheBase) {
  auto link = [](const char *file, std::string base = blob) {
    return linked("`x`", base, {file, 7, 1});
  };
  EXPECT_EQ(link("src/a b.cc"), "[`x`](" + blob + "src/a%20b.cc#L7)");
  EXPECT_EQ(link("src/a)(%\".cc"),
            "[`x`](" + blob + "src/a%29%28%25%22.cc#L7)");
  for (const char *outside : {"../a.cc", "src/../../a.cc", "/etc/a.cc", "",
                              "a//b", "a\\..\\b", "./a", "a/..", "a\nb"})
    EXPECT_EQ(link(outside), "`x`") << outside;
  for (const char *base : {"", "javascript:alert(1)//", "https://a/(b",
                           "https://a/ b", "https://a/<b>", "ftp://a/"})
    EXPECT_EQ(link("a.cc", base), "`x`") << base;
}

/// The incident \p n times.
Report many(size_t n) {
  Report report = reportOf("rich.json");
  Finding model = *findingsOf<UseDetail>(report).front();
  for (size_t i = 0; i < n; ++i) {
    model.location.line = 100 + i;
    model.confidence = Confidence(i % 3);
    report.findings.push_back(model);
    report.skipped.emplace_back("file" + std::to_string(i), "no command");
  }
  return report;
}

TEST(Markdown, keepsToItsLimitAndSaysWhatIsLeftOut) {
  Report report = many(3000);
  for (size_t limit : {2000, 5000, 20000, 60000, 900 * 1024}) {
    std::string text = markdown(report, {limit, blob, false});
    EXPECT_LE(text.size(), limit);
    std::string html = rendered(text);
    EXPECT_EQ(countOf("<details>", html), countOf("</details>", html));
    EXPECT_EQ(countOf("\n```", text) % 2, 0u);
    expectOnlyOwnTags(html);
    EXPECT_NE(text.find("call site"), std::string::npos) << "the worst stays";
    if (limit < 900 * 1024) {
      EXPECT_NE(text.find("at its limit"), std::string::npos) << limit;
    }
  }
}

TEST(Markdown, showsTenRowsAndFoldsTheRest) {
  std::string text = markdown(many(40));
  std::string open = text.substr(0, text.find("<details>"));
  EXPECT_NE(open.find("\n| 10 |"), std::string::npos);
  EXPECT_EQ(open.find("\n| 11 |"), std::string::npos);
  EXPECT_NE(text.find("\n| 11 |"), std::string::npos);
}

TEST(Markdown, isAFormatOfReports) {
  Workspace work;
  work.write("old/lib.h", "int f(); int gone();");
  work.write("new/lib.h", "int f();");
  Outcome outcome =
      runProgram({BREAKPATH_PROGRAM, "diff", work.path("old"), work.path("new"),
                  "--name", "lib", "--old-version", "1.0", "--new-version",
                  "1.1", "--format", "markdown"});
  EXPECT_EQ(outcome.status, 1) << outcome.err;
  EXPECT_TRUE(outcome.out.starts_with(
      "### lib 1.0 → 1.1: a major version, and its number says minor\n"))
      << outcome.out;
  EXPECT_NE(outcome.out.find("| 1 | `lib.h:1` | build"), std::string::npos)
      << outcome.out;
  outcome = runProgram(
      {BREAKPATH_PROGRAM, "calls", "-p", work.path(), "--format", "markdown"});
  EXPECT_EQ(outcome.status, 2);
}

TEST(Markdown, saysWhenNothingIsLeft) {
  Report report;
  report.command = ReportCommand::Scan;
  report.dependencies = {{"payment-sdk", "3.1", "4.0"}};
  EXPECT_FALSE(isWorthAComment(report));
  EXPECT_EQ(markdown(report, {60000, "", true}),
            "Resolved: no use is known to break with payment-sdk 4.0\n");
  report.complete = false;
  EXPECT_TRUE(isWorthAComment(report));
  std::string text = markdown(report, {60000, "", true});
  EXPECT_EQ(text.find("Resolved"), std::string::npos);
  EXPECT_NE(text.find("Not everything was analysed"), std::string::npos);
}

} // namespace
} // namespace breakpath::test
