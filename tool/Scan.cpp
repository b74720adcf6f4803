// breakpath scan: the order of the stages.

#include "matchers/Stages.h"
#include "tool/Progress.h"
#include "tool/Project.h"
#include "tool/Run.h"
#include "tool/Uncompiled.h"

#include <llvm/Support/ThreadPool.h>

#include <algorithm>
#include <map>
#include <set>

namespace breakpath {

namespace {

bool usesDependency(const UnitFacts &facts) {
  return !facts.dependencyHeaders.empty();
}

// Parses every unit under the old headers, and those that use the dependency
// under the new ones. The result does not depend on the number of jobs.
std::vector<UnitPair> indexAll(const ParseContext &context,
                               const std::vector<UnitCommand> &units,
                               unsigned jobs) {
  std::vector<UnitPair> pairs(units.size());
  Progress progress(units.size());
  llvm::DefaultThreadPool pool(llvm::hardware_concurrency(jobs));
  for (size_t i = 0; i < units.size(); ++i)
    pool.async([&, i] {
      UnitPair &pair = pairs[i];
      pair.oldFacts = indexUnit(context, units[i], Version::Old);
      if (usesDependency(pair.oldFacts)) {
        pair.newFacts = indexUnit(context, units[i], Version::New);
        prune(pair);
      } else {
        std::vector<Reference>().swap(pair.oldFacts.references);
      }
      progress.step(pair.oldFacts.file);
    });
  pool.wait();
  return pairs;
}

bool isC(const std::string &file) {
  return llvm::StringRef(file).ends_with(".c");
}

/// Headers whose declarations the client can see: those it includes itself,
/// and those that only one of the versions brought along.
std::vector<std::string> reachedHeaders(const std::vector<UnitPair> &units,
                                        Version version, bool ofC) {
  std::set<std::string> direct, oldOpened, newOpened;
  for (const UnitPair &unit : units) {
    if (isC(unit.oldFacts.file) != ofC)
      continue;
    for (const IncludeFact &include : unit.oldFacts.includes)
      direct.insert(include.header);
    for (const IncludeFact &include : unit.newFacts.includes)
      direct.insert(include.header);
    oldOpened.insert(unit.oldFacts.dependencyHeaders.begin(),
                     unit.oldFacts.dependencyHeaders.end());
    newOpened.insert(unit.newFacts.dependencyHeaders.begin(),
                     unit.newFacts.dependencyHeaders.end());
  }
  direct.erase("");
  // Reached through headers of other libraries only.
  if (direct.empty())
    direct.insert(oldOpened.begin(), oldOpened.end());
  std::vector<std::string> result(direct.begin(), direct.end());
  // What a header no longer includes may still exist.
  if (version == Version::New)
    std::set_difference(oldOpened.begin(), oldOpened.end(), newOpened.begin(),
                        newOpened.end(), std::back_inserter(result));
  std::vector<std::string> unique;
  std::set<std::string> seen;
  for (std::string &header : result)
    if (seen.insert(header).second)
      unique.push_back(std::move(header));
  return unique;
}

// The models are made with the command of the first unit of each language that
// uses the dependency: the same function has another symbol in each.
std::vector<const UnitCommand *>
modelCommands(const std::vector<UnitCommand> &commands,
              const std::vector<UnitPair> &units) {
  std::vector<const UnitCommand *> result;
  for (bool wantsC : {true, false})
    for (size_t i = 0; i < commands.size(); ++i)
      if (usesDependency(units[i].oldFacts) &&
          isC(commands[i].file) == wantsC) {
        result.push_back(&commands[i]);
        break;
      }
  return result;
}

ApiModel extractModel(const ParseContext &context,
                      const std::vector<const UnitCommand *> &commands,
                      const std::vector<UnitPair> &units, Version version) {
  ApiModel model;
  for (const UnitCommand *command : commands)
    model = mergeModels(
        std::move(model),
        extractApi(context, *command, version,
                   reachedHeaders(units, version, isC(command->file))));
  return model;
}

std::string firstError(const UnitFacts &facts) {
  for (const Diagnostic &error : facts.errors)
    if (error.warningGroup.empty())
      return error.location.file + ":" + std::to_string(error.location.line) +
             ": " + error.message;
  return "";
}

void countUnits(const std::vector<UnitPair> &pairs, const CommandList &commands,
                Report &report) {
  report.units.total = pairs.size() + commands.skipped.size();
  for (const UnitPair &pair : pairs) {
    report.units.usingDependency += usesDependency(pair.oldFacts);
    std::string reason;
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
}

// The library's own sources and examples are not its client.
void dropUnitsInsideOld(const ParseContext &context, CommandList &commands,
                        Report &report) {
  size_t before = commands.units.size();
  std::erase_if(commands.units, [&](const UnitCommand &unit) {
    return isBelow(unit.file, context.headers.oldRoot);
  });
  if (size_t inside = before - commands.units.size())
    report.notes.push_back(
        "left out " + std::to_string(inside) +
        " units that lie inside OLD: they count as the library's; if they are "
        "the client, pass the library's include directory as --old");
}

std::vector<Mention> mentionsOf(const ParseContext &context,
                                const std::vector<std::string> &files) {
  std::vector<Mention> mentions;
  for (const std::string &file : files)
    for (Mention &mention :
         mentionsIn(readText(context.projectRoot + "/" + file), file))
      mentions.push_back(std::move(mention));
  return mentions;
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

// Without a model, breaks and rebinding are still seen; what explains them, and
// other values of constants, are not.
void addModelNotes(const char *version, const ApiModel &model, Report &report) {
  for (const auto &[header, reason] : model.skipped)
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
    ++hurt[finding.impact.change];
  for (const ApiChange &change : changes) {
    auto known = uses.find(change.symbol);
    unsigned n = known == uses.end() ? 0 : known->second.size();
    report.changes.push_back({change, std::max(n, hurt[change.id])});
  }
}

} // namespace

llvm::Expected<Report> scan(const Options &options) {
  // Inputs: the two trees and the client's commands.
  auto prepared = makeContext(options);
  if (!prepared)
    return prepared.takeError();
  ParseContext context = std::move(*prepared);
  std::string error;
  CommandList commands = readCommands(options.buildDirectory, error);
  if (!error.empty())
    return failure(error);
  std::erase_if(commands.units, [&](const UnitCommand &unit) {
    return !isSelected(unit.file, options.sources);
  });
  std::erase_if(commands.skipped, [&](const auto &entry) {
    return !isSelected(entry.first, options.sources);
  });
  if (commands.units.empty() && commands.skipped.empty() &&
      !options.sources.empty())
    return failure("no unit of the compile database is in the sources named; "
                   "leave them out to scan all");
  context.projectRoot = findProjectRoot(commands);
  Report report;
  report.command = "scan";
  report.root = context.projectRoot;
  dropUnitsInsideOld(context, commands, report);

  // Every unit under both versions.
  std::vector<UnitPair> units = indexAll(context, commands.units, options.jobs);

  // What the library offers under each, as the client's flags make it.
  auto models = modelCommands(commands.units, units);
  ApiModel oldModel, newModel;
  llvm::DefaultThreadPool pool(llvm::hardware_concurrency(options.jobs));
  pool.async(
      [&] { oldModel = extractModel(context, models, units, Version::Old); });
  pool.async(
      [&] { newModel = extractModel(context, models, units, Version::New); });
  pool.wait();
  std::vector<ApiChange> changes = diffApi(oldModel, newModel);
  nameSuccessors(changes, oldModel, newModel);

  // Which uses are hurt, and by what.
  auto uncompiled = findUncompiled(context, commands, options.buildDirectory,
                                   options.sources);
  Judgement judgement = judgeUses(units, changes, oldModel, newModel,
                                  mentionsOf(context, uncompiled));

  // What a mechanical edit mends, proven by one more parse.
  fixUses(judgement, context, commands.units, units, changes, newModel,
          options.jobs);

  report.dependencies = {
      nameDependency(options.oldTree, options.newTree,
                     {options.name, options.oldVersion, options.newVersion})};
  for (Impact &impact : judgement.impacts) {
    Finding finding;
    finding.level = levelOf(impact);
    finding.excerpt = readLine(context.projectRoot, impact.location);
    finding.impact = std::move(impact);
    report.findings.push_back(std::move(finding));
  }
  finishFindings(report.findings);
  addChanges(changes, units, report);
  report.unaffected = judgement.unaffected;
  report.notRebound = judgement.notRebound;
  countUnits(units, commands, report);
  for (const auto &[file, reason] : commands.skipped)
    report.skipped.emplace_back(relativePath(context.projectRoot, file),
                                reason);
  for (const std::string &file : uncompiled)
    report.skipped.emplace_back(
        file, "includes the dependency, but no compile command covers it; add "
              "it to the build, or scan the build that has it");
  if (report.units.usingDependency == 0) {
    std::string place =
        otherSource(units, listHeaders(context.headers.includeRoot));
    report.skipped.emplace_back(
        "OLD", "no unit includes a header of it, so nothing was compared" +
                   (place.empty() ? std::string("; is it the directory on the "
                                                "client's include path?")
                                  : "; " + place));
  }
  std::sort(report.skipped.begin(), report.skipped.end());
  bool decided = std::none_of(
      report.findings.begin(), report.findings.end(), [](const Finding &f) {
        return f.impact.verdict == Verdict::Unknown && f.impact.isCompiled;
      });
  report.complete = report.skipped.empty() && decided;
  addCommandNotes(commands, report);
  addModelNotes("old", oldModel, report);
  addModelNotes("new", newModel, report);
  return report;
}

} // namespace breakpath
