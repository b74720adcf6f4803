#include "matchers/flags/FlagRemarks.h"

#include <algorithm>
#include <map>

namespace breakpath {

std::string quotedName(const std::string &name) { return "'" + name + "'"; }

std::string calledAs(const CodeFact &code) {
  return code.kind == CodeKind::Function && !code.name.ends_with(")")
             ? code.name + "()"
             : code.name;
}

std::string lineOf(const Location &at) {
  return at.file + ":" + std::to_string(at.line);
}

namespace {

class Remarks {
public:
  Remarks(const FlagChecksOf &of, std::vector<FlagFinding> &findings)
      : of(of), findings(findings) {}

  void checkDefaults() {
    std::map<std::string, std::vector<const CheckFact *>> byText;
    for (const CheckFact *check : of.checks)
      if (check->fallback == CheckFact::DefaultOn ||
          check->fallback == CheckFact::DefaultOff)
        byText[check->fallbackText].push_back(check);
    if (byText.size() > 1) {
      const CheckFact *usual = mostCommon(byText);
      for (const auto &[text, checks] : byText)
        for (const CheckFact *check : checks) {
          if (text == usual->fallbackText)
            continue;
          FlagFinding finding = about(*check, FlagVerdict::DefaultsDiffer);
          finding.message = quotedName(of.flag) + " is " + text +
                            " here where nobody knows, and " +
                            usual->fallbackText + " at " +
                            lineOf(usual->location);
          finding.hint = "give both checks the same default";
          findings.push_back(std::move(finding));
        }
      return;
    }
    for (const auto &[text, checks] : byText)
      for (const CheckFact *check : checks)
        if (check->fallback == CheckFact::DefaultOn) {
          FlagFinding finding = about(*check, FlagVerdict::FailsOpen);
          finding.message = "the check of " + quotedName(of.flag) +
                            " fails open: its default is " + text;
          finding.hint = "while the flag service does not answer, everybody "
                         "gets the feature; default to off";
          findings.push_back(std::move(finding));
        }
  }

  void checkAnswers() {
    for (const CheckFact *check : of.checks)
      if (!check->isUsed) {
        FlagFinding finding = about(*check, FlagVerdict::CheckUnused);
        finding.message = "the answer for " + quotedName(of.flag) +
                          " is not used: this check gates nothing";
        finding.hint = "remove the check, or put back what it was for";
        findings.push_back(std::move(finding));
      }
  }

  // The only place that checks, beside all those that should.
  void checkPlaces() {
    if (of.checkedIn.size() != 1 || of.checks.empty())
      return;
    const std::string &checker = of.program.code[*of.checkedIn.begin()].name;
    size_t ungated = 0;
    for (const FlagFinding &finding : findings)
      ungated += finding.verdict == FlagVerdict::Ungated &&
                 finding.confidence != Confidence::Possible &&
                 finding.function.name != checker;
    if (ungated == 0)
      return;
    FlagFinding finding = about(*of.checks.front(), FlagVerdict::CheckedOnce);
    finding.message = quotedName(of.flag) + " is checked in " +
                      calledAs(of.program.code[*of.checkedIn.begin()]) +
                      " alone, and its code is reached without that in " +
                      std::to_string(ungated) +
                      (ungated == 1 ? " place" : " places");
    finding.hint = "a check in the feature's own code covers every caller";
    findings.push_back(std::move(finding));
  }

private:
  FlagFinding about(const CheckFact &check, FlagVerdict verdict) const {
    FlagFinding finding;
    finding.verdict = verdict;
    finding.flag = of.flag;
    finding.symbol = check.function;
    finding.location = check.location;
    const CodeFact &code = of.program.code[check.code];
    finding.function = {code.name, code.location.file, code.location.line};
    finding.checks = of.places;
    finding.isInferred = check.isGuess;
    finding.confidence =
        check.isGuess ? Confidence::Likely : Confidence::Proven;
    return finding;
  }

  static const CheckFact *
  mostCommon(const std::map<std::string, std::vector<const CheckFact *>> &all) {
    const std::vector<const CheckFact *> *best = nullptr;
    for (const auto &[text, checks] : all) {
      bool isOff = checks.front()->fallback == CheckFact::DefaultOff;
      bool isMore = best && checks.size() > best->size();
      bool isSafer = best && checks.size() == best->size() && isOff;
      if (!best || isMore || isSafer)
        best = &checks;
    }
    return best->front();
  }

  const FlagChecksOf &of;
  std::vector<FlagFinding> &findings;
};

} // namespace

void addRemarks(const FlagChecksOf &checks,
                std::vector<FlagFinding> &findings) {
  Remarks remarks(checks, findings);
  remarks.checkDefaults();
  remarks.checkAnswers();
}

void addCheckedOnce(const FlagChecksOf &checks,
                    std::vector<FlagFinding> &findings) {
  Remarks(checks, findings).checkPlaces();
}

} // namespace breakpath
