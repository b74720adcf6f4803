/// Who gets to a use, in words.
#pragma once

#include "matchers/facts/Impact.h"
#include "matchers/facts/Program.h"

#include <string>
#include <vector>

namespace breakpath {

/// "background job"; empty for main, which is told by its name.
const char *wordsFor(RootKind kind);

/// Runs by itself, with nobody who looks: a job, a timer, a thread.
bool runsUnseen(RootKind kind);
/// Some such root certainly gets there.
bool surelyRunsUnseen(const Reach &reach);

/// "background job shop::RetryJob::run (*/15 * * * *)".
std::string tellRoot(const Root &root);

/// A line or a few: the roots that get there, and its tests. Empty for
/// what does not run, as the name of a base class.
std::vector<std::string> tellReach(const Reach &reach,
                                   const std::string &fingerprint);

/// A path, a step a line, each with its place.
std::vector<std::string> tellPath(const ReachedFrom &reached);

} // namespace breakpath
