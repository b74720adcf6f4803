#include "reports/Headline.h"
#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/html/HtmlParts.h"

#include <map>

namespace breakpath {

namespace {

/// Lines of a list that are shown at once.
constexpr size_t shownAtOnce = 8;

/// Items of a list, further ones folded.
template <typename List, typename Write>
void writeList(const List &list, const Write &write, Markup &page) {
  page << "<ul>\n";
  for (size_t i = 0; i < list.size(); ++i) {
    if (i == shownAtOnce)
      page << "</ul>\n<details><summary>and " << list.size() - i
           << " more</summary>\n<ul>\n";
    page << "<li>";
    write(list[i]);
    page << "</li>\n";
  }
  page << "</ul>\n";
  if (list.size() > shownAtOnce)
    page << "</details>\n";
}

std::vector<std::string> verdictLines(const Report &report) {
  if (report.command == ReportCommand::Diff && report.bump &&
      !report.dependencies.empty())
    return tellBump(report);
  if (report.command == ReportCommand::Flags)
    return {flagHeadline(report)};
  std::vector<std::string> lines{tellUses(report)};
  if (tells<FlagDetail>(report))
    lines.push_back(flagHeadline(report));
  for (const std::string &line : tellSwitches(report))
    lines.push_back(line);
  return lines;
}

void writeVersions(const Report &report, Markup &page) {
  page << "<h1>";
  bool isFirst = true;
  for (const Dependency &dependency : report.dependencies) {
    if (!isFirst)
      page << ", ";
    isFirst = false;
    page << dependency.name << " <span class=\"step\">" << dependency.oldVersion
         << " &rarr; " << dependency.newVersion << "</span>";
  }
  if (isFirst)
    page << (report.command == ReportCommand::Flags ? "Feature flags"
                                                    : "Report");
  page << "</h1>\n";
}

void writeIncomplete(const Report &report, Markup &page) {
  if (report.complete && report.skipped.empty())
    return;
  page << "<section class=\"alarm\" aria-labelledby=\"incomplete\">\n"
          "<h2 id=\"incomplete\">"
       << (report.complete ? "Not all was looked at" : "Not all was analysed")
       << "</h2>\n<p>";
  if (report.units.analyzed < report.units.total)
    page << report.units.analyzed << " of " << count(report.units.total, "unit")
         << " analysed. ";
  if (!report.complete)
    page << "What is missing could hold more findings.";
  if (!report.isDecided)
    page << " Some uses could not be decided.";
  page << "</p>\n";
  if (!report.skipped.empty())
    writeList(
        report.skipped,
        [&](const auto &item) {
          page << "<code>" << item.first << "</code>: " << item.second;
        },
        page);
  page << "</section>\n";
}

// What nobody sees until it runs comes first.
void writeUntestedJobs(const Report &report, Markup &page) {
  std::vector<UntestedJob> jobs = untestedJobs(report);
  if (jobs.empty())
    return;
  std::string what = jobs.size() == 1 ? "this runs" : "these run";
  page << "<section class=\"jobs\" aria-labelledby=\"untested\">\n"
          "<h2 id=\"untested\">No test would have noticed what "
       << what << "</h2>\n";
  writeList(
      jobs,
      [&](const UntestedJob &job) {
        page << "<b>" << job.name << "</b> runs into <a href=\"#"
             << anchorOf(job.finding->fingerprint) << "\">";
        writeHtmlPlace(job.finding->location, page);
        page << "</a>";
      },
      page);
  page << "</section>\n";
}

const char *nameOf(Level level) {
  return level == Level::Error     ? "errors"
         : level == Level::Warning ? "warnings"
                                   : "to know";
}

void writeCounts(const Report &report, Markup &page) {
  std::map<Level, size_t> byLevel;
  for (const Finding &finding : report.findings)
    ++byLevel[finding.level];
  page << "<dl class=\"counts\">\n";
  for (Level level : {Level::Error, Level::Warning, Level::Info})
    page << "<div class=\"" << toString(level) << "\"><dt>" << nameOf(level)
         << "</dt><dd>" << byLevel[level] << "</dd></div>\n";
  if (report.command == ReportCommand::Scan)
    page << "<div><dt>unaffected uses</dt><dd>" << report.unaffected
         << "</dd></div>\n";
  if (!report.accepted.empty())
    page << "<div><dt>accepted</dt><dd>" << report.accepted.size()
         << "</dd></div>\n";
  if (report.command != ReportCommand::Diff)
    page << "<div><dt>units analysed</dt><dd>" << report.units.analyzed << "/"
         << report.units.total << "</dd></div>\n";
  page << "</dl>\n";
}

} // namespace

void writeHtmlSummary(const Report &report, Markup &page) {
  writeVersions(report, page);
  bool isFirst = true;
  for (const std::string &line : verdictLines(report)) {
    page << (isFirst ? Markup::Literal("<p class=\"verdict\">")
                     : Markup::Literal("<p>"))
         << line << "</p>\n";
    isFirst = false;
  }
  writeCounts(report, page);
  writeIncomplete(report, page);
  writeUntestedJobs(report, page);
}

} // namespace breakpath
