#include "tool/Run.h"

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

static bool writeReport(const Report &report, const Options &options) {
  for (const Output &output : options.outputs) {
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
    bool color = output.file.empty() && wantsColor(options);
    if (output.format == "json")
      writeJson(report, BREAKPATH_VERSION, out);
    else
      writeText(report, {color, options.quiet, options.all}, out);
    if (!out.flush()) {
      std::cerr << "breakpath: "
                << (output.file.empty() ? "standard output" : output.file)
                << ": writing failed\n";
      return false;
    }
  }
  return true;
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
  bool failed =
      std::any_of(report.findings.begin(), report.findings.end(),
                  [&](const Finding &finding) {
                    return finding.level >= options.failOn &&
                           finding.impact.confidence >= options.minConfidence;
                  });
  if (report.command == "diff")
    failed = std::any_of(report.changes.begin(), report.changes.end(),
                         [&](const Report::Change &entry) {
                           return levelOf(entry.change) >= options.failOn;
                         });
  return failed ? 1 : report.complete ? 0 : 3;
}

static int explain(const std::string &topic) {
  const Rule *rule = findRule(topic);
  if (rule) {
    writeRule(*rule, std::cout);
    return 0;
  }
  std::cerr << "breakpath: there is no rule '" << topic
            << "'; 'breakpath rules' lists them\n";
  return 2;
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
  if (options->command == "explain")
    return explain(options->topic);
  forbidPrograms();
  llvm::Expected<Report> report =
      options->command == "scan" ? scan(*options) : diff(*options);
  if (!report) {
    std::cerr << "breakpath: " << llvm::toString(report.takeError()) << '\n';
    return 2;
  }
  if (!writeReport(*report, *options) || !writeFixFile(*report, *options))
    return 2;
  return statusOf(*report, *options);
}

} // namespace breakpath
