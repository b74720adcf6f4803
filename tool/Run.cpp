#include "tool/Run.h"

#include "tool/Comment.h"
#include "tool/Main.h"
#include "tool/Sandbox.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <unistd.h>

namespace breakpath {

static bool wantsColor(const Options &options) {
  if (options.color != "auto")
    return options.color == "always";
  return isatty(STDOUT_FILENO) && !std::getenv("NO_COLOR");
}

/// Calls \p write with the stream of \p output; false where that fails.
template <typename Write>
static bool writeTo(const Output &output, const Write &write) {
  std::ofstream file;
  if (!output.file.empty()) {
    file.open(output.file, std::ios::binary);
    if (!file) {
      std::cerr << "breakpath: " << output.file
                << ": cannot be written; does its directory exist?\n";
      return false;
    }
  }
  std::ostream &out = output.file.empty() ? std::cout : file;
  write(out);
  if (out.flush())
    return true;
  std::cerr << "breakpath: "
            << (output.file.empty() ? "standard output" : output.file)
            << ": writing failed\n";
  return false;
}

static bool writeReport(const Report &report, const Options &options) {
  return std::all_of(
      options.outputs.begin(), options.outputs.end(), [&](auto &output) {
        bool color = output.file.empty() && wantsColor(options);
        return writeTo(output, [&](std::ostream &out) {
          if (output.format == "json")
            writeJson(report, BREAKPATH_VERSION, out);
          else if (output.format == "markdown")
            writeMarkdown(report, {.linkBase = options.linkBase}, out);
          else
            writeText(report, {color, options.quiet, options.all}, out);
        });
      });
}

static bool writeInspection(const Inspection &inspection,
                            const Options &options, const Output &output) {
  bool isJson = output.format == "json";
  return writeTo(output, [&](std::ostream &out) {
    if (options.command == "roots")
      isJson ? writeRootsJson(inspection, out) : writeRoots(inspection, out);
    else if (options.command == "calls")
      isJson ? writeCallsJson(inspection, out) : writeCalls(inspection, out);
    else if (isJson)
      writeAdviceJson(inspection, out);
    else
      writeAdvice(inspection, output.file.empty() && wantsColor(options), out);
  });
}

static bool writeFixFile(const Report &report, const Options &options) {
  if (options.fixFile.empty())
    return true;
  std::ofstream file(options.fixFile, std::ios::binary);
  writeFixes(report, file);
  if (file.flush())
    return true;
  std::cerr << "breakpath: " << options.fixFile
            << ": cannot be written; does its directory exist?\n";
  return false;
}

// All was analysed, or as much of it as the policy asks for.
static bool sawEnough(const Report &report, const Options &options) {
  if (report.complete)
    return true;
  return options.minAnalyzed && report.isDecided &&
         report.units.analyzed * 100 >=
             *options.minAnalyzed * report.units.total;
}

static int statusOf(const Report &report, const Options &options) {
  Level failOn = options.failOn.value_or(Level::Error);
  Confidence minConfidence = options.minConfidence.value_or(Confidence::Likely);
  bool failed = std::any_of(report.findings.begin(), report.findings.end(),
                            [&](const Finding &finding) {
                              return finding.level >= failOn &&
                                     finding.impact.confidence >= minConfidence;
                            });
  failed |= std::any_of(report.flagFindings.begin(), report.flagFindings.end(),
                        [&](const FlagEntry &entry) {
                          return entry.level >= failOn &&
                                 entry.path.confidence >= minConfidence;
                        });
  failed |= std::any_of(
      report.loads.begin(), report.loads.end(),
      [&](const LoadEntry &entry) { return entry.level >= failOn; });
  if (report.command == "diff" && options.failOnBump)
    failed |= report.bump->smallest >= *options.failOnBump;
  else if (report.command == "diff")
    failed |= std::any_of(
        report.changes.begin(), report.changes.end(),
        [&](const Report::Change &entry) { return entry.level >= failOn; });
  return failed ? 1 : sawEnough(report, options) ? 0 : 3;
}

static int explainRule(const Options &options) {
  if (const Rule *rule = findRule(options.topic)) {
    writeRule(*rule, std::cout);
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
  std::erase_if(report.flagFindings, [&](const FlagEntry &entry) {
    return !entry.fingerprint.starts_with(options.topic);
  });
  if (report.findings.empty() && report.flagFindings.empty()) {
    std::cerr << "breakpath: this scan has no finding '" << options.topic
              << "'; --format json gives each its \"fingerprint\"\n";
    return 2;
  }
  writeFindings(report, wantsColor(options), std::cout);
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
  for (const Output &output : options.outputs)
    if (!writeInspection(*inspection, options, output))
      return 2;
  return inspection->skipped.empty() ? 0 : 3;
}

int run(int argc, char **argv) {
  int status = 0;
  std::optional<Options> options = parseOptions(argc, argv, status);
  if (!options)
    return status;
  if (options->command == "rules") {
    writeRules(std::cout, options->markdown);
    return 0;
  }
  if (options->presets || options->markdown) {
    if (options->command == "roots")
      writePresets(rootPresets(), options->markdown, std::cout);
    else
      writePresets(flagPresets(), options->markdown, std::cout);
    return 0;
  }
  bool explains = options->command == "explain";
  if (explains && (findRule(options->topic) || options->buildDirectory.empty()))
    return explainRule(*options);
  forbidPrograms();
  if (options->command == "comment")
    return comment(*options, std::cout, std::cerr);
  if (llvm::Error error = applyConfig(*options))
    return fail(std::move(error));
  if (options->command == "roots" || options->command == "calls" ||
      options->command == "doctor")
    return inspect(*options);
  if (options->command == "diff" && options->newTree.empty()) {
    llvm::Error error = saveModel(*options);
    return error ? fail(std::move(error)) : 0;
  }
  bool isAboutFlags = explains && options->oldTree.empty();
  llvm::Expected<Report> report = options->command == "diff" ? diff(*options)
                                  : options->command == "flags" || isAboutFlags
                                      ? flags(*options)
                                      : scan(*options);
  if (!report)
    return fail(report.takeError());
  if (explains)
    return explainFinding(std::move(*report), *options);
  if (!writeReport(*report, *options) || !writeFixFile(*report, *options))
    return 2;
  return statusOf(*report, *options);
}

} // namespace breakpath
