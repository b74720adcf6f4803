// The report as one page: it needs no network, and runs nothing but its own
// script, whose hash it names.

#include "reports/HtmlAssets.h"
#include "reports/Phrases.h"
#include "reports/Report.h"
#include "reports/html/HtmlParts.h"

#include "llvm/Support/Base64.h"
#include "llvm/Support/SHA256.h"

#include <ostream>

namespace breakpath {

namespace {

/// Findings of causes that are open at first, and of each; ways shown at once.
constexpr size_t openFindings = 60, openOfCause = 20, openWays = 8;
/// Beyond this the browser draws only what is near the window.
constexpr size_t drawnAtOnce = 200;

/// SHA-256, as a policy names it.
std::string hashOf(const char *text) {
  llvm::SHA256 hash;
  hash.update(text);
  return llvm::encodeBase64(hash.final());
}

class HtmlWriter {
public:
  HtmlWriter(const Report &report, const std::string &version,
             std::ostream &out)
      : report(report), version(version), page(out),
        chapters(chaptersOf(report)) {}

  void write() {
    writeHead();
    page << "<body"
         << (isLong() ? Markup::Literal(" class=\"long\"")
                      : Markup::Literal(""))
         << ">\n<a class=\"skip\" href=\"#findings\">Skip to the "
            "findings</a>\n<header class=\"top\"><p>breakpath <span "
            "class=\"faint\">"
         << toString(report.command)
         << "</span></p><button type=\"button\" id=\"theme\" hidden>theme: "
            "auto</button></header>\n<main>\n<div class=\"summary\">\n";
    writeHtmlSummary(report, page);
    page << "</div>\n<div class=\"body\">\n";
    writeHtmlFilters(chapters, page);
    page << "<div id=\"findings\" tabindex=\"-1\">\n";
    for (const Chapter &chapter : chapters)
      writeChapter(chapter);
    if (chapters.empty())
      page << "<p class=\"none\">No findings.</p>\n";
    page << "<p class=\"none\" id=\"none\" hidden>No finding is like that.</p>"
            "\n</div>\n</div>\n<div class=\"rest\">\n";
    writeAccepted();
    writeFlagTable();
    writeNotes();
    page << "</div>\n</main>\n";
    writeFoot();
    page << "</body>\n</html>\n";
  }

private:
  bool isLong() const {
    size_t all = 0;
    for (const Chapter &chapter : chapters)
      for (const ToldCause &cause : chapter.causes)
        all += cause.findings.size();
    return all > drawnAtOnce;
  }

  void writeHead() {
    page << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
            "<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" "
            "content=\"default-src 'none'; script-src 'sha256-"
         << hashOf(htmlScript) << "'; style-src 'sha256-"
         << hashOf(htmlStyle)
         // The empty icon keeps the browser from asking a server for one.
         << "'; img-src data:; base-uri 'none'; form-action 'none'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, "
            "initial-scale=1\">\n"
            "<meta name=\"color-scheme\" content=\"light dark\">\n"
            "<meta name=\"referrer\" content=\"no-referrer\">\n"
            "<link rel=\"icon\" href=\"data:,\">\n<title>";
    for (const Dependency &dependency : report.dependencies)
      page << dependency.name << " " << dependency.oldVersion << " &rarr; "
           << dependency.newVersion << " - ";
    page << "breakpath " << toString(report.command) << "</title>\n<style>"
         << Markup::Literal(htmlStyle) << "</style>\n</head>\n";
  }

  void writeChapter(const Chapter &chapter) {
    page << "<section class=\"chapter\">\n<h2>" << chapter.title << "</h2>\n";
    for (const ToldCause &cause : chapter.causes)
      writeCause(cause);
    page << "</section>\n";
  }

  void writeCause(const ToldCause &cause) {
    bool isOpen = cause.level != Level::Info && opened < openFindings;
    if (isOpen)
      opened += std::min(cause.findings.size(), openOfCause);
    page << "<details class=\"cause " << toString(cause.level) << "\""
         << (isOpen ? " open" : "") << "><summary><span class=\"badge\">"
         << cause.verdict << "</span><h3>" << cause.title
         << "</h3><span class=\"many\">" << cause.findings.size()
         << "</span></summary>\n";
    if (cause.change)
      writeHtmlChange(*cause.change, page);
    if (!cause.because.empty())
      page << "<p class=\"because\">belongs: " << cause.because << "</p>\n";
    writeHtmlPlaces(cause.lists, page);
    writeFindings(cause);
    for (RuleId rule : cause.rules)
      writeRuleHelp(findRule(rule));
    page << "</details>\n";
  }

  void writeFindings(const ToldCause &cause) {
    for (size_t i = 0; i < cause.findings.size(); ++i) {
      if (i == openOfCause)
        page << "<details class=\"more\"><summary><span>and "
             << cause.findings.size() - i << " more</span></summary>\n";
      writeHtmlFinding(cause.findings[i], cause, showsWay(cause.findings[i]),
                       page);
    }
    if (cause.findings.size() > openOfCause)
      page << "</details>\n";
  }

  // What runs unseen is what most need to be told.
  bool showsWay(const ToldFinding &told) {
    const Finding &finding = *told.finding;
    return finding.level == Level::Error && isInBackground(finding) &&
           isUntested(finding) && shownWays++ < openWays;
  }

  void writeRuleHelp(const Rule &rule) {
    page << "<details class=\"rule\"><summary>rule <code>" << rule.name
         << "</code></summary><p><b>" << rule.title << ".</b> " << rule.help
         << "</p></details>\n";
  }

  void writeAccepted() {
    if (report.accepted.empty())
      return;
    page << "<details class=\"list\"><summary><h2>Accepted findings</h2><span "
            "class=\"many\">"
         << report.accepted.size() << "</span></summary>\n<ul>\n";
    for (const Finding &finding : report.accepted)
      writeAccepted(finding);
    page << "</ul>\n</details>\n";
  }

  void writeAccepted(const Finding &finding) {
    const Acceptance &accepted = *finding.accepted;
    page << "<li><b>" << finding.message << "</b> <code>"
         << toString(finding.rule) << "</code><br>";
    writeHtmlPlace(finding.location, page);
    page << "<br>accepted by a " << toString(accepted.by);
    if (accepted.at.valid()) {
      page << " at ";
      writeHtmlPlace(accepted.at, page);
    }
    if (!accepted.until.empty())
      page << " until " << accepted.until;
    page << ": "
         << (accepted.reason.empty() ? "no reason given"
                                     : accepted.reason.c_str())
         << "</li>\n";
  }

  void writeFlagTable() {
    if (report.flags.empty())
      return;
    page << "<details class=\"list\"><summary><h2>Flags</h2><span "
            "class=\"many\">"
         << report.flags.size() << "</span></summary>\n<ul>\n";
    for (const FlagSummary &flag : report.flags) {
      page << "<li><b>" << flag.name << "</b> checked in "
           << count(flag.checks.size(), "place") << "<ul>\n";
      for (const FlagCheckSite &check : flag.checks) {
        page << "<li>";
        writeHtmlPlace(check.location, page);
        page << (check.function.empty() ? "" : " in ") << check.function
             << "</li>\n";
      }
      page << "</ul></li>\n";
    }
    page << "</ul>\n</details>\n";
  }

  void writeNotes() {
    if (report.notes.empty())
      return;
    page << "<section class=\"notes\" aria-labelledby=\"notes\"><h2 "
            "id=\"notes\">Notes</h2>\n<ul>\n";
    for (const std::string &note : report.notes)
      page << "<li>" << note << "</li>\n";
    page << "</ul>\n</section>\n";
  }

  void writeFoot() {
    page << "<footer><p>";
    if (report.command == ReportCommand::Scan)
      page << count(report.units.total, "unit") << ", "
           << report.units.usingDependency << " use the dependency, "
           << report.units.analyzed << " analysed; "
           << count(report.unaffected, "use") << " unaffected, "
           << report.notRebound << " not bound again beside an error. ";
    if (report.internalChanges)
      page << count(report.internalChanges, "change")
           << " of internal parts not told; --all lists them. ";
    page << "Written by breakpath " << version
         << ". This page loads nothing from elsewhere.</p></footer>\n<script>"
         << Markup::Literal(htmlScript) << "</script>\n";
  }

  const Report &report;
  const std::string &version;
  Markup page;
  std::vector<Chapter> chapters;
  size_t opened = 0, shownWays = 0;
};

} // namespace

void writeHtml(const Report &report, const std::string &version,
               std::ostream &out) {
  HtmlWriter(report, version, out).write();
}

} // namespace breakpath
