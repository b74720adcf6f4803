#include "tool/Evidence.h"

#include "tool/ChangedLines.h"
#include "tool/Coverage.h"

namespace breakpath {

static llvm::Error addCoverage(const Options &options,
                               const std::string &projectRoot,
                               std::vector<Impact> &impacts) {
  Coverage all;
  for (const std::string &file : options.coverage) {
    llvm::Expected<Coverage> coverage = readCoverage(file);
    if (!coverage)
      return coverage.takeError();
    coverage->relateTo(projectRoot);
    all.merge(*coverage);
  }
  for (Impact &impact : impacts) {
    const Location &at = impact.location;
    if (!impact.reach.isCode)
      continue;
    switch (all.at(at.file, at.line)) {
    case LineCoverage::Ran:
      impact.reach.ran = Ran::Yes;
      impact.reach.ranBy = all.testsAt(at.file, at.line);
      break;
    case LineCoverage::NotRun:
      impact.reach.ran = Ran::No;
      break;
    case LineCoverage::NoData:
      break;
    }
  }
  return llvm::Error::success();
}

static llvm::Error addChange(const Options &options,
                             const std::string &projectRoot,
                             std::vector<Impact> &impacts) {
  llvm::Expected<ChangedLines> changed =
      options.diffFile.empty() ? changesSince(projectRoot, options.baseRevision)
                               : readDiff(options.diffFile);
  if (!changed)
    return changed.takeError();
  for (Impact &impact : impacts)
    impact.isInChange =
        changed->contains(impact.location.file, impact.location.line);
  return llvm::Error::success();
}

llvm::Error addEvidence(const Options &options, const std::string &projectRoot,
                        std::vector<Impact> &impacts) {
  if (!options.coverage.empty())
    if (llvm::Error error = addCoverage(options, projectRoot, impacts))
      return error;
  if (!options.diffFile.empty() || !options.baseRevision.empty())
    return addChange(options, projectRoot, impacts);
  return llvm::Error::success();
}

} // namespace breakpath
