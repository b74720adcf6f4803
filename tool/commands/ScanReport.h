/// What a scan found, told as a report.
#pragma once

#include "matchers/Stages.h"
#include "reports/Report.h"
#include "tool/options/Options.h"

#include <string>
#include <vector>

namespace breakpath {

/// What the stages of a scan gave.
struct ScanResult {
  const ParseContext &context;
  const CommandList &commands;
  const std::vector<UnitPair> &units;
  const ApiModel &oldModel, &newModel;
  const std::vector<ApiChange> &changes;
  const std::vector<std::string> &uncompiled; ///< sources, see Uncompiled.h
  const Program &program;
  Judgement judgement;
};

/// Whether anything of the old version was opened.
bool usesDependency(const UnitFacts &facts);

/// Adds findings, changes, counts, and all that was not analysed.
void addResults(ScanResult result, const Options &options, Report &report);

} // namespace breakpath
