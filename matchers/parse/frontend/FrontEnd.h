/// The one door to the Clang front end. Every stage that parses goes through
/// it, so that commands are adjusted, headers mapped and crashes contained in
/// one place.
#pragma once

#include "matchers/facts/Command.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace clang {
class DiagnosticConsumer;
class FrontendAction;
} // namespace clang

namespace breakpath {

class OutsideFiles;

/// Parses one unit with \p action.
///
/// The command is an input from a stranger: it never loads a plugin, runs a
/// program or writes a file; \p outside says which it opens, and learns of
/// those that may not be shown. All errors are reported to \p diagnostics, the
/// first fatal one does not end the parse, and none are corrected by guessing.
/// Returns nothing on success, else why there was no parse ("the compiler
/// front end crashed").
std::optional<std::string>
runFrontEnd(const ParseContext &context, const UnitCommand &command,
            Version version, clang::FrontendAction &action,
            clang::DiagnosticConsumer &diagnostics, OutsideFiles &outside,
            std::span<const VirtualSource> sources = {});

/// Removes from \p arguments (argv[0] included) whatever can run code or
/// write a file while a command is merely understood, and the directory of
/// argv[0]. Returns the arguments that could have run code, for the report.
std::vector<std::string> sanitize(std::vector<std::string> &arguments);

} // namespace breakpath
