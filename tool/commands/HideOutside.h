/// Keeps from what is told the texts that only files outside of the project
/// have; see matchers/facts/Inside.h.
#pragma once

#include "matchers/facts/UnitFacts.h"
#include "reports/Report.h"

#include <functional>
#include <set>
#include <string>
#include <vector>

namespace breakpath {

/// Words and messages that must not be told.
using OutsideTexts = std::set<std::string, std::less<>>;

/// Those of all facts of a run. A word that one of them has from the project is
/// no secret of another.
OutsideTexts outsideTexts(const std::vector<UnitPair> &units,
                          const ApiModel &oldModel, const ApiModel &newModel);
OutsideTexts outsideTexts(const std::vector<UnitFacts> &units);

/// Says in their place that they are kept.
void hideOutside(const OutsideTexts &texts, Report &report);
void hideOutside(const OutsideTexts &texts, Inspection &inspection);

} // namespace breakpath
