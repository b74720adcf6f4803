#include "tool/evidence/Evidence.h"

namespace breakpath {

llvm::Expected<Evidence> readEvidence(const Options &options,
                                      const std::string &projectRoot) {
  Evidence evidence;
  for (const std::string &file : options.coverage) {
    llvm::Expected<Coverage> coverage = readCoverage(file);
    if (!coverage)
      return coverage.takeError();
    coverage->relateTo(projectRoot);
    evidence.coverage.merge(*coverage);
  }
  if (options.diffFile.empty() && options.baseRevision.empty())
    return evidence;
  llvm::Expected<ChangedLines> changed =
      options.diffFile.empty() ? changesSince(projectRoot, options.baseRevision)
                               : readDiff(options.diffFile);
  if (!changed)
    return changed.takeError();
  evidence.changed = std::move(*changed);
  return evidence;
}

static void addCoverage(const Coverage &coverage, const Location &at,
                        Reach &reach) {
  if (!reach.isCode)
    return;
  switch (coverage.at(at.file, at.line)) {
  case LineCoverage::Ran:
    reach.ran = Ran::Yes;
    reach.ranBy = coverage.testsAt(at.file, at.line);
    break;
  case LineCoverage::NotRun:
    reach.ran = Ran::No;
    break;
  case LineCoverage::NoData:
    break;
  }
}

void addEvidence(const Evidence &evidence, const Location &at, Reach &reach,
                 bool &isInChange) {
  addCoverage(evidence.coverage, at, reach);
  isInChange = evidence.changed.contains(at.file, at.line);
}

void addEvidence(const Evidence &evidence, std::vector<Impact> &impacts) {
  for (Impact &impact : impacts)
    addEvidence(evidence, impact.location, impact.reach, impact.isInChange);
}

} // namespace breakpath
