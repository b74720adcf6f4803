// The table: where, who starts it, is it tested, what is wrong.

#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/Reach.h"
#include "reports/markdown/MarkdownParts.h"
#include "reports/markdown/MarkdownText.h"

#include <algorithm>

namespace breakpath {

namespace {

constexpr size_t longestName = 100;

/// "Job::run" of "shop::Job::run": a table is narrow, and the full name stands
/// with the evidence.
std::string shortName(const std::string &name) {
  if (name.find_first_of("<(` ") != std::string::npos)
    return name;
  size_t last = name.rfind("::");
  if (last == std::string::npos || last == 0)
    return name;
  size_t before = name.rfind("::", last - 1);
  return before == std::string::npos ? name : name.substr(before + 2);
}

// Only sources of the client are in the repository. What is a link says its
// directory there.
std::string placeOf(const Finding &finding, const std::string &linkBase) {
  bool isClient = siteOf(finding) == Site::Client;
  Location at = finding.location;
  std::string full = code(shortSpot(at)), text = full;
  if (isClient) {
    at.file = at.file.substr(at.file.rfind('/') + 1);
    text = linked(code(shortSpot(at)), linkBase, finding.location);
    if (!text.starts_with("["))
      text = full;
  }
  if (!finding.function.name.empty())
    text += "<br>" + code(shortName(finding.function.name), longestName);
  return text;
}

std::string startedBy(const Finding &finding) {
  if (!finding.reach.isCode)
    return "";
  if (finding.reach.roots.empty())
    return "no root found";
  const ReachedFrom &first = finding.reach.roots.front();
  const Root &root = first.root;
  std::string text = first.isCertain ? "" : "maybe ";
  text += root.kind == RootKind::Main ? "main" : wordsFor(root.kind);
  if (root.kind == RootKind::Main)
    text += "<br>" + code(root.location.file);
  else if (root.name != finding.function.name)
    text += "<br>" + code(shortName(root.name), longestName);
  if (!root.schedule.empty())
    text += "<br>" + code(root.schedule);
  if (finding.reach.rootCount > 1)
    text += ", " + std::to_string(finding.reach.rootCount - 1) + " more";
  return text;
}

// With coverage what ran, else who could.
std::string tested(const Finding &finding) {
  const Reach &reach = finding.reach;
  if (!reach.isCode)
    return "";
  if (reach.ran != Ran::Unknown)
    return reach.ran == Ran::Yes ? "ran" : "**not run**";
  if (reach.tests.empty())
    return "**no**";
  return std::any_of(reach.tests.begin(), reach.tests.end(),
                     [](const ReachedFrom &test) { return test.isCertain; })
             ? "yes"
             : "maybe";
}

std::string problem(const Finding &finding) {
  std::string text = leadOf(finding) + prose(finding.message);
  if (finding.confidence != Confidence::Proven)
    text += std::string(" (") + toString(finding.confidence) + ")";
  for (size_t i = 0; i < finding.gatedBy.size() && i < 3; ++i)
    text += (i ? ", " : "; only with ") + code(finding.gatedBy[i], longestName);
  if (finding.gatedBy.size() > 3)
    text += " and more";
  text += finding.gatedBy.empty() ? "" : " on";
  if (finding.isInChange)
    text += "; on a line of this change";
  return text;
}

std::string breaks(const Finding &finding) {
  if (finding.as<LoadDetail>())
    return "old binaries";
  unsigned breaks = findRule(finding.rule).breaks;
  std::string text;
  for (auto [bit, word] : {std::pair(BreaksBuild, "build"),
                           {BreaksMeaning, "meaning"},
                           {BreaksBinary, "old binaries"}})
    if (breaks & bit)
      text += (text.empty() ? "" : ", ") + std::string(word);
  return text;
}

std::string row(const std::vector<std::string> &cells) {
  std::string text = "|";
  for (const std::string &each : cells)
    text += " " + (each.empty() ? "–" : cell(each)) + " |";
  return text + "\n";
}

} // namespace

bool isMajor(const Finding &finding) {
  return finding.level >= Level::Warning &&
         finding.confidence >= Confidence::Likely;
}

std::string tableHead(const Report &report) {
  return report.command == ReportCommand::Diff
             ? "| | declared in | can break | change |\n|--:|---|---|---|\n"
             : "| | call site | started by | tested | problem |\n"
               "|--:|---|---|---|---|\n";
}

std::string tableRow(const Report &report, const Finding &finding,
                     size_t number, const std::string &linkBase) {
  std::string n = std::to_string(number);
  if (report.command == ReportCommand::Diff)
    return row({n, placeOf(finding, ""), breaks(finding), problem(finding)});
  return row({n, placeOf(finding, linkBase), startedBy(finding),
              tested(finding), problem(finding)});
}

} // namespace breakpath
