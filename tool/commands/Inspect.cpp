// breakpath roots, calls and doctor: what a client is, with nothing to compare
// it with.

#include "matchers/Stages.h"
#include "reports/Phrases.h"
#include "tool/commands/Commands.h"
#include "tool/commands/ConfigAdvice.h"
#include "tool/commands/HideOutside.h"
#include "tool/inputs/Client.h"
#include "tool/inputs/Uncompiled.h"
#include "tool/support/Files.h"

#include <algorithm>
#include <map>

namespace breakpath {

namespace {

Inspection link(const Client &client, const Options &options) {
  Inspection result;
  result.units = client.commands.units.size() + client.commands.skipped.size();
  result.skipped = client.skipped();
  result.program = linkProgram(client.calls(), options.roots);
  return result;
}

//===--- doctor -----------------------------------------------------------===//

constexpr size_t shownExamples = 5;

void addExamples(Advice &advice, const std::vector<std::string> &all) {
  for (const std::string &example : all) {
    if (advice.examples.size() == shownExamples) {
      advice.examples.push_back(
          "and " + std::to_string(all.size() - shownExamples) + " more");
      return;
    }
    advice.examples.push_back(example);
  }
}

void adviseOnCommands(const Client &client, std::vector<Advice> &list) {
  std::map<std::string, std::vector<std::string>> byReason;
  for (const auto &[file, reason] : client.commands.skipped)
    byReason[reason].push_back(relativePath(client.context.projectRoot, file));
  for (const auto &[reason, files] : byReason) {
    Advice advice{Level::Error,
                  count(files.size(), "compile command") + ": " + reason,
                  "mend the build directory, or configure it again",
                  {},
                  ""};
    addExamples(advice, files);
    list.push_back(std::move(advice));
  }
  for (const auto &[argument, n] : client.commands.dropped)
    list.push_back({Level::Info,
                    "'" + argument + "' is dropped from " +
                        count(n, "compile command") + ": it can run code",
                    "nothing, unless units do not compile without it",
                    {},
                    ""});
}

void adviseOnErrors(const Client &client, std::vector<Advice> &list) {
  std::map<std::string, std::vector<std::string>> headers;
  std::vector<std::string> others, failed;
  for (const UnitFacts &unit : client.units) {
    if (!unit.failure.empty())
      failed.push_back(unit.file + ": " + unit.failure);
    if (unit.errors.empty())
      continue;
    bool isMissing = false;
    for (const Diagnostic &error : unit.errors)
      if (error.kind == ErrorKind::MissingFile) {
        headers[error.arguments.front().text].push_back(unit.file);
        isMissing = true;
      }
    const Diagnostic &first = unit.errors.front();
    if (!isMissing)
      others.push_back(first.location.file + ":" +
                       std::to_string(first.location.line) + ": " +
                       first.message);
  }
  for (const auto &[header, units] : headers) {
    Advice advice{Level::Error,
                  "<" + header + "> is not found, by " +
                      count(units.size(), "unit"),
                  "if the build generates it, build once, or build the target "
                  "that does; else install the package that has it",
                  {},
                  ""};
    addExamples(advice, units);
    list.push_back(std::move(advice));
  }
  for (auto &[problem, all] :
       {std::pair(" that Clang 19 does not compile", &others),
        std::pair(" that could not be parsed", &failed)}) {
    if (all->empty())
      continue;
    Advice advice{Level::Warning,
                  count(all->size(), "unit") + problem,
                  "findings in them are likely at best, and calls in them may "
                  "be missing",
                  {},
                  ""};
    addExamples(advice, *all);
    list.push_back(std::move(advice));
  }
}

void adviseOnSources(const Client &client, const Options &options,
                     std::vector<Advice> &list) {
  std::vector<std::string> uncompiled = findUncompiled(
      client.context, client.commands, options.buildDirectory, options.sources);
  if (uncompiled.empty())
    return;
  Advice advice{Level::Warning,
                count(uncompiled.size(), "source") +
                    " that no compile command covers",
                "configure the build with all that is shipped and tested "
                "(options, tests, examples), or scan the build that has them",
                {},
                ""};
  addExamples(advice, uncompiled);
  list.push_back(std::move(advice));
}

std::string configFor(const RootCandidate &candidate) {
  const RootRule &rule = candidate.rule;
  std::string text = "  - { kind: background-job, ";
  if (rule.match == RootMatch::Overrides)
    return text + "overrides: \"" + rule.patterns.front() + "\" }";
  text += "function: \"" + rule.patterns.front() +
          "\", callable_argument: " + std::to_string(rule.callable);
  if (rule.schedule != RootRule::none)
    text += ", schedule_argument: " + std::to_string(rule.schedule);
  return text + " }";
}

void adviseOnRoots(const Program &program, std::vector<Advice> &list) {
  bool hasMain = false, hasTest = false;
  for (const Root &root : program.roots) {
    hasMain |= root.kind == RootKind::Main;
    hasTest |= root.kind == RootKind::Test;
  }
  if (!hasTest)
    list.push_back({Level::Warning,
                    "no test was found",
                    "configure the build with its tests (CMake: "
                    "-DBUILD_TESTING=ON); without them nothing counts as "
                    "tested",
                    {},
                    ""});
  if (!hasMain)
    list.push_back({Level::Info,
                    "no main() was found",
                    "a library has none; else the units of the program are "
                    "missing",
                    {},
                    ""});
  for (const RootCandidate &candidate : program.candidates) {
    bool overrides = candidate.rule.match == RootMatch::Overrides;
    const std::string &name = candidate.rule.patterns.front();
    Advice advice{Level::Info,
                  overrides
                      ? name + " is overridden " +
                            count(candidate.examples.size(), "time") +
                            " and may be how jobs are run"
                      : name + " keeps what it is given, to call it later",
                  "if a scheduler runs it, say so under 'roots:' in "
                  ".breakpath.yaml",
                  {},
                  configFor(candidate)};
    addExamples(advice, candidate.examples);
    list.push_back(std::move(advice));
  }
  if (size_t n = program.unknownTargets.size()) {
    Advice advice{Level::Info,
                  count(n, "call") +
                      " through pointers to code that was not found",
                  "what they reach is not shown; often that code is in a "
                  "library, or in units that are missing",
                  {},
                  ""};
    std::vector<std::string> places;
    for (const Location &at : program.unknownTargets)
      places.push_back(at.file + ":" + std::to_string(at.line));
    addExamples(advice, places);
    list.push_back(std::move(advice));
  }
}

} // namespace

llvm::Expected<Inspection> inspectClient(const Options &options) {
  auto client = readClient(options);
  if (!client)
    return client.takeError();
  Inspection result = link(*client, options);
  hideOutside(outsideTexts(client->units), result);
  return result;
}

llvm::Expected<Inspection> doctor(const Options &options) {
  auto client = readClient(options);
  if (!client)
    return client.takeError();
  Inspection result = link(*client, options);
  if (llvm::Error error = adviseOnConfig(options, result.advice))
    return std::move(error);
  adviseOnCommands(*client, result.advice);
  adviseOnErrors(*client, result.advice);
  adviseOnSources(*client, options, result.advice);
  adviseOnRoots(result.program, result.advice);
  std::stable_sort(result.advice.begin(), result.advice.end(),
                   [](auto &a, auto &b) { return a.level > b.level; });
  hideOutside(outsideTexts(client->units), result);
  return result;
}

} // namespace breakpath
