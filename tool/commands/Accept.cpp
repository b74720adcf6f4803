#include "tool/commands/Accept.h"

#include "matchers/Stages.h"
#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "tool/inputs/Project.h"
#include "tool/support/Files.h"
#include "tool/support/Repository.h"
#include "tool/support/Words.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <map>
#include <set>

namespace breakpath {

namespace {

/// As ISO 8601, in UTC; of SOURCE_DATE_EPOCH where that is set, so that a run
/// can be repeated.
std::string today() {
  std::time_t now = std::time(nullptr);
  if (const char *fixed = std::getenv("SOURCE_DATE_EPOCH"))
    now = std::strtoll(fixed, nullptr, 10);
  std::tm day{};
  gmtime_r(&now, &day);
  char text[16];
  std::strftime(text, sizeof text, "%Y-%m-%d", &day);
  return text;
}

/// A comment or an entry of the baseline, and what became of it.
template <typename T> struct Offer {
  T what;
  bool isOver = false;
  std::set<RuleId> used; ///< rules by which it accepts something
};

bool covers(const Suppression &suppression, const Finding &finding) {
  auto holds = [&](const std::string &file, unsigned line) {
    return file == suppression.location.file && line >= suppression.firstLine &&
           line <= suppression.lastLine;
  };
  bool names = std::find(suppression.rules.begin(), suppression.rules.end(),
                         toString(finding.rule)) != suppression.rules.end();
  return names && suppression.problem.empty() &&
         (holds(finding.location.file, finding.location.line) ||
          (suppression.coversFunctions &&
           holds(finding.function.file, finding.function.line)));
}

class Acceptor {
public:
  Acceptor(const Options &options, const Inside &inside, Report &report)
      : options(options), inside(inside), report(report), day(today()) {
    // The baseline is the user's.
    if (!options.baselineFile.empty())
      this->inside.roots.push_back(realPath(options.baselineFile));
  }

  void readComments(const std::vector<std::string> &files) {
    for (const std::string &file : files) {
      std::string path = report.root + "/" + file;
      if (!inside.holds(path))
        continue;
      for (Suppression &each :
           readSuppressions(readText(path, largestSource), file)) {
        if (each.problem.empty())
          each.problem = unknownRule(each);
        bool isOver = !each.until.empty() && each.until < day;
        byFile[file].push_back(comments.size());
        comments.push_back({std::move(each), isOver, {}});
      }
    }
  }

  llvm::Error readEntries() {
    if (options.baselineFile.empty())
      return llvm::Error::success();
    llvm::Expected<Baseline> read = readBaseline(options.baselineFile);
    if (!read)
      return read.takeError();
    for (BaselineEntry &each : read->entries) {
      bool isOver = !each.until.empty() && each.until < day;
      byFingerprint[each.fingerprint] = entries.size();
      entries.push_back({std::move(each), isOver, {}});
    }
    return llvm::Error::success();
  }

  /// Takes what is accepted off the findings.
  void takeAccepted() {
    std::vector<Finding> left;
    for (Finding &finding : report.findings)
      if (!take(finding))
        left.push_back(std::move(finding));
    report.findings = std::move(left);
    if (report.command == ReportCommand::Diff)
      takeChanges();
  }

  /// Says what is wrong with comments and entries.
  void addRemarks() {
    for (const auto &comment : comments)
      remarkOn(comment);
    remarkOnEntries();
    addFindings(std::move(remarks), report);
  }

private:
  static std::string unknownRule(const Suppression &suppression) {
    for (const std::string &rule : suppression.rules)
      if (!ruleNamed(rule)) {
        std::vector<std::string> known;
        for (const Rule &each : allRules())
          known.push_back(each.name);
        std::string near = nearest(rule, known);
        return "there is no rule " + quote(rule) +
               (near.empty() ? "; 'breakpath rules' lists them"
                             : "; did you mean '" + near + "'?");
      }
    return "";
  }

  bool take(Finding &finding) {
    if (auto *comment = commentFor(finding)) {
      const Suppression &by = comment->what;
      accept(finding, {AcceptedBy::Comment, by.reason, by.until, by.location});
      return true;
    }
    auto known = byFingerprint.find(finding.fingerprint);
    if (known == byFingerprint.end())
      return false;
    auto &found = entries[known->second];
    found.used.insert(finding.rule);
    if (found.isOver)
      return false;
    if (!report.isNewOnly)
      accept(finding, {AcceptedBy::Baseline, found.what.reason,
                       found.what.until, Location()});
    return true;
  }

  /// The comment that accepts \p finding; those that would and are over are
  /// marked.
  Offer<Suppression> *commentFor(const Finding &finding) {
    std::vector<size_t> near = byFile[finding.location.file];
    if (finding.function.file != finding.location.file)
      for (size_t i : byFile[finding.function.file])
        near.push_back(i);
    Offer<Suppression> *result = nullptr;
    for (size_t i : near)
      if (covers(comments[i].what, finding)) {
        comments[i].used.insert(finding.rule);
        if (!comments[i].isOver && !result)
          result = &comments[i];
      }
    return result;
  }

  void accept(Finding &finding, Acceptance by) {
    finding.accepted = std::move(by);
    report.accepted.push_back(std::move(finding));
  }

  // A change that is accepted is not listed either.
  void takeChanges() {
    std::set<unsigned> told;
    for (const Finding &finding : report.findings)
      if (finding.as<ChangeDetail>())
        told.insert(finding.change);
    std::erase_if(report.changes, [&](const Report::Change &change) {
      return !told.contains(change.change.id);
    });
  }

  //===--- remarks --------------------------------------------------------===//

  void remarkOn(const Offer<Suppression> &comment) {
    const Suppression &what = comment.what;
    if (!what.problem.empty())
      return add(RuleId::SuppressionMalformed,
                 "this accepts nothing: " + what.problem, what.location);
    if (comment.isOver && !comment.used.empty())
      return add(RuleId::SuppressionExpired,
                 "accepted until " + what.until +
                     ", which is over: " + what.reason,
                 what.location);
    for (const std::string &name : what.rules)
      if (RuleId rule = ruleNamed(name)->id;
          !comment.used.contains(rule) && isJudged(rule))
        add(RuleId::SuppressionUnused,
            "there is no " + name + " to accept here", what.location);
  }

  /// Whether a finding of \p rule would have been told.
  bool isJudged(RuleId rule) const {
    auto level = options.ruleLevels.find(rule);
    bool isOff = level != options.ruleLevels.end() && !level->second;
    bool isOfFlags = findRule(rule).breaks & BreaksGate;
    return report.complete && options.sources.empty() && !isOff &&
           (isOfFlags || report.command == ReportCommand::Scan);
  }

  void remarkOnEntries() {
    size_t over = 0, gone = 0;
    for (const auto &entry : entries) {
      over += entry.isOver && !entry.used.empty();
      gone += entry.used.empty() && options.sources.empty() &&
              breakpath::isJudged(entry.what, report);
    }
    if (over)
      add(RuleId::SuppressionExpired,
          "the time is over of " + count(over, "finding") +
              " that the baseline accepted",
          baselinePlace());
    if (gone)
      add(RuleId::SuppressionUnused,
          count(gone, "finding") + " that the baseline accepts " +
              (gone == 1 ? "is" : "are") +
              " gone; 'breakpath baseline prune' drops " +
              (gone == 1 ? "it" : "them"),
          baselinePlace());
  }

  Location baselinePlace() const {
    const std::string &file = options.baselineFile;
    return {report.root.empty() ? displayName(file)
                                : relativePath(report.root, absolute(file)),
            1, 1};
  }

  static std::string absolute(const std::string &file) {
    std::error_code error;
    return std::filesystem::absolute(file, error).lexically_normal().string();
  }

  void add(RuleId rule, const std::string &message, const Location &at) {
    Level level = findRule(rule).level;
    if (auto wanted = options.ruleLevels.find(rule);
        wanted != options.ruleLevels.end()) {
      if (!wanted->second)
        return;
      level = *wanted->second;
    }
    Finding finding;
    finding.rule = rule;
    finding.level = level;
    finding.message = message;
    finding.location = at;
    finding.excerpt = readLine(report.root, at, inside);
    finding.detail = SuppressionDetail();
    remarks.push_back(std::move(finding));
  }

  const Options &options;
  Inside inside;
  Report &report;
  std::string day;
  std::vector<Offer<Suppression>> comments;
  std::map<std::string, std::vector<size_t>> byFile;
  std::vector<Offer<BaselineEntry>> entries;
  std::map<std::string, size_t> byFingerprint;
  std::vector<Finding> remarks;
};

} // namespace

std::vector<std::string> sourcesOf(const Program &program,
                                   const Report &report) {
  std::set<std::string> files;
  for (const CodeFact &code : program.code)
    if (code.isDefined)
      files.insert(code.location.file);
  for (const Finding &finding : report.findings)
    files.insert(finding.location.file);
  std::erase_if(files, [](const std::string &file) {
    return file.starts_with("/") || file.starts_with("../");
  });
  return {files.begin(), files.end()};
}

llvm::Error acceptFindings(const Options &options, const Inside &inside,
                           const std::vector<std::string> &files,
                           Report &report) {
  if (options.command == "explain") // whatever it asks about
    return llvm::Error::success();
  report.isNewOnly = options.newOnly;
  Acceptor acceptor(options, inside, report);
  acceptor.readComments(files);
  if (llvm::Error error = acceptor.readEntries())
    return error;
  acceptor.takeAccepted();
  acceptor.addRemarks();
  return llvm::Error::success();
}

} // namespace breakpath
