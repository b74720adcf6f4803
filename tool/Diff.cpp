// breakpath diff: two versions of a library, no client.

#include "matchers/Stages.h"
#include "tool/Project.h"
#include "tool/Run.h"

#include <llvm/Support/ThreadPool.h>

#include <algorithm>

namespace breakpath {

// A command as a client of one version would have it.
static UnitCommand syntheticCommand(const Options &options,
                                    const ParseContext &context,
                                    const std::string &realIncludeRoot) {
  bool isC = options.standard.find("++") == std::string::npos;
  UnitCommand command;
  // Outside of the trees: what is below them counts as the library.
  command.directory = "/";
  command.file = isC ? "/client.c" : "/client.cc";
  command.arguments = {isC ? "clang" : "clang++", "-std=" + options.standard,
                       "-I" + context.headers.includeRoot};
  // Directories of the new tree under the names the parse knows them by.
  for (const std::string &directory : inferIncludeDirectories(realIncludeRoot))
    command.arguments.push_back("-I" + context.headers.includeRoot +
                                directory.substr(realIncludeRoot.size()));
  command.arguments.insert(command.arguments.end(),
                           options.compilerArguments.begin(),
                           options.compilerArguments.end());
  command.arguments.push_back(command.file);
  return command;
}

llvm::Expected<Report> diff(const Options &options) {
  auto prepared = makeContext(options);
  if (!prepared)
    return prepared.takeError();
  ParseContext context = std::move(*prepared);
  context.projectRoot = "/";
  const HeaderMapping &headers = context.headers;
  const std::string &oldRoot = headers.includeRoot;
  std::string newRoot =
      headers.newRoot + oldRoot.substr(headers.oldRoot.size());
  std::vector<std::string> oldHeaders = listHeaders(oldRoot),
                           newHeaders = listHeaders(newRoot);
  if (oldHeaders.empty())
    return failure(options.oldTree + ": holds no headers");
  if (newHeaders.empty())
    return failure(options.newTree + ": holds no headers");

  ApiModel oldModel, newModel;
  llvm::DefaultThreadPool pool(llvm::hardware_concurrency(2));
  pool.async([&] {
    oldModel = extractApi(context, syntheticCommand(options, context, oldRoot),
                          Version::Old, oldHeaders);
  });
  pool.async([&] {
    newModel = extractApi(context, syntheticCommand(options, context, newRoot),
                          Version::New, newHeaders);
  });
  pool.wait();

  Report report;
  report.command = "diff";
  report.dependencies = {
      nameDependency(options.oldTree, options.newTree,
                     {options.name, options.oldVersion, options.newVersion})};
  std::vector<ApiChange> changes = diffApi(oldModel, newModel);
  nameSuccessors(changes, oldModel, newModel);
  for (ApiChange &change : changes)
    report.changes.push_back({std::move(change), 0});
  // Worst first; ids stay those of the order by name.
  std::stable_sort(
      report.changes.begin(), report.changes.end(),
      [](auto &a, auto &b) { return levelOf(a.change) > levelOf(b.change); });
  for (const auto &[header, reason] : oldModel.skipped)
    report.skipped.emplace_back("old " + header, reason);
  for (const auto &[header, reason] : newModel.skipped)
    report.skipped.emplace_back("new " + header, reason);
  std::sort(report.skipped.begin(), report.skipped.end());
  report.complete = report.skipped.empty();
  return report;
}

} // namespace breakpath
