// Writes the pages that browser.test.mjs looks at:
//
//     html-pages TESTDATA DIRECTORY

#include "reports/Kinds.h"
#include "reports/Report.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace fs = std::filesystem;
using namespace breakpath;

static Report readJson(const fs::path &file) {
  std::ifstream in(file);
  std::stringstream text;
  text << in.rdbuf();
  llvm::Expected<Report> report = readReport(text.str(), file.string());
  if (report)
    return std::move(*report);
  std::cerr << llvm::toString(report.takeError()) << '\n';
  std::exit(2);
}

static void write(const Report &report, const fs::path &file) {
  std::ofstream out(file, std::ios::binary);
  writeHtml(report, "0.1.0", out);
}

static ReachedFrom wayFrom(const std::string &root, RootKind kind,
                           unsigned steps) {
  ReachedFrom reached;
  reached.root.kind = kind;
  reached.root.name = root;
  reached.isCertain = steps % 3 != 0;
  for (unsigned i = 0; i < steps; ++i) {
    Step step;
    step.name = "shop::Service" + std::to_string(i) + "::handle" +
                std::to_string(steps);
    step.location = {"src/service/handler" + std::to_string(i) + ".cc",
                     10 + 7 * i, 5};
    step.how = i % 2 ? CallKind::Call : CallKind::Virtual;
    step.isCertain = reached.isCertain;
    reached.path.push_back(step);
  }
  return reached;
}

/// Causes of many sizes, the first of 1,500 uses.
static Report manyFindings(const Report &incident) {
  Report report = incident;
  const Finding sample = *findingsOf<UseDetail>(incident).front();
  std::erase_if(report.findings,
                [](const Finding &f) { return f.as<UseDetail>(); });
  std::vector<Finding> found;
  for (unsigned i = 0; i < 5000; ++i) {
    Finding finding = sample;
    finding.change = 0;
    unsigned cause = i < 1500 ? 0 : 1 + i % 211;
    finding.rule =
        cause % 3 ? RuleId::FunctionRemoved : RuleId::ParamAddedRequired;
    finding.as<UseDetail>()->verdict = static_cast<Verdict>(cause % 4);
    finding.confidence = static_cast<Confidence>(2 - i % 7 / 5);
    finding.symbol = "payment::Api::call" + std::to_string(cause);
    finding.message = "call" + std::to_string(cause) + "() is gone";
    finding.location = {"src/part" + std::to_string(i % 83) + "/file" +
                            std::to_string(i % 601) + ".cc",
                        1 + i / 3, 19};
    finding.endColumn = 23 + std::to_string(cause).size();
    finding.function = {"shop::Part" + std::to_string(i % 83) + "::run", "", 1};
    finding.evidence = "no member named 'call" + std::to_string(cause) + "'";
    finding.isInChange = i % 50 == 0;
    finding.excerpt = "  return client_->call" + std::to_string(cause) +
                      "(order.total).succeeded();";
    Reach &reach = finding.reach = {};
    reach.isCode = true;
    for (unsigned root = 0; root < 1 + i % 3; ++root)
      reach.roots.push_back(wayFrom(
          "shop::Job" + std::to_string(i % 41) + "::run" + std::to_string(root),
          static_cast<RootKind>((i + root) % 4), 1 + (i + root) % 5));
    reach.rootCount = reach.roots.size();
    if (i % 4 == 0)
      reach.tests.push_back(wayFrom("part_test", RootKind::Test, 2));
    reach.testCount = reach.tests.size();
    Impact impact;
    impact.rule = finding.rule;
    impact.verdict = finding.as<UseDetail>()->verdict;
    finding.level = levelOf(impact);
    finding.fingerprint.clear();
    found.push_back(finding);
  }
  addFindings(std::move(found), report);
  return report;
}

/// As `diff` gives it.
static Report ofLibrary(const Report &rich) {
  Report report;
  report.command = ReportCommand::Diff;
  report.dependencies = rich.dependencies;
  report.changes = rich.changes;
  for (const Report::Change &change : report.changes)
    report.findings.push_back(findingOf(change));
  report.bump = VersionBump{Bump::Major, 2, 3, 1, 1, 2, {}, true};
  return report;
}

int main(int argc, char **argv) {
  if (argc != 3)
    return 2;
  fs::path from = argv[1], into = argv[2];
  fs::create_directories(into);
  Report rich = readJson(from / "rich.json"),
         incident = readJson(from / "incident.json");
  write(rich, into / "rich.html");
  write(incident, into / "incident.html");
  write(ofLibrary(rich), into / "library.html");
  write(manyFindings(incident), into / "many.html");
  return 0;
}
