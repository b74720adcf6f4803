#include "tool/commands/Commands.h"

#include "tool/Run.h"
#include "tool/Tell.h"
#include "tool/commands/Baseline.h"
#include "tool/commands/Comment.h"
#include "tool/options/CommandInfo.h"
#include "tool/support/Sandbox.h"

#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <iostream>

namespace breakpath {

static int statusOf(const Report &report, const Options &options) {
  FailOn failOn = failOnOf(report, options);
  bool failed = false;
  for (const Finding &finding : report.findings) {
    // Where the version step is asked for, changes alone do not fail.
    bool counts = !finding.as<ChangeDetail>() || !options.failOnBump;
    failed |= counts && finding.level >= failOn.level &&
              finding.confidence >= failOn.confidence;
  }
  if (report.command == ReportCommand::Diff && options.failOnBump)
    failed |= report.bump->smallest >= *options.failOnBump;
  return failed ? 1 : failOn.incomplete ? 3 : 0;
}

/// Where the documents were installed with this program; empty if they were
/// not.
static std::string installedDocument(llvm::StringRef name) {
  static const int inProgram = 0;
  std::string program =
      llvm::sys::fs::getMainExecutable(nullptr, const_cast<int *>(&inProgram));
  llvm::SmallString<256> path =
      llvm::sys::path::parent_path(llvm::sys::path::parent_path(program));
  llvm::sys::path::append(path, "share/doc/breakpath", name);
  return llvm::sys::fs::exists(path) ? path.str().str() : "";
}

static int explainRule(const Options &options) {
  if (const Rule *rule = ruleNamed(options.topic)) {
    writeRule(*rule, std::cout);
    if (std::string page = installedDocument("matchers/docs/rules.md");
        !page.empty())
      std::cout << "\n" << page << '#' << rule->name << '\n';
    return 0;
  }
  std::cerr << "breakpath: there is no rule '" << options.topic
            << "'; 'breakpath rules' lists them. For the fingerprint of a "
               "finding, add the options of the scan (--old, --new, -p)\n";
  return 2;
}

// The one finding, with all that is known of it.
static int explainFinding(Report report, const Options &options) {
  std::erase_if(report.findings, [&](const Finding &finding) {
    return !finding.fingerprint.starts_with(options.topic);
  });
  if (report.findings.empty()) {
    std::cerr << "breakpath: this scan has no finding '" << options.topic
              << "'; --format json gives each its \"fingerprint\"\n";
    return 2;
  }
  writeFindings(report, onTerminal(options), std::cout);
  return 0;
}

static int fail(llvm::Error error) {
  std::cerr << "breakpath: " << llvm::toString(std::move(error)) << '\n';
  return 2;
}

/// Commands that read a client, but compare nothing.
static int inspect(const Options &options) {
  llvm::Expected<Inspection> inspection =
      options.command == "doctor" ? doctor(options) : inspectClient(options);
  if (!inspection)
    return fail(inspection.takeError());
  if (!writeInspection(*inspection, options))
    return 2;
  return inspection->skipped.empty() ? 0 : 3;
}

/// The tables of `rules`, `roots` and `flags`.
static void printTable(const Options &options, std::ostream &out) {
  bool asDocument = options.markdown;
  if (options.command == "rules")
    asDocument ? writeRulesDocument(out) : writeRules(out);
  else if (options.command == "roots")
    asDocument ? writePresetsDocument(rootPresets(), out)
               : writePresets(rootPresets(), out);
  else
    asDocument ? writePresetsDocument(flagPresets(), out)
               : writePresets(flagPresets(), out);
}

/// Commands that read nothing but the program's own tables; false for others.
static bool printTables(const Options &options, std::ostream &out) {
  if (options.command == "manual")
    options.markdown ? writeReference(commandTable(), out)
                     : writeManual(commandTable(), out);
  else if (options.command == "completion")
    writeCompletion(commandTable(), options.topic, out);
  else if (options.command == "rules" || options.presets || options.markdown)
    printTable(options, out);
  else
    return false;
  return true;
}

/// Commands that end in a report.
static int report(const Options &options) {
  bool explains = options.command == "explain";
  bool isAboutFlags = explains && options.oldTree.empty();
  llvm::Expected<Report> report = options.command == "diff" ? diff(options)
                                  : options.command == "flags" || isAboutFlags
                                      ? flags(options)
                                      : scan(options);
  if (!report)
    return fail(report.takeError());
  if (explains)
    return explainFinding(std::move(*report), options);
  if (!writeReport(*report, options) || !writeFixFile(*report, options))
    return 2;
  return statusOf(*report, options);
}

static int statusOf(llvm::Error error) {
  return error ? fail(std::move(error)) : 0;
}

int run(int argc, char **argv) {
  int status = 0;
  std::optional<Options> options = parseOptions(argc, argv, status);
  if (!options)
    return status;
  if (printTables(*options, std::cout))
    return 0;
  const std::string &command = options->command;
  if (command == "explain" &&
      (ruleNamed(options->topic) || options->buildDirectory.empty()))
    return explainRule(*options);
  forbidPrograms();
  if (command == "comment")
    return comment(*options, std::cout, std::cerr);
  if (llvm::Error error = applyConfig(*options))
    return fail(std::move(error));
  if (command == "baseline")
    return statusOf(changeBaseline(*options));
  if (command == "roots" || command == "calls" || command == "doctor")
    return inspect(*options);
  if (command == "diff" && options->newTree.empty())
    return statusOf(saveModel(*options));
  return report(*options);
}

} // namespace breakpath
