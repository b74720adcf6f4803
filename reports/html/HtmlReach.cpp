#include "reports/Reach.h"
#include "reports/html/HtmlParts.h"
#include "reports/html/PathPicture.h"

#include <algorithm>

namespace breakpath {

/// Ways told in full; of further roots and tests the name.
static constexpr size_t waysTold = 4, testsTold = 2;

std::vector<std::string> startersOf(const Finding &finding) {
  std::vector<std::string> kinds;
  if (!finding.reach.isCode)
    return kinds;
  for (const auto *list : {&finding.reach.roots, &finding.reach.tests})
    for (const ReachedFrom &reached : *list)
      if (std::string kind = toString(reached.root.kind);
          std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
        kinds.push_back(kind);
  if (finding.reach.roots.empty())
    kinds.push_back("nothing");
  return kinds;
}

static void writeWay(const ReachedFrom &reached, Markup &page) {
  page << "<p>" << (reached.isCertain ? "reached from " : "maybe reached from ")
       << "<b>" << tellRoot(reached.root) << "</b></p>\n<ol>";
  for (const std::string &step : tellPath(reached))
    page << "<li>" << step << "</li>";
  page << "</ol>\n";
}

static void writeWays(const std::vector<ReachedFrom> &ways, size_t full,
                      Markup &page) {
  for (size_t i = 0; i < ways.size(); ++i)
    if (i < full)
      writeWay(ways[i], page);
    else
      page << "<p>and from <b>" << tellRoot(ways[i].root) << "</b></p>\n";
}

// For those who cannot see the picture, and to copy from.
static void writeInWords(const Reach &reach, Markup &page) {
  page << "<details class=\"words\"><summary>the same in words";
  if (!reach.tests.empty())
    page << ", and the tests";
  page << "</summary>\n";
  writeWays(reach.roots, waysTold, page);
  writeWays(reach.tests, testsTold, page);
  for (const std::string &test : reach.ranBy)
    page << "<p>ran in <b>" << test << "</b></p>\n";
  page << "</details>\n";
}

void writeHtmlReach(const Finding &finding, bool isOpen, Markup &page) {
  std::vector<std::string> lines =
      tellReach(finding.reach, finding.fingerprint);
  if (lines.empty())
    return;
  if (finding.reach.roots.empty() && finding.reach.tests.empty()) {
    page << "<p class=\"unreached\">" << lines.front() << "</p>\n";
    return;
  }
  page << (isOpen ? Markup::Literal("<details class=\"reach\" open>")
                  : Markup::Literal("<details class=\"reach\">"))
       << "<summary>" << lines.front() << "</summary>\n";
  for (size_t i = 1; i < lines.size(); ++i)
    if (lines[i].rfind("  by ", 0) != 0) // the picture tells it
      page << "<p>" << lines[i] << "</p>\n";
  if (!finding.reach.roots.empty())
    drawPaths(finding.reach.roots,
              finding.symbol.empty() ? "here" : finding.symbol, page);
  writeInWords(finding.reach, page);
  page << "</details>\n";
}

} // namespace breakpath
