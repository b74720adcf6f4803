#include "tool/Tell.h"

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

TextOptions onTerminal(const Options &options) {
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

FailOn failOnOf(const Report &report, const Options &options) {
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
       writeJunit(report, failOnOf(report, how.options), out);
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

bool writeReport(const Report &report, const Options &options) {
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

static bool writeOne(const Inspection &inspection, const Options &options,
                     const Output &output) {
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

bool writeInspection(const Inspection &inspection, const Options &options) {
  return std::all_of(
      options.outputs.begin(), options.outputs.end(),
      [&](auto &output) { return writeOne(inspection, options, output); });
}

bool writeFixFile(const Report &report, const Options &options) {
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

} // namespace breakpath
