// What a report says in sentences. Each is about what was computed: what a
// break does to a user is nowhere claimed.

#include "reports/Headline.h"
#include "reports/Phrases.h"
#include "reports/Reach.h"
#include "reports/markdown/MarkdownParts.h"
#include "reports/markdown/MarkdownText.h"

#include <algorithm>
#include <map>
#include <set>

namespace breakpath {

namespace {

using Findings = std::vector<const Finding *>;

std::string verb(size_t n, const char *one, const char *many) {
  return std::to_string(n) + " " + (n == 1 ? one : many);
}

/// "payment-sdk 3.1", for each that moves.
std::string named(const Report &report, bool withNew) {
  std::string text;
  for (const Dependency &dependency : report.dependencies) {
    text += (text.empty() ? "" : ", ") + prose(dependency.name) + " ";
    text += prose(withNew ? dependency.newVersion : dependency.oldVersion);
  }
  return text.empty() ? "the dependency" : text;
}

// What stops compiling or becomes something else, and is sure enough.
Findings hurtOf(const Report &report) {
  Findings result;
  for (const Finding &finding : report.findings)
    if (isMajor(finding) && isBroken(finding))
      result.push_back(&finding);
  return result;
}

bool isCall(const Finding *finding) {
  UseKind kind = finding->as<UseDetail>()->use;
  return kind == UseKind::Call || kind == UseKind::Construct ||
         kind == UseKind::Operator;
}

bool runsInBackground(const Finding *finding) {
  return surelyRunsUnseen(finding->reach);
}

/// "no test reaches them", of all \p findings; else how many.
std::string tellTests(const Findings &findings) {
  size_t untested =
      std::count_if(findings.begin(), findings.end(),
                    [](auto *finding) { return isUntested(*finding); });
  if (!untested)
    return "";
  bool ran = std::all_of(findings.begin(), findings.end(), [](auto *finding) {
    return finding->reach.ran == Ran::No;
  });
  std::string what = ran ? "no test ran " : "no test reaches ";
  if (untested == findings.size())
    return what + (untested == 1 ? "it" : "them");
  return what + std::to_string(untested) + " of them";
}

std::string capital(std::string text) {
  if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
    text.front() += 'A' - 'a';
  return text;
}

/// Each is first of all run by a job.
bool areJobs(const Findings &findings) {
  return std::all_of(findings.begin(), findings.end(), [](auto *finding) {
    const ReachedFrom &first = finding->reach.roots.front();
    return first.isCertain && first.root.kind == RootKind::BackgroundJob;
  });
}

/// Where the hurt places run, and whether a test would tell.
std::string tellWhere(const Findings &all) {
  Findings unseen;
  std::copy_if(all.begin(), all.end(), std::back_inserter(unseen),
               runsInBackground);
  if (unseen.empty()) {
    std::string tests = tellTests(all);
    return tests.empty() ? "" : ". " + capital(tests);
  }
  std::string text = ". ";
  if (unseen.size() == all.size())
    text += all.size() == 1 ? "It runs" : "All run";
  else
    text += verb(unseen.size(), "runs", "run");
  text += areJobs(unseen) ? " in background jobs" : " in the background";
  std::string tests = tellTests(unseen);
  return text + (tests.empty() ? "" : "; " + tests);
}

size_t programsOf(const Report &report) {
  std::set<std::string> programs;
  for (const Finding &finding : report.findings)
    if (finding.as<LoadDetail>())
      programs.insert(finding.location.file);
  return programs.size();
}

std::string scanHeadline(const Report &report) {
  if (Findings hurt = hurtOf(report); !hurt.empty()) {
    bool areCalls = std::all_of(hurt.begin(), hurt.end(), isCall);
    return count(hurt.size(), areCalls ? "call site" : "place") +
           (hurt.size() == 1 ? " still expects " : " still expect ") +
           named(report, false) + tellWhere(hurt);
  }
  std::map<Verdict, size_t> counts;
  for (const Finding &finding : report.findings)
    if (const UseDetail *use = finding.as<UseDetail>())
      counts[use->verdict] += isMajor(finding);
  std::string to = named(report, true);
  if (size_t n = programsOf(report))
    return verb(n, "program", "programs") + " built against " +
           named(report, false) + (n == 1 ? " does" : " do") + " not fit " + to;
  if (size_t n = counts[Verdict::Unknown])
    return verb(n, "use", "uses") + " could not be decided with " + to;
  if (size_t n = counts[Verdict::BreaksBinary])
    return verb(n, "place needs", "places need") + " a rebuild with " + to;
  if (size_t n = counts[Verdict::Deprecated])
    return verb(n, "place uses", "places use") + " what is deprecated in " + to;
  return report.complete ? "No use is known to break with " + to
                         : "Not everything was analysed; no use is known to "
                           "break with " +
                               to;
}

std::string step(const Report &report) {
  std::string text;
  for (const Dependency &dependency : report.dependencies)
    text += (text.empty() ? "" : ", ") + prose(dependency.name) + " " +
            prose(dependency.oldVersion) + " → " + prose(dependency.newVersion);
  return text;
}

std::string tellAccepted(const Report &report) {
  size_t n = report.accepted.size();
  return n ? "; " + verb(n, "finding is", "findings are") + " accepted" : "";
}

} // namespace

std::string headline(const Report &report) {
  if (report.command == ReportCommand::Diff)
    return step(report) + ": " + prose(tellBump(report).front());
  bool isAboutFlags = report.command == ReportCommand::Flags;
  bool hasOthers = tells<UseDetail>(report) || tells<LoadDetail>(report);
  if (isAboutFlags || (!hasOthers && tells<FlagDetail>(report)))
    return capital(prose(flagHeadline(report)));
  return scanHeadline(report);
}

std::vector<std::string> leads(const Report &report) {
  std::vector<std::string> result;
  if (report.command == ReportCommand::Diff) {
    std::vector<std::string> lines = tellBump(report);
    for (size_t i = 1; i < lines.size(); ++i)
      result.push_back(prose(lines[i]) + ".");
    return result;
  }
  if (report.command == ReportCommand::Flags)
    return result;
  bool tellsUses = tells<UseDetail>(report);
  if (tellsUses)
    result.push_back("**" + step(report) + "**: " + tellUses(report) + ".");
  if (tellsUses && tells<FlagDetail>(report))
    result.push_back("**Feature flags**: " + prose(flagHeadline(report)) + ".");
  for (const std::string &line : tellSwitches(report))
    result.push_back(capital(prose(line)) + ".");
  return result;
}

std::string resolvedLine(const Report &report) {
  size_t minor = report.findings.size();
  std::string text = "Resolved: ";
  if (report.command == ReportCommand::Diff)
    return text + headline(report);
  text += report.command == ReportCommand::Flags
              ? "no code is known to run without its feature flag"
              : "no use is known to break with " + named(report, true);
  if (minor)
    text += "; " + verb(minor, "place is", "places are") + " worth a look";
  return text + tellAccepted(report);
}

} // namespace breakpath
