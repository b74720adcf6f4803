#include "reports/Reach.h"
#include "reports/html/HtmlParts.h"
#include "reports/html/PathPicture.h"

#include <algorithm>

namespace breakpath {

/// Ways told in full; of further roots and tests the name.
static constexpr size_t waysTold = 4, testsTold = 2;

std::vector<std::string> startersOf(const Entry &entry) {
  std::vector<std::string> kinds;
  if (!entry.reach.isCode)
    return kinds;
  for (const auto *list : {&entry.reach.roots, &entry.reach.tests})
    for (const ReachedFrom &reached : *list)
      if (std::string kind = toString(reached.root.kind);
          std::find(kinds.begin(), kinds.end(), kind) == kinds.end())
        kinds.push_back(kind);
  if (entry.reach.roots.empty())
    kinds.push_back("nothing");
  return kinds;
}

bool isUntested(const Entry &entry) {
  return entry.reach.isCode && entry.reach.isUntested();
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

void writeHtmlReach(const Entry &entry, bool isOpen, Markup &page) {
  std::vector<std::string> lines = tellReach(entry.reach, entry.fingerprint);
  if (lines.empty())
    return;
  if (entry.reach.roots.empty() && entry.reach.tests.empty()) {
    page << "<p class=\"unreached\">" << lines.front() << "</p>\n";
    return;
  }
  page << (isOpen ? Markup::Literal("<details class=\"reach\" open>")
                  : Markup::Literal("<details class=\"reach\">"))
       << "<summary>" << lines.front() << "</summary>\n";
  for (size_t i = 1; i < lines.size(); ++i)
    if (lines[i].rfind("  by ", 0) != 0) // the picture tells it
      page << "<p>" << lines[i] << "</p>\n";
  if (!entry.reach.roots.empty())
    drawPaths(entry.reach.roots, entry.symbol.empty() ? "here" : entry.symbol,
              page);
  writeInWords(entry.reach, page);
  page << "</details>\n";
}

} // namespace breakpath
