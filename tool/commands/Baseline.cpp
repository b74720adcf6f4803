#include "tool/commands/Baseline.h"

#include "matchers/facts/Suppression.h"
#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "tool/inputs/ReportFile.h"
#include "tool/support/Failure.h"
#include "tool/support/Files.h"
#include "tool/support/Repository.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <tuple>

namespace breakpath {

using Json = nlohmann::ordered_json;

//===--- the file ---------------------------------------------------------===//

static BaselineEntry readEntry(const Json &at) {
  auto text = [&](const char *key) { return at.value(key, std::string()); };
  return {at.at("fingerprint").get<std::string>(),
          at.at("kind").get<std::string>(),
          text("dependency"),
          text("rule"),
          text("message"),
          text("symbol"),
          text("function"),
          text("file"),
          at.at("reason").get<std::string>(),
          text("until")};
}

static Json toJson(const BaselineEntry &entry) {
  Json result = {{"fingerprint", entry.fingerprint}, {"kind", entry.kind}};
  auto add = [&](const char *key, const std::string &value) {
    if (!value.empty())
      result[key] = value;
  };
  add("dependency", entry.dependency);
  add("rule", entry.rule);
  add("message", entry.message);
  add("symbol", entry.symbol);
  add("function", entry.function);
  add("file", entry.file);
  result["reason"] = entry.reason;
  add("until", entry.until);
  return result;
}

llvm::Expected<Baseline> readBaseline(const std::string &file) {
  if (llvm::Error linked = refuseLinkOut(file))
    return std::move(linked);
  llvm::ErrorOr<std::string> text = readFile(file, 64u << 20);
  if (!text)
    return failure(file + ": " + text.getError().message() +
                   "; 'breakpath baseline create' writes it");
  Baseline baseline{file, {}};
  try {
    Json root = Json::parse(*text);
    if (root.at("baseline_version") != 1)
      return failure(file + ": is of another version of breakpath "
                            "(baseline_version is not 1)");
    for (const Json &each : root.at("accepted")) {
      BaselineEntry entry = readEntry(each);
      if (!entry.until.empty() && !isDay(entry.until))
        return failure(file + ": \"until\": \"" + printable(entry.until) +
                       "\" is no date; try 2027-03-31");
      baseline.entries.push_back(std::move(entry));
    }
  } catch (const Json::exception &error) {
    return failure(file + ": is no baseline: " + error.what());
  }
  return baseline;
}

llvm::Error writeBaseline(Baseline baseline) {
  std::sort(baseline.entries.begin(), baseline.entries.end(),
            [](auto &a, auto &b) {
              return std::tie(a.file, a.function, a.rule, a.fingerprint) <
                     std::tie(b.file, b.function, b.rule, b.fingerprint);
            });
  Json root = {{"baseline_version", 1}, {"accepted", Json::array()}};
  for (const BaselineEntry &entry : baseline.entries)
    root["accepted"].push_back(toJson(entry));
  std::ofstream out(baseline.file, std::ios::binary);
  out << root.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
  if (out.flush())
    return llvm::Error::success();
  return failure(baseline.file +
                 ": cannot be written; does its directory exist?");
}

//===--- what a run says of it --------------------------------------------===//

static std::string nameOf(const Report &report) {
  return report.dependencies.empty() ? "" : report.dependencies.front().name;
}

bool isJudged(const BaselineEntry &entry, const Report &report) {
  bool isOfThis =
      !isOfDependency(entry.kind) || entry.dependency == nameOf(report);
  return report.complete && isOfThis && wouldTell(entry.kind, report);
}

//===--- the command ------------------------------------------------------===//

static BaselineEntry entryFor(const Finding &finding, const Report &report,
                              const Options &options) {
  return {finding.fingerprint,
          kindOf(finding),
          isOfDependency(kindOf(finding)) ? nameOf(report) : "",
          toString(finding.rule),
          finding.message,
          finding.symbol,
          finding.function.name,
          finding.location.file,
          options.reason,
          options.until};
}

static size_t addNew(const Report &report, const Options &options,
                     Baseline &baseline) {
  std::map<std::string, bool> known;
  for (const BaselineEntry &entry : baseline.entries)
    known[entry.fingerprint] = true;
  size_t added = 0;
  for (const Finding &finding : report.findings)
    if (canBeAccepted(finding) &&
        known.try_emplace(finding.fingerprint, true).second) {
      baseline.entries.push_back(entryFor(finding, report, options));
      ++added;
    }
  return added;
}

static llvm::Error checkPrunable(const Report &report) {
  if (!report.complete)
    return failure("the report is of a run that did not see everything: what "
                   "it does not tell may still be there; mend what was not "
                   "analysed first, or remove entries by hand");
  if (report.isNewOnly)
    return failure("the report was made with --new-only and does not say what "
                   "the baseline accepts; make it without");
  return llvm::Error::success();
}

static size_t dropGone(const Report &report, Baseline &baseline) {
  std::map<std::string, bool> there;
  for (const Finding &finding : report.findings)
    there[finding.fingerprint] = true;
  for (const Finding &finding : report.accepted)
    if (finding.accepted->by == AcceptedBy::Baseline)
      there[finding.fingerprint] = true;
  return std::erase_if(baseline.entries, [&](const BaselineEntry &entry) {
    return isJudged(entry, report) && !there.contains(entry.fingerprint);
  });
}

llvm::Error changeBaseline(const Options &options) {
  llvm::Expected<Report> report = readReportFile(options.reportFile);
  if (!report)
    return report.takeError();
  const std::string &file = options.baselineFile;
  Baseline baseline{file, {}};
  bool exists = std::filesystem::exists(file);
  if (options.topic == "create" && exists)
    return failure(file + ": is there already; 'breakpath baseline update' "
                          "adds to it");
  if (options.topic != "create") {
    llvm::Expected<Baseline> known = readBaseline(file);
    if (!known)
      return known.takeError();
    baseline = std::move(*known);
  }
  std::string done;
  if (options.topic == "prune") {
    if (llvm::Error error = checkPrunable(*report))
      return error;
    done = "dropped " + count(dropGone(*report, baseline), "finding");
  } else {
    if (options.reason.empty())
      return failure("--reason is required: why these findings can wait");
    done = "added " + count(addNew(*report, options, baseline), "finding");
  }
  size_t n = baseline.entries.size();
  if (llvm::Error error = writeBaseline(std::move(baseline)))
    return error;
  std::cerr << "breakpath: " << file << ": " << done << "; " << n
            << " accepted now\n";
  return llvm::Error::success();
}

} // namespace breakpath
