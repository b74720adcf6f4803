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
  for (LoadFinding &load :
       judgeBinaries(programs, changes, oldModel, newModel)) {
    Level level = load.problem == LoadProblem::LibraryMissing ? Level::Warning
                                                              : Level::Error;
    report.loads.push_back({std::move(load), level, ""});
  }
  finishFindings(report.loads);
  if (report.loads.empty() && asking)
    report.notes.push_back(count(asking, "program") +
                           " built against the old version " +
                           (asking == 1 ? "finds" : "find") +
                           " all that is needed in the new one");
  return llvm::Error::success();
}

} // namespace breakpath
