#include "tool/commands/ClientBinaries.h"

#include "matchers/Stages.h"
#include "reports/Phrases.h"
#include "tool/support/Failure.h"

namespace breakpath {

static bool asksFor(const BinaryFile &program, const ApiModel &model) {
  return std::any_of(program.needs.begin(), program.needs.end(),
                     [&](const BinaryNeed &need) {
                       return findDeclaration(model, "symbol:" + need.name);
                     });
}

static Finding findingOf(LoadFinding load) {
  Finding finding;
  finding.rule = std::move(load.rule);
  finding.level = load.problem == LoadProblem::LibraryMissing ? Level::Warning
                                                              : Level::Error;
  finding.message = std::move(load.message);
  finding.symbol = std::move(load.name);
  finding.location.file = std::move(load.program);
  finding.change = load.change;
  finding.detail = LoadDetail{
      load.problem,   std::move(load.symbol), std::move(load.declaration),
      load.isAtStart, std::move(load.also),   std::move(load.uses)};
  return finding;
}

llvm::Error addLoads(const Options &options,
                     const std::vector<ApiChange> &changes,
                     const ApiModel &oldModel, const ApiModel &newModel,
                     Report &report) {
  if (options.clients.empty())
    return llvm::Error::success();
  if (!oldModel.hasBinaries || !newModel.hasBinaries)
    return failure("--client needs the binaries of both versions: name them "
                   "with --old-lib and --new-lib, or give prefixes that have "
                   "lib/");
  std::vector<BinaryFile> programs;
  size_t asking = 0;
  for (const std::string &path : options.clients) {
    std::string problem;
    BinaryFile program = readBinary(path, /*withTypes=*/false, problem);
    if (!problem.empty())
      return failure(path + ": cannot be read as a program: " + problem);
    if (asksFor(program, oldModel))
      ++asking;
    else
      report.notes.push_back(path + " uses nothing of the old version's "
                                    "binaries");
    programs.push_back(std::move(program));
  }
  std::vector<LoadFinding> loads =
      judgeBinaries(programs, changes, oldModel, newModel);
  std::stable_sort(loads.begin(), loads.end(), [](auto &a, auto &b) {
    return std::tie(a.program, a.symbol) < std::tie(b.program, b.symbol);
  });
  std::vector<Finding> found;
  for (LoadFinding &load : loads)
    found.push_back(findingOf(std::move(load)));
  if (found.empty() && asking)
    report.notes.push_back(count(asking, "program") +
                           " built against the old version " +
                           (asking == 1 ? "finds" : "find") +
                           " all that is needed in the new one");
  addFindings(std::move(found), report);
  return llvm::Error::success();
}

} // namespace breakpath
