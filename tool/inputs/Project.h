/// The inputs of a run: trees of the dependency, the client's project, and
/// what they are called.
#pragma once

#include "matchers/facts/Command.h"
#include "reports/Report.h"
#include "tool/options/Options.h"

#include <llvm/Support/Error.h>

#include <string>
#include <vector>

namespace breakpath {

/// What every parse needs: the trees mapped, Clang's own headers found. Where
/// the client lies is left to placeClient.
llvm::Expected<ParseContext> makeContext(const Options &options);

/// Finds Clang's own headers for \p context, and gives it what the options say
/// of flags.
llvm::Error prepareContext(const Options &options, ParseContext &context);

/// The commands of the build directory, without those that the sources named
/// leave out.
llvm::Expected<CommandList> selectCommands(const Options &options);

/// OLD and NEW as given, resolved: an include directory or an install prefix
/// (has include/) each. Fails with the way out when one is missing, empty, or
/// so general (/usr) that the new tree would hide the system's headers.
llvm::Expected<HeaderMapping> mapHeaders(const std::string &oldTree,
                                         const std::string &newTree);

/// Lets \p headers stand in the place of NEW where \p commands lead there and
/// not to OLD: a build that was configured after the bump.
void followCommands(const CommandList &commands, HeaderMapping &headers);

/// One tree, for a run that compares nothing in it: mapped onto itself.
llvm::Expected<HeaderMapping> mapHeaders(const std::string &tree);

/// Name and versions of the dependency, from names like "payment-sdk-3.1" and
/// pkg-config files, unless given.
Dependency nameDependency(const std::string &oldTree,
                          const std::string &newTree, Dependency given);

/// The repository that holds the units, else their common ancestor.
std::string findProjectRoot(const CommandList &commands);

/// Lets \p context know where the client of \p commands lies and that its text
/// may be shown, and that of \p buildDirectory. Commands cannot make this wider
/// than the repositories of their sources or, where these are in none, than
/// that of the current directory.
void placeClient(const CommandList &commands, const std::string &buildDirectory,
                 ParseContext &context);

/// Whether \p file is in one of \p sources (files or directories); all are
/// when \p sources is empty.
bool isSelected(const std::string &file,
                const std::vector<std::string> &sources);

/// Line \p at.line of its file below \p root, if \p inside lets it be shown;
/// empty if there is none.
std::string readLine(const std::string &root, const Location &at,
                     const Inside &inside);

} // namespace breakpath
