// breakpath flags: code of features that runs without its flag.

#include "tool/commands/Flags.h"

#include "matchers/Stages.h"
#include "reports/Headline.h"
#include "reports/Phrases.h"
#include "tool/commands/Accept.h"
#include "tool/commands/Commands.h"
#include "tool/commands/HideOutside.h"
#include "tool/inputs/Client.h"
#include "tool/inputs/Project.h"

#include <algorithm>
#include <map>
#include <set>

namespace breakpath {

namespace {

void addUnbuilt(const FlagReport &flags, Report &report) {
  constexpr size_t shown = 3;
  size_t all = 0, n = 0;
  std::string names;
  for (const auto &[flag, lines] : flags.unbuilt) {
    all += lines;
    if (lines && n++ < shown)
      names += (names.empty() ? "" : ", ") + flag;
  }
  if (n > shown)
    names += " and " + std::to_string(n - shown) + " more";
  if (all)
    report.notes.push_back(count(all, "line") + " behind #if " + names +
                           (all == 1 ? " is" : " are") +
                           " not part of this build and not seen");
}

// What could not be seen of flags; a path that is missing is no proof.
void addNotes(const FlagReport &flags, Report &report) {
  if (size_t n = flags.unreadable.size())
    report.notes.push_back(
        count(n, "check") + " of flags whose name is computed, the first at " +
        flags.unreadable.front().location.file + ":" +
        std::to_string(flags.unreadable.front().location.line) +
        ": what they gate is not known");
  addUnbuilt(flags, report);
  for (const FlagSummary &flag : flags.flags) {
    for (const std::string &pattern : flag.unmatched)
      report.notes.push_back("no code matches '" + pattern +
                             "', which the configuration gives to '" +
                             flag.name + "'");
    bool isTold = std::any_of(
        flags.findings.begin(), flags.findings.end(),
        [&](const FlagFinding &finding) { return finding.flag == flag.name; });
    // No finding there is no proof.
    if (flag.isConfigured && !isTold && !report.skipped.empty())
      report.notes.push_back("whether code of '" + flag.name +
                             "' runs without its check is unknown: " +
                             count(report.skipped.size(), "unit") +
                             (report.skipped.size() == 1 ? " was" : " were") +
                             " not analysed, or not all of it");
    if (flag.isConfigured && flag.checks.empty())
      report.notes.push_back("nothing is seen to check '" + flag.name +
                             "': if a function of your own does, name it "
                             "under flags: checks");
  }
}

/// Who gets to each finding: tests; and to remarks about checks, which the
/// stage gave no way to, roots too.
void addReach(const Program &program, size_t limit, unsigned jobs,
              FlagReport &flags) {
  std::vector<Location> places;
  for (const FlagFinding &finding : flags.findings)
    places.push_back(finding.location);
  std::vector<Reach> reaches = traceRoots(program, places, limit, jobs);
  for (size_t i = 0; i < reaches.size(); ++i) {
    const FlagFinding &finding = flags.findings[i];
    if (isStep(finding.verdict)) {
      reaches[i].roots = finding.reach.roots;
      reaches[i].rootCount = finding.reach.rootCount;
      reaches[i].uncalled = finding.reach.uncalled;
    }
    flags.findings[i].reach = std::move(reaches[i]);
  }
}

bool isHurt(const Finding &finding) {
  return isBroken(finding) && finding.as<UseDetail>()->isCompiled &&
         finding.confidence != Confidence::Possible &&
         finding.level >= Level::Warning;
}

/// Roots of what \p flag does not stop, each once.
std::vector<Root> escapesFrom(const std::string &flag, const Report &report) {
  std::vector<Root> result;
  std::set<std::tuple<RootKind, std::string, std::string>> seen;
  for (const Finding &finding : report.findings) {
    const auto &gates = finding.gatedBy;
    if (!isHurt(finding) ||
        std::find(gates.begin(), gates.end(), flag) != gates.end())
      continue;
    for (const ReachedFrom &from : finding.reach.roots)
      if (seen.emplace(from.root.kind, from.root.name, from.root.schedule)
              .second)
        result.push_back(from.root);
  }
  std::stable_sort(result.begin(), result.end(), [](auto &a, auto &b) {
    return std::tie(a.kind, a.name) < std::tie(b.kind, b.name);
  });
  return result;
}

Finding findingOf(FlagFinding flag) {
  Finding finding;
  finding.rule = ruleOf(flag.verdict);
  finding.level = levelOf(flag);
  finding.confidence = flag.confidence;
  finding.message = std::move(flag.message);
  finding.symbol = std::move(flag.symbol);
  finding.location = std::move(flag.location);
  finding.function = std::move(flag.function);
  finding.evidence = std::move(flag.belongs);
  finding.hint = std::move(flag.hint);
  finding.reach = std::move(flag.reach);
  finding.detail = FlagDetail{flag.verdict,           std::move(flag.flag),
                              std::move(flag.path),   std::move(flag.gatedAt),
                              std::move(flag.checks), std::move(flag.unread),
                              std::move(flag.also),   flag.isInferred};
  return finding;
}

} // namespace

FlagReport tracedFlags(const Program &program, const Options &options,
                       std::span<const Location> places) {
  FlagReport flags = findUngatedPaths(program, options.flags, places,
                                      pathLimit(options), options.jobs);
  addReach(program, pathLimit(options), options.jobs, flags);
  return flags;
}

void addFlags(FlagReport flags, const Evidence &evidence,
              const Options &options, const ParseContext &context,
              Report &report) {
  addNotes(flags, report);
  std::set<std::string> unclean;
  for (const auto &[file, reason] : report.skipped)
    unclean.insert(file);
  std::vector<Finding> found;
  for (FlagFinding &flag : flags.findings) {
    Finding finding = findingOf(std::move(flag));
    // Conditions may be missing where a unit does not compile.
    if (unclean.contains(finding.location.file))
      finding.confidence = std::min(finding.confidence, Confidence::Likely);
    if (auto wanted = options.ruleLevels.find(finding.rule);
        wanted != options.ruleLevels.end()) {
      if (!wanted->second)
        continue;
      finding.level = *wanted->second;
    }
    finding.excerpt =
        readLine(context.projectRoot, finding.location, context.inside);
    addEvidence(evidence, finding.location, finding.reach, finding.isInChange);
    found.push_back(std::move(finding));
  }
  addFindings(std::move(found), report);
  report.flags = std::move(flags.flags);
}

void addSwitches(Report &report) {
  std::map<std::string, size_t> stopped;
  size_t all = 0;
  for (const Finding &finding : report.findings) {
    if (!isHurt(finding))
      continue;
    ++all;
    for (const std::string &flag : finding.gatedBy)
      ++stopped[flag];
  }
  for (const auto &[flag, n] : stopped)
    report.switches.push_back({flag, n, all, escapesFrom(flag, report)});
  std::stable_sort(report.switches.begin(), report.switches.end(),
                   [](auto &a, auto &b) { return a.stops > b.stops; });
}

llvm::Expected<Report> flags(const Options &options) {
  llvm::Expected<Client> client = readClient(options);
  if (!client)
    return client.takeError();
  auto evidence = readEvidence(options, client->context.projectRoot);
  if (!evidence)
    return evidence.takeError();
  Report report;
  report.command = ReportCommand::Flags;
  report.root = client->context.projectRoot;
  report.units.total = client->units.size() + client->commands.skipped.size();
  report.skipped = client->skipped();
  report.units.analyzed = report.units.total - report.skipped.size();
  report.complete = report.skipped.empty();

  // What runs what, on which condition; then what runs with each flag off.
  Program program = linkProgram(client->calls(), options.roots);
  addFlags(tracedFlags(program, options, {}), *evidence, options,
           client->context, report);
  if (llvm::Error error = acceptFindings(options, client->context.inside,
                                         sourcesOf(program, report), report))
    return std::move(error);
  hideOutside(outsideTexts(client->units), report);
  return report;
}

} // namespace breakpath
