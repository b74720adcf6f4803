/// The one table of commands and options, that the parser is made of.
#pragma once

#include "tool/options/Options.h"

#include <CLI/CLI.hpp>

#include <span>
#include <string>
#include <vector>

namespace breakpath {

/// Gives \p app every command. Parsing then fills \p options, and \p formats
/// with what stands behind --format.
void addCommands(CLI::App &app, Options &options,
                 std::vector<std::string> &formats);

/// Those that \p command takes: what tells no findings has the first two alone.
std::span<const Format> formatsOf(const std::string &command);

} // namespace breakpath
