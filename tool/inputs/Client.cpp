#include "tool/inputs/Client.h"

#include "matchers/Stages.h"
#include "tool/inputs/Project.h"
#include "tool/support/Files.h"
#include "tool/support/Progress.h"

#include <llvm/Support/ThreadPool.h>

#include <algorithm>

namespace breakpath {

llvm::Expected<Client> readClient(const Options &options) {
  Client client;
  if (llvm::Error error = prepareContext(options, client.context))
    return std::move(error);
  auto commands = selectCommands(options);
  if (!commands)
    return commands.takeError();
  client.commands = std::move(*commands);
  placeClient(client.commands, options.buildDirectory, client.context);
  const std::vector<UnitCommand> &units = client.commands.units;
  client.units.resize(units.size());
  Progress progress(units.size());
  llvm::DefaultThreadPool pool(llvm::hardware_concurrency(options.jobs));
  for (size_t i = 0; i < units.size(); ++i)
    pool.async([&, i] {
      client.units[i] = indexUnit(client.context, units[i], Version::Old);
      progress.step(client.units[i].file);
    });
  pool.wait();
  return client;
}

std::vector<const CallFacts *> Client::calls() const {
  std::vector<const CallFacts *> result;
  for (const UnitFacts &unit : units)
    result.push_back(&unit.calls);
  return result;
}

std::vector<std::pair<std::string, std::string>> Client::skipped() const {
  std::vector<std::pair<std::string, std::string>> result;
  for (const UnitFacts &unit : units)
    if (!unit.failure.empty())
      result.emplace_back(unit.file, unit.failure);
    else if (!unit.errors.empty())
      result.emplace_back(unit.file, "does not compile (" +
                                         unit.errors.front().message +
                                         "), so some of its calls may be "
                                         "missing");
  for (const auto &[file, reason] : commands.skipped)
    result.emplace_back(relativePath(context.projectRoot, file), reason);
  std::sort(result.begin(), result.end());
  return result;
}

} // namespace breakpath
