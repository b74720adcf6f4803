// breakpath scan: the order of the stages.

#include "matchers/Stages.h"
#include "tool/commands/Accept.h"
#include "tool/commands/ClientBinaries.h"
#include "tool/commands/Commands.h"
#include "tool/commands/Flags.h"
#include "tool/commands/HideOutside.h"
#include "tool/commands/ScanReport.h"
#include "tool/evidence/Evidence.h"
#include "tool/inputs/Library.h"
#include "tool/inputs/Project.h"
#include "tool/inputs/Uncompiled.h"
#include "tool/support/Files.h"
#include "tool/support/Progress.h"

#include <llvm/Support/ThreadPool.h>

#include <algorithm>
#include <map>
#include <set>

namespace breakpath {

namespace {

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
  // What a header no longer includes may still exist, and what one includes
  // now may have been there.
  auto &opened = version == Version::New ? oldOpened : newOpened;
  auto &known = version == Version::New ? newOpened : oldOpened;
  std::set_difference(opened.begin(), opened.end(), known.begin(), known.end(),
                      std::back_inserter(result));
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

// The library's own sources and examples are not its client.
void dropUnitsOfLibrary(const ParseContext &context, CommandList &commands,
                        Report &report) {
  size_t before = commands.units.size();
  std::erase_if(commands.units, [&](const UnitCommand &unit) {
    return isBelow(unit.file, context.headers.oldRoot) ||
           isBelow(unit.file, context.headers.newRoot);
  });
  if (size_t inside = before - commands.units.size())
    report.notes.push_back(
        "left out " + std::to_string(inside) +
        " units that lie inside OLD or NEW: they count as the library's; if "
        "they are the client, pass the library's include directories");
}

std::vector<Mention> mentionsOf(const ParseContext &context,
                                const std::vector<std::string> &files) {
  std::vector<Mention> mentions;
  for (const std::string &file : files) {
    std::string path = context.projectRoot + "/" + file;
    if (!context.inside.holds(path))
      continue;
    for (Mention &mention : mentionsIn(readText(path, largestSource), file))
      mentions.push_back(std::move(mention));
  }
  return mentions;
}

std::vector<const CallFacts *> callsOf(const std::vector<UnitPair> &units) {
  std::vector<const CallFacts *> calls;
  for (const UnitPair &unit : units)
    calls.push_back(&unit.oldFacts.calls);
  return calls;
}

std::vector<Location> placesOf(const Judgement &judgement) {
  std::vector<Location> places;
  for (const Impact &impact : judgement.impacts)
    places.push_back(impact.location);
  return places;
}

void traceImpacts(const Program &program, const Options &options,
                  Judgement &judgement) {
  std::vector<Reach> reaches = traceRoots(program, placesOf(judgement),
                                          pathLimit(options), options.jobs);
  for (size_t i = 0; i < reaches.size(); ++i)
    judgement.impacts[i].reach = std::move(reaches[i]);
}

/// What both versions export: uses whose code is gone compile and do not link,
/// and programs look for symbols.
llvm::Error joinLibraries(const Options &options, const HeaderMapping &headers,
                          ApiModel &oldModel, ApiModel &newModel,
                          Report &report) {
  std::vector<std::string> notes;
  auto oldFiles = readBinaries(options, Version::Old, headers.oldRoot, notes);
  if (!oldFiles)
    return oldFiles.takeError();
  auto newFiles = readBinaries(options, Version::New, headers.newRoot, notes);
  if (!newFiles)
    return newFiles.takeError();
  if (oldFiles->empty() || newFiles->empty())
    return llvm::Error::success();
  report.notes.insert(report.notes.end(), notes.begin(), notes.end());
  joinBinaries(oldModel, *oldFiles, options.internal);
  joinBinaries(newModel, *newFiles, options.internal);
  return llvm::Error::success();
}

void addCallSites(const std::vector<UnitPair> &units, Report &report) {
  std::map<std::string, std::set<Location>> sites;
  for (const Finding &finding : report.findings)
    if (const LoadDetail *load = finding.as<LoadDetail>())
      sites[load->declaration];
  sites.erase("");
  auto note = [&](const std::string &symbol, const Location &at) {
    if (auto known = sites.find(symbol); known != sites.end())
      known->second.insert(at);
  };
  for (const UnitPair &unit : units) {
    for (const Use &use : unit.oldFacts.uses)
      note(use.binding.symbol, use.location);
    for (const SettledUse &use : unit.settled)
      note(use.symbol, use.location);
  }
  for (Finding &finding : report.findings)
    if (LoadDetail *load = finding.as<LoadDetail>())
      if (auto known = sites.find(load->declaration); known != sites.end())
        load->uses.assign(known->second.begin(), known->second.end());
}

} // namespace

llvm::Expected<Report> scan(const Options &options) {
  // Inputs: the two trees and the client's commands.
  auto prepared = makeContext(options);
  if (!prepared)
    return prepared.takeError();
  ParseContext context = std::move(*prepared);
  auto selected = selectCommands(options);
  if (!selected)
    return selected.takeError();
  CommandList commands = std::move(*selected);
  placeClient(commands, options.buildDirectory, context);
  // First what may be wrong with it: a scan can take long.
  auto evidence = readEvidence(options, context.projectRoot);
  if (!evidence)
    return evidence.takeError();
  Report report;
  report.command = ReportCommand::Scan;
  report.root = context.projectRoot;
  dropUnitsOfLibrary(context, commands, report);
  followCommands(commands, context.headers);
  if (context.headers.namedRoot != context.headers.oldRoot)
    report.notes.push_back("the compile commands lead to NEW; units were read "
                           "with OLD in its place as well");

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
  if (llvm::Error error =
          joinLibraries(options, context.headers, oldModel, newModel, report))
    return std::move(error);
  std::vector<ApiChange> changes = diffApi(oldModel, newModel);
  nameSuccessors(changes, oldModel, newModel);

  // Which uses are hurt, and by what.
  auto uncompiled = findUncompiled(context, commands, options.buildDirectory,
                                   options.sources);
  Judgement judgement = judgeUses(units, changes, oldModel, newModel,
                                  mentionsOf(context, uncompiled));

  // What a mechanical edit mends, proven by one more parse.
  auto parseEdited = [&](size_t unit, std::span<const VirtualSource> edited) {
    return indexUnit(context, commands.units[unit], Version::New, edited);
  };
  fixUses(judgement, context, parseEdited, units, changes, newModel,
          options.jobs);

  // Who gets there, and which tests do not.
  Program program = linkProgram(callsOf(units), options.roots);
  traceImpacts(program, options, judgement);
  addEvidence(*evidence, judgement.impacts);

  // What runs although its flag is off, and which flags stop what is broken.
  FlagReport flags = tracedFlags(program, options, placesOf(judgement));
  for (size_t i = 0; i < judgement.impacts.size(); ++i)
    judgement.impacts[i].gatedBy = std::move(flags.gatedBy[i]);

  addResults({context, commands, units, oldModel, newModel, changes, uncompiled,
              program, std::move(judgement)},
             options, report);
  addFlags(std::move(flags), *evidence, options, context, report);

  // What programs that are already built miss, and where they use it.
  if (llvm::Error error =
          addLoads(options, changes, oldModel, newModel, report))
    return std::move(error);
  addCallSites(units, report);

  // What somebody answers for; then which flag stops the rest.
  if (llvm::Error error = acceptFindings(options, context.inside,
                                         sourcesOf(program, report), report))
    return std::move(error);
  addSwitches(report);
  hideOutside(outsideTexts(units, oldModel, newModel), report);
  return report;
}

} // namespace breakpath
