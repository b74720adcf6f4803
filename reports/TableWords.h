/// The words of the tables of rules and presets, for terminals and documents.
#pragma once

#include "matchers/facts/FlagRule.h"
#include "matchers/facts/RootRule.h"
#include "matchers/rules/Rule.h"

#include <string>

namespace breakpath {

/// "build, binary"; "nothing" for a rule about what accepts findings.
std::string breaksOf(const Rule &rule);
/// Which commands report \p rule, a sentence; null where all do.
const char *whereSeen(const Rule &rule);
/// What comes before the names of a preset: "given to".
const char *wordsOf(RootMatch match);
/// What names the flag: "argument 1".
std::string keyOf(const FlagRule &rule);

/// \p text of ours with nothing in it that Markdown would read.
std::string inMarkdown(const std::string &text);

} // namespace breakpath
