/// Which code belongs to a flag: by configuration, by annotation, or guessed
/// from who checks it before calling.
#pragma once

#include "matchers/flags/FlagGroups.h"
#include "matchers/flags/FlagWorld.h"

#include <map>

namespace breakpath {

/// Code of a feature.
struct FlagOwner {
  /// By number in Program::code: why it belongs to the feature.
  std::map<unsigned, std::string> code;
  std::vector<std::string> unmatched; ///< patterns that no code has
  bool isInferred = false;
  /// Of inferred code: how much speaks for it.
  std::map<unsigned, double> scores;
};

/// What the user says of \p group.
FlagOwner configuredCode(const Program &program, const FlagSettings &settings,
                         const FlagGroup &group);

/// Guesses from two worlds, one where nothing is off and one where \p group
/// is: what is called on its check in one place and without it in another, and
/// has its words in its name. \p gatedBy counts, by code, the flags that gate
/// calls of it.
FlagOwner inferredCode(const GateIndex &index, const FlagGroup &group,
                       const FlagWorld &on, const FlagWorld &off,
                       const std::vector<unsigned> &gatedBy);

/// Edges that are taken in \p on and not in \p off, by number, from code to
/// code, without those from tests.
std::vector<bool> closedEdges(const Program &program, const FlagWorld &on,
                              const FlagWorld &off);

} // namespace breakpath
