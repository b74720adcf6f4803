/// The command line, as data.
#pragma once

#include "matchers/Impact.h"
#include "matchers/Rule.h"

#include <optional>
#include <string>
#include <vector>

namespace breakpath {

/// One --format FORMAT[=FILE].
struct Output {
  std::string format; ///< "text", "json"
  std::string file;   ///< empty: standard output
};

struct Options {
  std::string command;
  std::string oldTree, newTree;
  std::string name, oldVersion, newVersion; ///< empty: guessed from the trees
  // scan
  std::string buildDirectory;
  std::vector<std::string> sources; ///< limit to these files and directories
  std::string fixFile;              ///< where proven fixes go; empty: nowhere
  // diff
  std::string standard = "c++20";
  std::vector<std::string> compilerArguments;
  // explain
  std::string topic;
  // reports
  std::vector<Output> outputs;
  Level failOn = Level::Error;
  Confidence minConfidence = Confidence::Likely;
  bool quiet = false, all = false, markdown = false;
  std::string color = "auto";
  unsigned jobs = 0; ///< 0: all cores
  std::string resourceDirectory;
};

/// Parses the arguments. When the program should end at once (help, version,
/// a usage error) the result is empty and \p exitStatus set; everything that
/// has to be said is printed.
std::optional<Options> parseOptions(int argc, char **argv, int &exitStatus);

} // namespace breakpath
