// breakpath diff: two versions of a library, with or without a client.

#include "matchers/Stages.h"
#include "reports/Phrases.h"
#include "tool/commands/Accept.h"
#include "tool/commands/ClientBinaries.h"
#include "tool/commands/Commands.h"
#include "tool/commands/HideOutside.h"
#include "tool/inputs/Library.h"
#include "tool/inputs/ModelFile.h"
#include "tool/inputs/Project.h"
#include "tool/support/Failure.h"

#include <llvm/Support/ThreadPool.h>

#include <algorithm>
#include <set>

namespace breakpath {

namespace {

// One that was saved knows its name and version.
Dependency nameOf(const Options &options, const LibraryVersion &before,
                  const LibraryVersion &after) {
  Dependency given{options.name, options.oldVersion, options.newVersion};
  if (given.name.empty())
    given.name = before.name.empty() ? after.name : before.name;
  if (given.oldVersion.empty())
    given.oldVersion = before.version;
  if (given.newVersion.empty())
    given.newVersion = after.version;
  return nameDependency(options.oldTree, options.newTree, given);
}

void addSkipped(const char *which, const ApiModel &model, Report &report) {
  for (const auto &[header, reason] : model.skipped)
    report.skipped.emplace_back(std::string(which) + " " + header, reason);
}

// What only one version has to be read is not compared, and that is not green.
void addOneSided(const ApiModel &before, const ApiModel &after,
                 Report &report) {
  auto say = [&](bool hasOld, bool hasNew, const std::string &what,
                 const std::string &lost) {
    if (hasOld != hasNew)
      report.skipped.emplace_back(
          what, "only the " + std::string(hasOld ? "old" : "new") +
                    " version has any: " + lost + " were not compared");
  };
  say(before.hasBinaries, after.hasBinaries, "binaries",
      "symbols and versions");
  say(!before.headers.empty(), !after.headers.empty(), "headers",
      "declarations");
}

/// Types that clients have by name only, but for those whose layout the debug
/// information tells.
std::set<std::string> opaqueTypes(const ApiModel &model) {
  auto isOffered = [](const Declaration &decl) {
    return !decl.isInternal && decl.access != Access::Private;
  };
  std::set<std::string> used, result;
  for (const Declaration &decl : model.declarations)
    if (isOffered(decl))
      used.merge(namesOfTypes(decl));
  for (const Declaration &decl : model.declarations)
    if (decl.kind == DeclarationKind::Record && !decl.isComplete &&
        !decl.isTemplate && isOffered(decl) && used.contains(decl.qualified) &&
        !findDeclaration(model, "debug:" + decl.qualified))
      result.insert(decl.qualified);
  return result;
}

// No complaint: their layouts are the library's own business, mostly.
void addOpaque(const ApiModel &before, const ApiModel &after, Report &report) {
  std::set<std::string> types;
  std::vector<std::string> libraries;
  for (const ApiModel *model : {&before, &after}) {
    bool isBare = false;
    for (const Declaration &decl : model->declarations)
      if (decl.kind == DeclarationKind::Library && !decl.isArchive &&
          !decl.hasDebugInfo) {
        isBare = true;
        if (std::find(libraries.begin(), libraries.end(), decl.signature) ==
            libraries.end())
          libraries.push_back(decl.signature);
      }
    if (isBare)
      types.merge(opaqueTypes(*model));
  }
  if (types.empty())
    return;
  std::string names;
  for (const std::string &library : libraries)
    names += (names.empty() ? "" : ", ") + library;
  bool isOne = types.size() == 1;
  report.notes.push_back("no debug information in " + names + ": the " +
                         (isOne ? "layout" : "layouts") + " of " +
                         count(types.size(), "type") +
                         " that its headers only declare " +
                         (isOne ? "was" : "were") + " not compared");
}

void addNotes(const LibraryVersion &before, const LibraryVersion &after,
              Report &report) {
  for (const LibraryVersion *side : {&before, &after})
    report.notes.insert(report.notes.end(), side->notes.begin(),
                        side->notes.end());
  if (before.isC != after.isC && !before.model.headers.empty() &&
      !after.model.headers.empty())
    report.notes.push_back("one version was read as C and the other as C++: "
                           "functions of both can look changed; save the model "
                           "anew with --std");
  if (!before.model.hasBinaries && !after.model.hasBinaries)
    report.notes.push_back(
        "no binaries were compared: name them with --old-lib "
        "and --new-lib, or give prefixes that have lib/");
}

void addChanges(std::vector<ApiChange> changes, const Options &options,
                Report &report) {
  for (ApiChange &change : changes) {
    Level level = levelOf(change);
    if (auto wanted = options.ruleLevels.find(change.rule);
        wanted != options.ruleLevels.end()) {
      if (!wanted->second)
        continue;
      level = *wanted->second;
    }
    if (change.isInternal && !options.all) {
      ++report.internalChanges;
      continue;
    }
    report.changes.push_back({std::move(change), 0, level, ""});
  }
  finishChanges(report.changes);
  // Worst first; ids stay those of the order by name.
  std::stable_sort(report.changes.begin(), report.changes.end(),
                   [](auto &a, auto &b) { return a.level > b.level; });
  std::vector<Finding> found;
  for (const Report::Change &change : report.changes)
    found.push_back(findingOf(change));
  addFindings(std::move(found), report);
}

} // namespace

static llvm::Error save(const Options &options, LibraryVersion library,
                        const std::string &tree) {
  Dependency named = nameDependency(
      tree, tree,
      {options.name.empty() ? library.name : options.name,
       options.newVersion.empty() ? library.version : options.newVersion, ""});
  return writeModel(
      {named.name, named.oldVersion, library.isC, std::move(library.model)},
      options.saveFile);
}

llvm::Error saveModel(const Options &options) {
  llvm::Expected<LibraryVersion> library = readLibrary(options, Version::Old);
  if (!library)
    return library.takeError();
  return save(options, std::move(*library), options.oldTree);
}

/// Both versions; the same function has another symbol in C than in C++, so
/// they are read in one language.
static llvm::Error readBoth(const Options &options, LibraryVersion &before,
                            LibraryVersion &after) {
  auto read = [](const Options &how, Version version, LibraryVersion &into) {
    llvm::Expected<LibraryVersion> library = readLibrary(how, version);
    if (!library)
      return llvm::toString(library.takeError());
    into = std::move(*library);
    return std::string();
  };
  std::string oldError, newError;
  llvm::DefaultThreadPool pool(llvm::hardware_concurrency(2));
  pool.async([&] { oldError = read(options, Version::Old, before); });
  pool.async([&] { newError = read(options, Version::New, after); });
  pool.wait();
  for (const std::string &error : {oldError, newError})
    if (!error.empty())
      return failure(error);
  bool hasHeaders =
      !before.model.headers.empty() && !after.model.headers.empty();
  if (before.isC == after.isC || !hasHeaders)
    return llvm::Error::success();
  Options asCxx = options;
  asCxx.standard = "c++20";
  std::string error = before.isC ? read(asCxx, Version::Old, before)
                                 : read(asCxx, Version::New, after);
  return error.empty() ? llvm::Error::success() : failure(error);
}

llvm::Expected<Report> diff(const Options &options) {
  LibraryVersion oldLibrary, newLibrary;
  if (llvm::Error error = readBoth(options, oldLibrary, newLibrary))
    return std::move(error);

  Report report;
  report.command = ReportCommand::Diff;
  report.dependencies = {nameOf(options, oldLibrary, newLibrary)};
  addSkipped("old", oldLibrary.model, report);
  addSkipped("new", newLibrary.model, report);
  addOneSided(oldLibrary.model, newLibrary.model, report);
  std::sort(report.skipped.begin(), report.skipped.end());
  report.complete = report.skipped.empty();
  addNotes(oldLibrary, newLibrary, report);
  addOpaque(oldLibrary.model, newLibrary.model, report);

  std::vector<ApiChange> changes = diffApi(oldLibrary.model, newLibrary.model);
  nameSuccessors(changes, oldLibrary.model, newLibrary.model);
  report.bump = weighChanges(changes, oldLibrary.model, newLibrary.model);
  if (llvm::Error error = addLoads(options, changes, oldLibrary.model,
                                   newLibrary.model, report))
    return std::move(error);
  addChanges(std::move(changes), options, report);
  if (llvm::Error error = acceptFindings(options, {}, {}, report))
    return std::move(error);
  hideOutside(outsideTexts({}, oldLibrary.model, newLibrary.model), report);
  if (!options.saveFile.empty())
    if (llvm::Error error =
            save(options, std::move(newLibrary), options.newTree))
      return std::move(error);
  return report;
}

} // namespace breakpath
