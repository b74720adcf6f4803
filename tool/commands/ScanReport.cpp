#include "tool/commands/ScanReport.h"

#include "tool/commands/Patch.h"
#include "tool/inputs/Headers.h"
#include "tool/inputs/Project.h"
#include "tool/support/Files.h"

#include <algorithm>
#include <map>
#include <set>

namespace breakpath {

bool usesDependency(const UnitFacts &facts) {
  return !facts.dependencyHeaders.empty();
}

namespace {

std::string firstError(const UnitFacts &facts) {
  for (const Diagnostic &error : facts.errors)
    if (error.warningGroup.empty())
      return error.location.file + ":" + std::to_string(error.location.line) +
             ": " + error.message;
  return "";
}

/// Whether \p error is about a statement of the client alone. A header that is
/// missing or broken takes more with it than what the compiler points at: OLD
/// may be a bare source tree.
bool isOfStatement(const Diagnostic &error) {
  return error.inClient && !error.viaInclude &&
         error.kind != ErrorKind::MissingFile;
}

/// Compiles with the new version, and not with the old: the change under review
/// has seen to it.
bool isMoved(const UnitPair &pair) {
  const UnitFacts &before = pair.oldFacts, &after = pair.newFacts;
  return usesDependency(before) && before.failure.empty() &&
         !firstError(before).empty() && !after.file.empty() &&
         after.failure.empty() && firstError(after).empty() &&
         std::all_of(before.errors.begin(), before.errors.end(), isOfStatement);
}

void tellMoved(const std::vector<std::string> &moved, Report &report) {
  constexpr size_t shown = 5;
  if (moved.empty())
    return;
  std::string names;
  for (size_t i = 0; i < moved.size() && i < shown; ++i)
    names += (i ? ", " : "") + moved[i];
  if (moved.size() > shown)
    names += " and " + std::to_string(moved.size() - shown) + " more";
  report.notes.push_back(
      names + (moved.size() == 1 ? " compiles" : " compile") +
      " with the new version alone: moved to it already; statements that the "
      "old version rejects have nothing to be compared with");
}

void countUnits(const std::vector<UnitPair> &pairs, const CommandList &commands,
                Report &report) {
  report.units.total = pairs.size() + commands.skipped.size();
  std::vector<std::string> moved;
  for (const UnitPair &pair : pairs) {
    report.units.usingDependency += usesDependency(pair.oldFacts);
    std::string reason;
    if (isMoved(pair)) {
      moved.push_back(pair.oldFacts.file);
      ++report.units.analyzed;
      continue;
    }
    if (!pair.oldFacts.failure.empty())
      reason = pair.oldFacts.failure;
    else if (!pair.newFacts.failure.empty())
      reason = pair.newFacts.failure + " under the new headers";
    else if (std::string error = firstError(pair.oldFacts); !error.empty())
      reason = "does not compile under the old headers (" + error +
               "), so findings in it are likely, not proven, and some may be "
               "missing; build the client once, or generate what is missing";
    if (reason.empty())
      ++report.units.analyzed;
    else
      report.skipped.emplace_back(pair.oldFacts.file, reason);
  }
  tellMoved(moved, report);
}

// Where an include that OLD could have answered went instead.
std::string otherSource(const std::vector<UnitPair> &units,
                        const std::vector<std::string> &headers) {
  std::map<std::string, std::pair<unsigned, std::string>> places;
  for (const UnitPair &unit : units)
    for (const auto &[spelled, directory] : unit.oldFacts.foreignIncludes)
      if (std::binary_search(headers.begin(), headers.end(), spelled)) {
        auto &[n, example] = places[directory];
        ++n;
        example = spelled;
      }
  std::string best;
  unsigned most = 0;
  for (const auto &[directory, entry] : places)
    if (entry.first > most) {
      most = entry.first;
      best = "<" + entry.second + "> comes from " + directory +
             " instead; pass that directory as --old";
    }
  return best;
}

void addCommandNotes(const CommandList &commands, Report &report) {
  if (commands.assembler)
    report.notes.push_back("left out " + std::to_string(commands.assembler) +
                           " assembler sources");
  for (const auto &[argument, n] : commands.dropped)
    report.notes.push_back("dropped '" + argument + "' from " +
                           std::to_string(n) +
                           (n == 1 ? " compile command" : " compile commands") +
                           ": it can run code");
}

// What the call graph could not see; a path that is missing is no proof.
void addProgramNotes(const Program &program, const Options &options,
                     Report &report) {
  if (!tells<UseDetail>(report))
    return;
  if (!options.sources.empty())
    report.notes.push_back("only the sources named were read: who calls them "
                           "from other units is not seen");
  if (std::none_of(program.roots.begin(), program.roots.end(),
                   [](const Root &r) { return r.kind == RootKind::Test; }))
    report.notes.push_back("no test was found in this build, so nothing counts "
                           "as tested; breakpath doctor tells more");
  if (size_t n = program.unknownTargets.size())
    report.notes.push_back(
        std::to_string(n) +
        (n == 1 ? " call through a pointer leads"
                : " calls through pointers lead") +
        " to code that was not found; who is reached by them is not told");
}

// Without a model, breaks and rebinding are still seen; what explains them, and
// other values of constants, are not.
void addModelNotes(const char *version, const ApiModel &model, Report &report) {
  for (const auto &[header, reason] : model.skipped)
    if (reason.find("crashed") != std::string::npos)
      report.skipped.emplace_back("<" + header + ">",
                                  "the " + std::string(version) +
                                      " version of the header could not be "
                                      "read: " +
                                      reason);
    else
      report.notes.push_back(
          std::string("changes in <") + header +
          "> are not explained, and values of its constants not "
          "compared: the " +
          version + " version of it does not compile on its own: " + reason);
}

void addChanges(const std::vector<ApiChange> &changes,
                const std::vector<UnitPair> &units, Report &report) {
  std::map<std::string, std::set<std::pair<Location, UseKind>>> uses;
  for (const UnitPair &unit : units)
    for (const Use &use : unit.oldFacts.uses)
      uses[use.binding.symbol].insert({use.location, use.kind});
  for (const UnitPair &unit : units)
    for (const SettledUse &use : unit.settled)
      uses[use.symbol].insert({use.location, use.kind});
  std::map<unsigned, unsigned> hurt;
  for (const Finding &finding : report.findings)
    ++hurt[finding.change];
  for (const ApiChange &change : changes) {
    auto known = uses.find(change.symbol);
    unsigned n = known == uses.end() ? 0 : known->second.size();
    report.changes.push_back(
        {change, std::max(n, hurt[change.id]), levelOf(change), ""});
  }
  finishChanges(report.changes);
}

Finding findingOf(Impact impact) {
  Finding finding;
  finding.rule = std::move(impact.rule);
  finding.confidence = impact.confidence;
  finding.message = std::move(impact.message);
  finding.symbol = std::move(impact.symbolName);
  finding.location = std::move(impact.location);
  finding.endColumn = impact.endColumn;
  finding.function = std::move(impact.function);
  finding.evidence = std::move(impact.evidence);
  finding.reach = std::move(impact.reach);
  finding.gatedBy = std::move(impact.gatedBy);
  finding.change = impact.change;
  finding.fix = std::move(impact.fix);
  finding.isInChange = impact.isInChange;
  finding.detail = UseDetail{impact.verdict,
                             impact.breaksBinary,
                             impact.kind,
                             impact.isCompiled,
                             std::move(impact.instantiatedFrom),
                             std::move(impact.related),
                             std::move(impact.followUps)};
  return finding;
}

/// Those of rules that are not switched off.
void addUses(std::vector<Impact> impacts, const ParseContext &context,
             const Options &options, Report &report) {
  std::vector<Finding> found;
  size_t off = 0;
  for (Impact &impact : impacts) {
    Level level = levelOf(impact);
    if (auto wanted = options.ruleLevels.find(impact.rule);
        wanted != options.ruleLevels.end()) {
      if (!wanted->second) {
        ++off;
        continue;
      }
      level = *wanted->second;
    }
    Finding finding = findingOf(std::move(impact));
    finding.level = level;
    finding.excerpt =
        readLine(context.projectRoot, finding.location, context.inside);
    if (finding.fix)
      finding.patch = patchOf(*finding.fix, context.projectRoot);
    found.push_back(std::move(finding));
  }
  addFindings(std::move(found), report);
  if (off)
    report.notes.push_back("left out " + std::to_string(off) +
                           (off == 1 ? " finding" : " findings") +
                           " of rules that the configuration switches off");
}

bool isUndecided(const Finding &finding) {
  const UseDetail *use = finding.as<UseDetail>();
  return use && use->verdict == Verdict::Unknown && use->isCompiled;
}

} // namespace

void addResults(ScanResult result, const Options &options, Report &report) {
  report.dependencies = {
      nameDependency(options.oldTree, options.newTree,
                     {options.name, options.oldVersion, options.newVersion})};
  addUses(std::move(result.judgement.impacts), result.context, options, report);
  addChanges(result.changes, result.units, report);
  report.unaffected = result.judgement.unaffected;
  report.notRebound = result.judgement.notRebound;
  countUnits(result.units, result.commands, report);
  for (const auto &[file, reason] : result.commands.skipped)
    report.skipped.emplace_back(relativePath(result.context.projectRoot, file),
                                reason);
  for (const std::string &file : result.uncompiled)
    report.skipped.emplace_back(
        file, "includes the dependency, but no compile command covers it; add "
              "it to the build, or scan the build that has it");
  if (report.units.usingDependency == 0) {
    std::string place = otherSource(
        result.units, listHeaders(result.context.headers.includeRoot));
    report.skipped.emplace_back(
        "OLD", "no unit includes a header of it, so nothing was compared" +
                   (place.empty() ? std::string("; is it the directory on the "
                                                "client's include path?")
                                  : "; " + place));
  }
  addCommandNotes(result.commands, report);
  addModelNotes("old", result.oldModel, report);
  addModelNotes("new", result.newModel, report);
  addProgramNotes(result.program, options, report);
  std::sort(report.skipped.begin(), report.skipped.end());
  report.isDecided =
      std::none_of(report.findings.begin(), report.findings.end(), isUndecided);
  report.complete = report.skipped.empty() && report.isDecided;
}

} // namespace breakpath
