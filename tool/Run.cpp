#include "tool/Run.h"

#include "reports/Entries.h"
#include "tool/Baseline.h"
#include "tool/Comment.h"
#include "tool/Main.h"
#include "tool/Sandbox.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace breakpath {

/// Columns of the terminal; 0 where there is none.
static unsigned terminalWidth() {
  winsize size{};
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size))
    return 0;
  return size.ws_col;
}

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

static TextOptions onTerminal(const Options &options) {
  return {wantsColor(options), options.quiet, options.all, false,
          terminalWidth()};
}

// All was analysed, or as much of it as the policy asks for.
static bool sawEnough(const Report &report, const Options &options) {
  if (report.complete)
    return true;
  return options.minAnalyzed && report.isDecided &&
         report.units.analyzed * 100 >=
             *options.minAnalyzed * report.units.total;
}

static FailOn failOnOf(const Report &report, const Options &options) {
  FailOn result;
  result.level = options.failOn.value_or(result.level);
  result.confidence = options.minConfidence.value_or(result.confidence);
  result.incomplete = !sawEnough(report, options);
  return result;
}

namespace {

/// How to write, beside what the options say.
struct Telling {
  const Options &options;
  TextOptions text;
};

using Writer = void (*)(const Report &, const Telling &, std::ostream &);

/// A row for each of allFormats().
const std::map<std::string_view, Writer> writers = {
    {"text", [](auto &report, auto &how,
                auto &out) { writeText(report, how.text, out); }},
    {"json", [](auto &report, auto &how,
                auto &out) { writeJson(report, BREAKPATH_VERSION, out); }},
    {"sarif", [](auto &report, auto &how,
                 auto &out) { writeSarif(report, BREAKPATH_VERSION, out); }},
    {"junit",
     [](auto &report, auto &how, auto &out) {
       const Options &options = how.options;
       FailOn failOn;
       failOn.level = options.failOn.value_or(failOn.level);
       failOn.confidence = options.minConfidence.value_or(failOn.confidence);
       failOn.incomplete = !sawEnough(report, options);
       writeJunit(report, failOn, out);
     }},
    {"gitlab",
     [](auto &report, auto &how, auto &out) { writeGitLab(report, out); }},
    {"github",
     [](auto &report, auto &how, auto &out) { writeGitHub(report, out); }},
    {"html", [](auto &report, auto &how,
                auto &out) { writeHtml(report, BREAKPATH_VERSION, out); }},
    {"markdown",
     [](auto &report, auto &how, auto &out) {
       writeMarkdown(report, {.linkBase = how.options.linkBase}, out);
     }},
};

} // namespace

static bool writeReport(const Report &report, const Options &options) {
  return std::all_of(
      options.outputs.begin(), options.outputs.end(), [&](auto &output) {
        Telling how{options,
                    output.file.empty()
                        ? onTerminal(options)
                        : TextOptions{false, options.quiet, options.all}};
        return writeTo(output, [&](std::ostream &out) {
          writers.at(output.format)(report, how, out);
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

static int statusOf(const Report &report, const Options &options) {
  FailOn failOn = failOnOf(report, options);
  bool failed = false;
  for (const Entry &entry : entriesOf(report)) {
    // Where the version step is asked for, changes alone do not fail.
    bool counts = entry.kind != "library" || !options.failOnBump;
    failed |= counts && entry.level >= failOn.level &&
              entry.confidence >= failOn.confidence;
  }
  if (report.command == "diff" && options.failOnBump)
    failed |= report.bump->smallest >= *options.failOnBump;
  return failed ? 1 : failOn.incomplete ? 3 : 0;
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
  if (options->command == "completion" || options->command == "manual") {
    if (options->command == "manual")
      writeManual(commandTable(), std::cout);
    else
      writeCompletion(commandTable(), options->topic, std::cout);
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
  if (options->command == "baseline") {
    llvm::Error error = changeBaseline(*options);
    return error ? fail(std::move(error)) : 0;
  }
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
