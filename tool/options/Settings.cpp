// What holds where the command line says nothing: the configuration file, then
// the presets.

#include "tool/options/Config.h"
#include "tool/options/Options.h"
#include "tool/support/Failure.h"
#include "tool/support/Repository.h"

namespace breakpath {

static llvm::Error nameTrees(Options &options, const Config &config) {
  for (const DependencyConfig &dependency : config.dependencies)
    if (options.name == dependency.name || config.dependencies.size() == 1)
      options.internal = dependency.internal;
  bool needsTrees = options.command == "scan" || options.command == "explain";
  if (!needsTrees || !options.oldTree.empty() || !options.newTree.empty())
    return llvm::Error::success();
  const DependencyConfig *chosen = nullptr;
  std::string names;
  for (const DependencyConfig &dependency : config.dependencies) {
    names += (names.empty() ? "" : ", ") + dependency.name;
    if (options.name.empty() || options.name == dependency.name)
      chosen = &dependency;
  }
  if (!chosen)
    return llvm::Error::success();
  if (options.name.empty() && config.dependencies.size() > 1)
    return failure("the configuration names several dependencies (" + names +
                   "); choose one with --name");
  options.oldTree = chosen->oldTree;
  options.newTree = chosen->newTree;
  options.name = chosen->name;
  options.internal = chosen->internal;
  return llvm::Error::success();
}

static llvm::Error apply(Options &options, const Config &config) {
  if (!options.failOn)
    options.failOn = config.policy.failOn;
  if (!options.minConfidence)
    options.minConfidence = config.policy.minConfidence;
  options.minAnalyzed = config.policy.minAnalyzed;
  options.ruleLevels = config.rules;
  if (options.coverage.empty())
    options.coverage = config.coverage;
  if (options.baselineFile.empty())
    options.baselineFile = config.baseline;
  options.roots = config.roots;
  options.flagRules = config.flagChecks;
  options.flags = config.flags;
  return nameTrees(options, config);
}

static llvm::Error checkNeeded(const Options &options) {
  // explain takes the options of a scan, or those of `breakpath flags`.
  bool hasTree = !options.oldTree.empty() || !options.newTree.empty();
  bool scans =
      options.command == "scan" || (options.command == "explain" && hasTree);
  if (options.command == "baseline")
    return llvm::Error::success();
  if (options.command != "diff" && options.buildDirectory.empty())
    return failure("-p is required: the directory of the client's "
                   "compile_commands.json");
  if (scans && (options.oldTree.empty() || options.newTree.empty()))
    return failure("--old and --new are required: the two versions of the "
                   "dependency, here or under 'dependencies' in "
                   ".breakpath.yaml");
  if (options.command == "diff" && options.newTree.empty() &&
      options.saveFile.empty())
    return failure("NEW is required: the version to compare OLD with; or "
                   "--save FILE, to write the model of OLD");
  return llvm::Error::success();
}

llvm::Error applyConfig(Options &options) {
  std::optional<std::string> file = options.configFile;
  if (options.configFile.empty())
    file = findConfig(".");
  if (file) {
    if (llvm::Error linked = refuseLinkOut(*file))
      return linked;
    llvm::Expected<Config> config = readConfig(*file);
    if (!config)
      return config.takeError();
    if (llvm::Error error = apply(options, *config))
      return error;
  }
  if (options.command == "baseline" && options.baselineFile.empty())
    options.baselineFile = ".breakpath-baseline.json";
  if (options.newOnly && options.baselineFile.empty())
    return failure("--new-only needs --baseline FILE, or 'baseline' in "
                   ".breakpath.yaml: what is known already");
  // What the user says comes first.
  options.roots.insert(options.roots.end(), rootPresets().begin(),
                       rootPresets().end());
  options.flagRules.insert(options.flagRules.end(), flagPresets().begin(),
                           flagPresets().end());
  return checkNeeded(options);
}

} // namespace breakpath
