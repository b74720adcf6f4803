// The report as a comment on a pull request, or as the summary of a job: the
// verdict, the worst places, what was not analysed; all else is folded.
//
// The text has a limit, and a forge cuts where it likes, so everything that
// grows is a list of items that fit or are counted. What is open comes first
// in the account, then the folds in their order.

#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/Reach.h"
#include "reports/markdown/MarkdownParts.h"
#include "reports/markdown/MarkdownText.h"

#include "llvm/ADT/StringRef.h"

#include <algorithm>
#include <map>
#include <ostream>
#include <set>

namespace breakpath {

namespace {

constexpr size_t rowsShown = 10;
/// What a fold itself takes, with its line about what was left out.
constexpr size_t frame = 300;

struct Rows {
  std::vector<const Finding *> open, folded, minor;
};

Rows rowsOf(const Report &report) {
  Rows rows;
  for (const Finding *finding : worstFirst(report))
    (!isMajor(*finding)             ? rows.minor
     : rows.open.size() < rowsShown ? rows.open
                                    : rows.folded)
        .push_back(finding);
  return rows;
}

class MarkdownWriter {
public:
  MarkdownWriter(const Report &report, const MarkdownOptions &options)
      : report(report), options(options), rows(rowsOf(report)),
        changes(changesById(report)) {}

  std::string write() {
    std::string end = footer();
    budget = options.maxBytes - std::min(options.maxBytes, end.size());
    add("### " + headline(report) + "\n");
    for (const std::string &lead : leads(report))
      add("\n" + lead + "\n");
    addIncomplete();
    addTable();
    addRest();
    addChanges();
    addFixes();
    addPaths();
    addAccepted();
    addSkipped();
    addNotes();
    return text + end;
  }

private:
  bool fits(size_t bytes) const { return text.size() + bytes <= budget; }

  bool add(const std::string &part) {
    if (!fits(part.size()))
      return false;
    text += part;
    return true;
  }

  // Loud: a reader who sees few findings must not take that for good news.
  void addIncomplete() {
    if (report.complete)
      return;
    std::string line = "\n**Not everything was analysed";
    const Report::Units &units = report.units;
    if (units.analyzed < units.total)
      line += ": " + std::to_string(units.analyzed) + " of " +
              count(units.total, "unit") + " were";
    add(line + ".** What is not listed here may still be broken.\n");
  }

  void addTable() {
    if (rows.open.empty())
      return;
    std::string table = "\n" + tableHead(report);
    size_t shown = 0;
    for (const Finding *finding : rows.open) {
      std::string row = tableRow(report, *finding, shown + 1, options.linkBase);
      if (!fits(table.size() + row.size() + frame))
        break;
      table += row;
      ++shown;
    }
    size_t left = rows.open.size() - shown;
    if (shown)
      add(table);
    if (left)
      add("\n" + count(left, "further row") + " did not fit.\n");
  }

  /// Adds a fold; of \p items as many as fit.
  void fold(const std::string &summary, const std::string &head,
            const std::vector<std::string> &items, const std::string &tail) {
    size_t used = summary.size() + head.size() + tail.size() + frame;
    std::string body;
    size_t shown = 0;
    for (const std::string &item : items) {
      if (!fits(used + body.size() + item.size()))
        break;
      body += item;
      ++shown;
    }
    if (items.empty())
      return;
    size_t left = items.size() - shown;
    if (!shown) {
      add("\n" + summary + ": left out, the text is at its limit.\n");
      return;
    }
    text += "\n<details><summary>" + summary + "</summary>\n\n" + head + body +
            tail;
    if (left)
      text += "\n" + std::to_string(left) +
              " more left out, the text is at its limit.\n";
    text += "\n</details>\n";
  }

  void foldRows(const std::string &summary,
                const std::vector<const Finding *> &findings, size_t number) {
    std::vector<std::string> items;
    for (const Finding *finding : findings)
      items.push_back(tableRow(report, *finding, number++, options.linkBase));
    fold(summary, tableHead(report), items, "");
  }

  void addRest() {
    size_t first = rows.open.size() + 1;
    foldRows(count(rows.folded.size(), "more finding"), rows.folded, first);
    first += rows.folded.size();
    bool isDiff = report.command == ReportCommand::Diff;
    foldRows(isDiff ? count(rows.minor.size(), "lesser change")
                    : count(rows.minor.size(), "place") + " worth a look",
             rows.minor, first);
  }

  // Old and new declaration of what the rows are about, once each.
  void addChanges() {
    std::vector<std::string> items;
    std::set<unsigned> told;
    std::string all;
    for (const Finding *finding : rows.open) {
      auto known = changes.find(finding->change);
      if (known == changes.end() || !told.insert(finding->change).second)
        continue;
      items.push_back(tellChange(*known->second));
      all += items.back();
    }
    fold("What changed in the library", openFence(all, "diff"), items,
         closeFence(all) + "\n");
  }

  static std::string tellChange(const ApiChange &change) {
    std::string lines = "@@ " + plainLine(change.message) + " @@\n";
    if (!change.oldText.empty() && change.oldText != change.newText)
      lines += "- " + plainLine(change.oldText) + "\n";
    if (!change.newText.empty() && change.oldText != change.newText)
      lines += "+ " + plainLine(change.newText) + "\n";
    if (!change.successor.name.empty())
      lines +=
          "  now likely " +
          plainLine(change.successor.name + ": " + change.successor.evidence) +
          "\n";
    return lines;
  }

  void addFixes() {
    std::vector<std::string> items;
    size_t number = 0;
    for (const Finding *finding : rows.open) {
      ++number;
      if (finding->fix)
        items.push_back(tellFix(*finding, number));
    }
    fold(items.size() == 1
             ? "A fix that compiles"
             : std::to_string(items.size()) + " fixes that compile",
         "", items, "");
  }

  // Each line of a diff has its mark, so none can begin with anything else.
  static std::string diffLines(const std::string &patch) {
    std::string lines;
    for (size_t at = 0; at < patch.size();) {
      size_t end = std::min(patch.find('\n', at), patch.size());
      if (!llvm::StringRef("+-@").contains(patch[at]))
        return "";
      lines += plainLine(patch.substr(at, end - at)) + "\n";
      at = end + 1;
    }
    return lines;
  }

  static std::string tellFix(const Finding &finding, size_t number) {
    std::string text = "For " + std::to_string(number) + ": " +
                       prose(finding.fix->description) + "\n\n";
    std::string lines = diffLines(finding.patch);
    if (lines.empty())
      return text;
    return text + openFence(lines, "diff") + lines + closeFence(lines) + "\n\n";
  }

  void addPaths() {
    std::vector<std::string> items;
    std::string all;
    size_t number = 0;
    for (const Finding *finding : rows.open) {
      ++number;
      std::string why = tellWhy(*finding) + tellWay(finding->reach);
      if (why.empty())
        continue;
      items.push_back(tellRow(*finding, number) + why);
      all += items.back();
    }
    fold("Evidence and call paths", openFence(all, "text"), items,
         closeFence(all) + "\n");
  }

  static std::string tellRow(const Finding &finding, size_t row) {
    std::string number = std::to_string(row);
    std::string lines = number + std::string(4 - number.size(), ' ') +
                        "at        " + plainLine(placeOf(finding.location));
    if (!finding.function.name.empty())
      lines += "  in " + plainLine(finding.function.name);
    return lines + "  [" + toString(finding.rule) + "]\n";
  }

  // A program has a path and no line.
  static std::string placeOf(const Location &at) {
    return at.valid() ? spot(at) : at.file;
  }

  static std::string tellWhy(const Finding &finding) {
    std::string lines;
    if (!finding.excerpt.empty())
      lines += "    source    " + plainLine(trimmed(finding.excerpt)) + "\n";
    if (std::string evidence = evidenceOf(finding); !evidence.empty())
      lines += "    evidence  " + plainLine(evidence) + "\n";
    return lines;
  }

  static std::string trimmed(const std::string &text) {
    return text.substr(std::min(text.find_first_not_of(" \t"), text.size()));
  }

  static std::string tellWay(const Reach &reach) {
    if (!reach.isCode)
      return "";
    std::string lines = "    started   ";
    if (reach.roots.empty()) {
      lines += "by no root that was found";
      for (const std::string &name : reach.uncalled)
        lines += "; nobody is seen to call " + plainLine(name);
      return lines + "\n";
    }
    const ReachedFrom &first = reach.roots.front();
    lines += (first.isCertain ? "by " : "maybe by ") +
             plainLine(tellRoot(first.root)) + "\n";
    for (const std::string &line : tellPath(first))
      lines += "              - " + plainLine(line) + "\n";
    return lines;
  }

  void addAccepted() {
    size_t byComment = std::count_if(
        report.accepted.begin(), report.accepted.end(),
        [](auto &each) { return each.accepted->by == AcceptedBy::Comment; });
    size_t byBaseline = report.accepted.size() - byComment;
    std::string summary = count(report.accepted.size(), "accepted finding");
    if (byComment)
      summary += ", " + std::to_string(byComment) + " by a comment";
    if (byBaseline)
      summary += ", " + std::to_string(byBaseline) + " by the baseline";
    std::vector<std::string> items;
    for (const Finding &each : report.accepted)
      items.push_back(tellAccepted(each));
    fold(summary, "", items, "");
  }

  std::string tellAccepted(const Finding &finding) const {
    const Location &at = finding.location;
    const Acceptance &accepted = *finding.accepted;
    std::string line = "- " +
                       linked(code(at.file + ":" + std::to_string(at.line)),
                              options.linkBase, at) +
                       " " + prose(finding.message) +
                       "; reason: " + prose(accepted.reason);
    if (!accepted.until.empty())
      line += "; until " + code(accepted.until);
    return line + "\n";
  }

  void addSkipped() {
    std::vector<std::string> items;
    for (const auto &[what, reason] : report.skipped)
      items.push_back("- " + code(what) + " " + prose(reason) + "\n");
    fold("<b>Not analysed: " + std::to_string(items.size()) + "</b>", "", items,
         "");
  }

  void addNotes() {
    std::vector<std::string> items;
    for (const std::string &note : report.notes)
      items.push_back("- note: " + prose(note) + "\n");
    fold(count(items.size(), "note"), "", items, "");
  }

  std::string footer() const {
    auto first = std::find_if(rows.open.begin(), rows.open.end(),
                              [](auto *f) { return canBeAccepted(*f); });
    if (first == rows.open.end() || report.command == ReportCommand::Diff)
      return "";
    return "\n<sub>To accept a finding: " +
           code(std::string("// breakpath:ignore[") + toString((*first)->rule) +
                "] reason=\"...\" until=YYYY-MM-DD") +
           " on its line, or above the function.</sub>\n";
  }

  const Report &report;
  const MarkdownOptions &options;
  Rows rows;
  std::map<unsigned, const ApiChange *> changes;
  std::string text;
  size_t budget = 0;
};

} // namespace

bool isWorthAComment(const Report &report) {
  return !report.complete ||
         std::any_of(report.findings.begin(), report.findings.end(), isMajor);
}

void writeMarkdown(const Report &report, const MarkdownOptions &options,
                   std::ostream &out) {
  if (options.isFollowUp && !isWorthAComment(report))
    out << resolvedLine(report) << '\n';
  else
    out << MarkdownWriter(report, options).write();
}

} // namespace breakpath
