/// The command line, as data.
#pragma once

#include "matchers/facts/ApiModel.h"
#include "matchers/facts/FlagFinding.h"
#include "matchers/facts/FlagRule.h"
#include "matchers/facts/Impact.h"
#include "matchers/facts/RootRule.h"
#include "matchers/rules/Rule.h"

#include <llvm/Support/Error.h>

#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace breakpath {

/// A way to report.
struct Format {
  const char *name;
  const char *is; ///< for whom or for what
};
/// All of them; Tell.cpp has a writer for each.
std::span<const Format> allFormats();

/// One --format FORMAT[=FILE].
struct Output {
  std::string format; ///< the name of a Format
  std::string file;   ///< empty: standard output
};

/// Of `breakpath comment`. What is empty comes from the environment.
struct CommentOptions {
  std::string github, pull;         ///< OWNER/REPO, number
  std::string gitlab, mergeRequest; ///< id or path of the project, number
  std::string key = "breakpath";    ///< tells several comments apart
  std::string author;               ///< whose comments are the bot's own
  std::string commit;               ///< that links lead to
  bool dryRun = false;
};

struct Options {
  std::string command;
  std::string oldTree, newTree;
  std::string name, oldVersion, newVersion; ///< empty: guessed from the trees
  // scan, roots, calls, doctor
  std::string buildDirectory;
  std::string configFile; ///< empty: looked for
  std::vector<std::string> coverage;
  std::string diffFile, baseRevision; ///< the change under review
  std::vector<std::string> sources;   ///< limit to these files and directories
  std::string fixFile;                ///< where proven fixes go; empty: nowhere
  // diff
  std::string standard; ///< empty: as the headers are
  std::vector<std::string> oldLibraries, newLibraries; ///< binaries
  std::vector<std::string> clients; ///< programs built against the old version
  std::string saveFile;             ///< where the model of NEW goes
  std::optional<Bump> failOnBump;
  std::vector<std::string> internal; ///< globs of names and headers
  std::vector<std::string> compilerArguments;
  // explain, baseline, comment, completion
  std::string topic;      ///< a rule or fingerprint; what to do; a shell
  std::string reportFile; ///< of which run; "-" for standard input
  std::string reason, until;
  // reports
  std::vector<Output> outputs;
  std::optional<Level> failOn;             ///< default: error
  std::optional<Confidence> minConfidence; ///< default: likely
  std::string linkBase; ///< of links in Markdown; empty: no links
  CommentOptions comment;
  bool quiet = false, all = false, markdown = false, presets = false;
  std::string color = "auto";
  std::string baselineFile; ///< empty: none
  bool newOnly = false;     ///< nothing of what the baseline accepts
  unsigned jobs = 0;        ///< 0: all cores
  std::string resourceDirectory;
  /// Known ways to start code; see applyConfig.
  std::vector<RootRule> roots;
  /// Known ways to check a flag, likewise.
  std::vector<FlagRule> flagRules;
  FlagSettings flags;
  std::map<RuleId, std::optional<Level>> ruleLevels; ///< none: off
  std::optional<unsigned> minAnalyzed;               ///< percent; default: 100
};

/// Roots kept a place: a report names those that tell most, explain all.
inline size_t pathLimit(const Options &options) {
  constexpr size_t enough = 20;
  return options.command == "explain" ? ~size_t(0) : enough;
}

/// Parses the arguments. When the program should end at once (help, version,
/// a usage error) the result is empty and \p exitStatus set; everything that
/// has to be said is printed.
std::optional<Options> parseOptions(int argc, char **argv, int &exitStatus);

/// Fills in what the command line leaves open, from `.breakpath.yaml` and then
/// from the presets. Fails where the file cannot be understood, or where OLD
/// and NEW are needed and nobody names them.
llvm::Error applyConfig(Options &options);

} // namespace breakpath
