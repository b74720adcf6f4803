// The table: where, who starts it, is it tested, what is wrong.

#include "reports/Entries.h"
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
std::string placeOf(const Entry &entry, const std::string &linkBase) {
  bool isClient = entry.kind != "library" && entry.kind != "binary";
  Location at = entry.location;
  std::string full = code(shortSpot(at)), text = full;
  if (isClient) {
    at.file = at.file.substr(at.file.rfind('/') + 1);
    text = linked(code(shortSpot(at)), linkBase, entry.location);
    if (!text.starts_with("["))
      text = full;
  }
  if (!entry.function.name.empty())
    text += "<br>" + code(shortName(entry.function.name), longestName);
  return text;
}

std::string startedBy(const Entry &entry) {
  if (!entry.reach.isCode)
    return "";
  if (entry.reach.roots.empty())
    return "no root found";
  const ReachedFrom &first = entry.reach.roots.front();
  const Root &root = first.root;
  std::string text = first.isCertain ? "" : "maybe ";
  text += root.kind == RootKind::Main ? "main" : wordsFor(root.kind);
  if (root.kind == RootKind::Main)
    text += "<br>" + code(root.location.file);
  else if (root.name != entry.function.name)
    text += "<br>" + code(shortName(root.name), longestName);
  if (!root.schedule.empty())
    text += "<br>" + code(root.schedule);
  if (entry.reach.rootCount > 1)
    text += ", " + std::to_string(entry.reach.rootCount - 1) + " more";
  return text;
}

// With coverage what ran, else who could.
std::string tested(const Entry &entry) {
  const Reach &reach = entry.reach;
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

/// What the message alone does not say.
const char *label(const Entry &entry) {
  if (entry.kind != "dependency")
    return "";
  if (entry.verdict == toString(Verdict::BreaksBuild))
    return "does not compile: ";
  if (entry.verdict == toString(Verdict::ChangesMeaning))
    return entry.confidence == Confidence::Possible
               ? "may mean something else: "
               : "means something else: ";
  if (entry.verdict == toString(Verdict::BreaksBinary))
    return "needs a rebuild: ";
  return entry.verdict == toString(Verdict::Unknown) ? "undecided: " : "";
}

std::string problem(const Entry &entry) {
  std::string text = label(entry) + prose(entry.message);
  if (entry.confidence != Confidence::Proven)
    text += std::string(" (") + toString(entry.confidence) + ")";
  for (size_t i = 0; i < entry.gatedBy.size() && i < 3; ++i)
    text += (i ? ", " : "; only with ") + code(entry.gatedBy[i], longestName);
  if (entry.gatedBy.size() > 3)
    text += " and more";
  text += entry.gatedBy.empty() ? "" : " on";
  if (entry.isInChange)
    text += "; on a line of this change";
  return text;
}

std::string breaks(const Entry &entry) {
  if (entry.kind == "binary")
    return "old binaries";
  unsigned breaks = findRule(entry.rule).breaks;
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

bool isMajor(const Entry &entry) {
  return entry.level >= Level::Warning &&
         entry.confidence >= Confidence::Likely;
}

std::string tableHead(const Report &report) {
  return report.command == ReportCommand::Diff
             ? "| | declared in | can break | change |\n|--:|---|---|---|\n"
             : "| | call site | started by | tested | problem |\n"
               "|--:|---|---|---|---|\n";
}

std::string tableRow(const Report &report, const Entry &entry, size_t number,
                     const std::string &linkBase) {
  std::string n = std::to_string(number);
  if (report.command == ReportCommand::Diff)
    return row({n, placeOf(entry, ""), breaks(entry), problem(entry)});
  return row({n, placeOf(entry, linkBase), startedBy(entry), tested(entry),
              problem(entry)});
}

} // namespace breakpath
