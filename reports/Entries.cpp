#include "reports/Entries.h"

#include "reports/Phrases.h"
#include "reports/Reach.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/JSON.h"

#include <algorithm>
#include <tuple>

namespace breakpath {

static void addPlaces(const std::vector<FlagPlace> &places, const char *what,
                      Entry &entry) {
  for (const FlagPlace &place : places)
    entry.related.push_back(
        {place.location,
         what + (place.function.empty() ? "" : " in " + place.function)});
}

Entry entryOf(const Finding &finding) {
  const Impact &impact = finding.impact;
  Entry entry;
  entry.kind = "dependency";
  entry.rule = impact.rule;
  entry.verdict = toString(impact.verdict);
  entry.level = finding.level;
  entry.confidence = impact.confidence;
  entry.message = impact.message;
  entry.symbol = impact.symbolName;
  entry.location = impact.location;
  entry.endColumn = impact.endColumn;
  entry.function = impact.function;
  entry.evidence = impact.evidence == impact.message ? "" : impact.evidence;
  entry.excerpt = finding.excerpt;
  entry.reach = impact.reach;
  entry.related = impact.related;
  for (const Location &at : impact.instantiatedFrom)
    entry.related.push_back({at, "instantiated from here"});
  for (const FollowUp &error : impact.followUps)
    entry.related.push_back({error.location, "follows: " + error.message});
  entry.gatedBy = impact.gatedBy;
  entry.change = impact.change;
  entry.fix = impact.fix;
  entry.patch = finding.patch;
  entry.isInChange = impact.isInChange;
  entry.fingerprint = finding.fingerprint;
  return entry;
}

Entry entryOf(const FlagEntry &finding) {
  const FlagFinding &path = finding.path;
  Entry entry;
  entry.kind = "flag";
  entry.rule = ruleOf(path.verdict);
  entry.verdict = toString(path.verdict);
  entry.level = finding.level;
  entry.confidence = path.confidence;
  entry.message = path.message;
  entry.symbol = path.symbol;
  entry.location = path.location;
  entry.function = path.function;
  entry.evidence = path.belongs;
  entry.excerpt = finding.excerpt;
  entry.hint = path.hint;
  entry.reach = path.reach;
  addPlaces(path.gatedAt, "gated here", entry);
  addPlaces(path.checks, "checked here", entry);
  addPlaces(path.unread, "a check that could not be read", entry);
  entry.isInChange = path.isInChange;
  entry.fingerprint = finding.fingerprint;
  return entry;
}

Entry entryOf(const LoadEntry &finding) {
  const LoadFinding &load = finding.load;
  Entry entry;
  entry.kind = "binary";
  entry.rule = load.rule;
  entry.verdict = toString(Verdict::BreaksBinary);
  entry.level = finding.level;
  entry.message = load.message;
  entry.symbol = load.name;
  entry.location.file = load.program;
  entry.evidence = load.isAtStart ? "the program does not start"
                                  : "fails when the program gets there";
  for (const Location &use : load.uses)
    entry.related.push_back({use, "used here"});
  entry.change = load.change;
  entry.fingerprint = finding.fingerprint;
  return entry;
}

Entry entryOf(const SuppressionEntry &finding) {
  Entry entry;
  entry.kind = "suppression";
  entry.rule = finding.rule;
  entry.level = finding.level;
  entry.message = finding.message;
  entry.location = finding.location;
  entry.excerpt = finding.excerpt;
  entry.fingerprint = finding.fingerprint;
  return entry;
}

Entry entryOf(const Report::Change &change) {
  Entry entry;
  entry.kind = "library";
  entry.rule = change.change.rule;
  entry.level = change.level;
  entry.message = change.change.message;
  entry.symbol = change.change.name;
  entry.location = placeOf(change.change);
  entry.change = change.change.id;
  entry.fingerprint = change.fingerprint;
  return entry;
}

template <typename T>
static void append(const std::vector<T> &findings, std::vector<Entry> &into) {
  for (const T &finding : findings)
    into.push_back(entryOf(finding));
}

std::vector<Entry> entriesOf(const Report &report) {
  std::vector<Entry> all;
  append(report.findings, all);
  append(report.flagFindings, all);
  append(report.loads, all);
  append(report.suppressionFindings, all);
  if (report.command == ReportCommand::Diff)
    append(report.changes, all);
  std::stable_sort(all.begin(), all.end(), [](auto &a, auto &b) {
    return orderOf(a.location, a.rule) < orderOf(b.location, b.rule);
  });
  return all;
}

bool isWorse(const Entry &a, const Entry &b) {
  auto rank = [](const Entry &entry) {
    return std::tuple(-static_cast<int>(entry.level),
                      -static_cast<int>(entry.confidence),
                      !(isInBackground(entry) && entry.reach.isUntested()));
  };
  return rank(a) < rank(b);
}

std::vector<Entry> worstFirst(const Report &report) {
  std::vector<Entry> all = entriesOf(report);
  std::stable_sort(all.begin(), all.end(), isWorse);
  return all;
}

// Of what stands before byte \p column of \p line.
static unsigned utf16Column(const std::string &line, unsigned column) {
  if (column == 0 || column > line.size() + 1)
    return std::max(column, 1u);
  llvm::SmallVector<llvm::UTF16> units;
  std::string before = llvm::json::fixUTF8(line.substr(0, column - 1));
  llvm::convertUTF8ToUTF16String(before, units);
  return units.size() + 1;
}

Columns columnsOf(const Entry &entry) {
  const std::string &line = entry.excerpt;
  unsigned from = std::max(entry.location.column, 1u), end = entry.endColumn;
  if (end <= from) // only the start is known: take the word there
    for (end = from; end <= line.size() &&
                     (llvm::isAlnum(line[end - 1]) || line[end - 1] == '_');)
      ++end;
  Columns columns{utf16Column(line, from), utf16Column(line, end)};
  columns.end = std::max(columns.end, columns.begin + 1);
  return columns;
}

std::string oneLine(const std::string &text) {
  std::string line = printable(llvm::json::fixUTF8(text));
  // U+FFFE and U+FFFF, which XML forbids.
  for (const char *mark : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"})
    for (size_t at; (at = line.find(mark)) != std::string::npos;)
      line.replace(at, 3, "?");
  return line;
}

std::string tellPlace(const Entry &entry) {
  const Location &at = entry.location;
  if (!at.valid())
    return oneLine(at.file);
  if (entry.kind == "library")
    return oneLine(headerPlace(at));
  return oneLine(spot(at));
}

std::vector<std::string> tellMore(const Entry &entry) {
  std::vector<std::string> lines;
  if (!entry.evidence.empty())
    lines.push_back("evidence: " + entry.evidence);
  for (const std::string &line : tellReach(entry.reach, entry.fingerprint))
    lines.push_back(line.substr(line.find_first_not_of(' ')));
  if (!entry.gatedBy.empty())
    lines.push_back("only with " + inQuotes(entry.gatedBy) + " on");
  if (entry.fix)
    lines.push_back("fix: " + entry.fix->description + " (compiles)");
  if (!entry.hint.empty())
    lines.push_back("hint: " + entry.hint);
  for (std::string &line : lines)
    line = oneLine(line);
  return lines;
}

std::string tellIncomplete(const Report &report) {
  if (report.complete)
    return "";
  std::string text = "not everything was analysed";
  const Report::Units &units = report.units;
  if (units.analyzed < units.total)
    text += ": " + std::to_string(units.analyzed) + " of " +
            count(units.total, "unit") + " were";
  if (!report.isDecided)
    text += "; for some uses it could not be decided whether they break";
  return text;
}

bool isInBackground(const Entry &entry) {
  return std::any_of(
      entry.reach.roots.begin(), entry.reach.roots.end(),
      [](const ReachedFrom &reached) { return runsUnseen(reached.root.kind); });
}

} // namespace breakpath
