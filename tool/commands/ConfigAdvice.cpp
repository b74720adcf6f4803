// What the configuration names and is not there.

#include "tool/commands/ConfigAdvice.h"
#include "tool/commands/Baseline.h"
#include "tool/options/Config.h"

#include <filesystem>

namespace fs = std::filesystem;

namespace breakpath {

static void adviseOnPath(const std::string &path, const std::string &what,
                         const std::string &mend, std::vector<Advice> &list) {
  std::error_code error;
  if (path.empty() || fs::exists(path, error))
    return;
  list.push_back({Level::Warning,
                  what + " is not there: " + fs::relative(path, error).string(),
                  mend,
                  {},
                  ""});
}

llvm::Error adviseOnConfig(const Options &options, std::vector<Advice> &list) {
  std::optional<std::string> file = options.configFile;
  if (options.configFile.empty())
    file = findConfig(".");
  if (!file)
    return llvm::Error::success();
  llvm::Expected<Config> config = readConfig(*file);
  if (!config)
    return config.takeError();
  for (const DependencyConfig &dependency : config->dependencies)
    for (const std::string &tree : {dependency.oldTree, dependency.newTree})
      adviseOnPath(tree, "a version of '" + dependency.name + "'",
                   "correct 'dependencies' in the configuration; a scan needs "
                   "both versions on disk",
                   list);
  for (const std::string &coverage : config->coverage)
    adviseOnPath(coverage, "a coverage report",
                 "run the tests with coverage first, or correct 'coverage'",
                 list);
  adviseOnPath(config->database.migrations, "the directory of migrations",
               "correct 'database' in the configuration", list);
  if (config->baseline.empty())
    return llvm::Error::success();
  if (llvm::Expected<Baseline> baseline = readBaseline(config->baseline);
      !baseline)
    list.push_back({Level::Warning,
                    llvm::toString(baseline.takeError()),
                    "a scan does not run without it",
                    {},
                    ""});
  return llvm::Error::success();
}

} // namespace breakpath
