/// The stages, in the order of the flow. Each is one verb over plain data and
/// lives in the .cpp of its name; only tool/ knows how they are chained.
///
///   compile database --readCommands--> CommandList
///   headers old, new --extractApi----> ApiModel x 2 --diffApi--> ApiChange[]
///   binaries --readBinary--> BinaryFile[] --joinBinaries--> ApiModel
///   ApiChange[], ApiModel x 2 --weighChanges--> VersionBump
///   unit x old, new  --indexUnit-----> UnitFacts x 2
///   ApiChange[], ApiModel x 2 --nameSuccessors--> ApiChange[]
///   UnitFacts, ApiChange[] --judgeUses--> Judgement (one Impact per hurt use)
///   CallFacts of all units --linkProgram-> Program --traceRoots-> Reach[]
///   Program, FlagSettings --findUngatedPaths--> FlagReport
///   Judgement, commands ---fixUses-----> Judgement
///   text of a source --readSuppressions--> Suppression[]
#pragma once

#include "matchers/facts/ApiModel.h"
#include "matchers/facts/BinaryFile.h"
#include "matchers/facts/Command.h"
#include "matchers/facts/FlagFinding.h"
#include "matchers/facts/Impact.h"
#include "matchers/facts/LoadFinding.h"
#include "matchers/facts/Program.h"
#include "matchers/facts/Suppression.h"
#include "matchers/facts/UnitFacts.h"

#include <functional>
#include <span>
#include <string>
#include <vector>

namespace breakpath {

/// Reads the compile database in \p buildDirectory (response files expanded
/// where \p inside holds them, relative paths made absolute, launchers
/// removed). On failure returns an empty list and sets \p error to a message
/// that names the way out.
CommandList readCommands(const std::string &buildDirectory,
                         const Inside &inside, std::string &error);

/// Parses one unit under one version of the dependency's headers, with
/// \p edited in place of the files on disk.
UnitFacts indexUnit(const ParseContext &context, const UnitCommand &command,
                    Version version,
                    std::span<const VirtualSource> edited = {});

/// The names in \p text of a source that no command compiles, written as
/// \p file.
std::vector<Mention> mentionsIn(const std::string &text,
                                const std::string &file);

/// Says what the \p headers (relative to the include root) of one version
/// offer, as the flags of \p command make them. One synthetic unit includes
/// them all; those that do not go together are parsed alone, and those that
/// cannot be parsed at all end in ApiModel::skipped.
ApiModel extractApi(const ParseContext &context, const UnitCommand &command,
                    Version version, const std::vector<std::string> &headers);

/// Reads a shared object, archive or program (ELF), with the types of its debug
/// information if \p withTypes. Where it is none, or not well-formed, returns
/// what was read and sets \p error.
BinaryFile readBinary(const std::string &path, bool withTypes,
                      std::string &error);

/// Adds what \p files export to \p model, each symbol with the declaration it
/// is the code of. Names that \p internal (globs) or habit call so are
/// internal.
void joinBinaries(ApiModel &model, const std::vector<BinaryFile> &files,
                  const std::vector<std::string> &internal);

/// All that either model says, of the same version for two languages. Functions
/// that \p a already has under the same name, as C sees them, are not added.
ApiModel mergeModels(ApiModel a, ApiModel b);

/// Compares two models; one difference can give several changes. Sorted by
/// name, rule; ids count from 1.
std::vector<ApiChange> diffApi(const ApiModel &oldModel,
                               const ApiModel &newModel);

/// Weighs \p changes, without those of internal parts. Adds one for each
/// library that breaks its binary interface under the same SONAME.
VersionBump weighChanges(std::vector<ApiChange> &changes,
                         const ApiModel &oldModel, const ApiModel &newModel);

/// Says what \p programs, built against the old version, miss or misread in the
/// new one. Needs models that binaries were joined to.
std::vector<LoadFinding> judgeBinaries(const std::vector<BinaryFile> &programs,
                                       const std::vector<ApiChange> &changes,
                                       const ApiModel &oldModel,
                                       const ApiModel &newModel);

/// Names what takes the place of what is gone, where that can be told.
void nameSuccessors(std::vector<ApiChange> &changes, const ApiModel &oldModel,
                    const ApiModel &newModel);

/// Makes \p pair small: in a unit that does not break, uses that are bound
/// alike become settled ones, and references stay only where the other version
/// binds something to the dependency. What judgeUses says does not change.
void prune(UnitPair &pair);

/// Judges every use of every unit, and the names in \p uncompiled sources.
/// Units whose parse failed are left out.
Judgement judgeUses(const std::vector<UnitPair> &units,
                    const std::vector<ApiChange> &changes,
                    const ApiModel &oldModel, const ApiModel &newModel,
                    const std::vector<Mention> &uncompiled);

/// Parses a unit, by its number, under the new headers with edited files.
using ParseEdited =
    std::function<UnitFacts(size_t unit, std::span<const VirtualSource>)>;

/// Gives impacts that a mechanical edit mends their fix. A fix is kept only
/// where every unit it concerns compiles with it: the impact's errors are gone
/// and no other came. \p parse is called from several threads.
void fixUses(Judgement &judgement, const ParseContext &context,
             const ParseEdited &parse, const std::vector<UnitPair> &units,
             const std::vector<ApiChange> &changes, const ApiModel &newModel,
             unsigned jobs);

/// Links what all units say into one call graph, and finds where it starts: by
/// \p rules, and by shapes that tell by themselves (a cron expression beside
/// something to run). The result does not depend on the order of equal units.
Program linkProgram(std::span<const CallFacts *const> units,
                    const std::vector<RootRule> &rules);

/// Says for each of \p places (of the client) which roots and tests lead to the
/// code that is written there, with a shortest path each: certain steps first.
/// Keeps at most \p limit roots and as many tests a place. Cost: one walk of
/// the part of the graph that matters for each root.
std::vector<Reach> traceRoots(const Program &program,
                              std::span<const Location> places, size_t limit,
                              unsigned jobs);

/// Finds the code of features that runs while their flag is off, what else is
/// wrong with checks, and which flags gate \p places. A flag of which
/// \p settings and annotations name no code has what its checks suggest. Keeps
/// at most \p limit roots a finding. Cost: a few walks of the graph a flag.
FlagReport findUngatedPaths(const Program &program,
                            const FlagSettings &settings,
                            std::span<const Location> places, size_t limit,
                            unsigned jobs);

/// Where Clang's own headers lie on this machine: \p wanted if it is not
/// empty, else where the build found them. Empty if there are none.
std::string findResourceDirectory(const std::string &wanted);

/// The comments in \p text, a source written as \p file, that accept findings;
/// also those that cannot be understood. In order.
std::vector<Suppression> readSuppressions(const std::string &text,
                                          const std::string &file);

} // namespace breakpath
