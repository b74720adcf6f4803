// The report for scripts. Keys and meanings are a contract: they may be added
// to, they do not change.

#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/Report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <variant>

namespace breakpath {

using Json = nlohmann::ordered_json;

static Json place(const Location &at) {
  return {{"file", at.file}, {"line", at.line}, {"column", at.column}};
}

static Json breaksOf(const ApiChange &change) {
  Json result = Json::array();
  unsigned breaks = findRule(change.rule).breaks;
  if (breaks & BreaksBuild)
    result.push_back("build");
  if (breaks & BreaksMeaning)
    result.push_back("meaning");
  if (breaks & BreaksBinary)
    result.push_back("binary");
  return result;
}

static Json text(const std::string &value) {
  return value.empty() ? Json(nullptr) : Json(value);
}

static Json successorToJson(const Successor &successor) {
  if (successor.name.empty())
    return nullptr;
  return {{"name", successor.name},
          {"kind", toString(successor.kind)},
          {"header", successor.header},
          {"evidence", successor.evidence}};
}

static Json fixToJson(const std::optional<Fix> &fix, const std::string &patch) {
  if (!fix)
    return nullptr;
  Json edits = Json::array();
  for (const Edit &edit : fix->edits)
    edits.push_back({{"file", edit.file},
                     {"offset", edit.offset},
                     {"length", edit.length},
                     {"replacement", edit.replacement}});
  return {{"description", fix->description},
          {"edits", std::move(edits)},
          {"patch", text(patch)}};
}

static Json changeToJson(const Report::Change &entry) {
  const ApiChange &change = entry.change;
  return {{"id", change.id},
          {"rule", toString(change.rule)},
          {"breaks", breaksOf(change)},
          {"level", toString(entry.level)},
          {"message", change.message},
          {"symbol", change.name},
          {"kind", toString(change.kind)},
          {"old", text(change.oldText)},
          {"new", text(change.newText)},
          {"location", place(placeOf(change))},
          {"in_version", change.newLocation.file.empty() ? "old" : "new"},
          {"internal", change.isInternal},
          {"successor", successorToJson(change.successor)},
          {"uses", entry.uses},
          {"fingerprint", entry.fingerprint}};
}

static Json messages(const std::vector<FollowUp> &list) {
  Json result = Json::array();
  for (const FollowUp &item : list) {
    Json entry = place(item.location);
    entry["message"] = item.message;
    result.push_back(std::move(entry));
  }
  return result;
}

static Json stepToJson(const Step &step) {
  return {{"name", step.name},
          {"location", place(step.location)},
          {"how", toString(step.how)},
          {"via", text(step.via)},
          {"certain", step.isCertain}};
}

static Json reachedToJson(const ReachedFrom &reached) {
  const Root &root = reached.root;
  Json path = Json::array();
  for (const Step &step : reached.path)
    path.push_back(stepToJson(step));
  path.back().erase("how"); // there the use is
  path.back().erase("via");
  path.back().erase("certain");
  return {{"kind", toString(root.kind)},
          {"name", root.name},
          {"location", place(root.location)},
          {"registered_at",
           root.registered.valid() ? place(root.registered) : Json(nullptr)},
          {"schedule", text(root.schedule)},
          {"rule", root.rule},
          {"inferred", root.isInferred},
          {"certain", reached.isCertain},
          {"path", std::move(path)}};
}

static Json reachedToJson(const std::vector<ReachedFrom> &list) {
  Json result = Json::array();
  for (const ReachedFrom &reached : list)
    result.push_back(reachedToJson(reached));
  return result;
}

static Json coverageToJson(const Reach &reach) {
  return reach.ran == Ran::Yes  ? Json("ran")
         : reach.ran == Ran::No ? Json("not-run")
                                : Json(nullptr);
}

static Json stretch(const Location &at, unsigned endColumn) {
  Json location = place(at);
  location["end_line"] = at.line;
  location["end_column"] = std::max(endColumn, at.column);
  return location;
}

static Json functionToJson(const Function &function) {
  if (function.name.empty())
    return nullptr;
  return {{"name", function.name},
          {"file", function.file},
          {"line", function.line}};
}

static Json places(const std::vector<Location> &list) {
  Json result = Json::array();
  for (const Location &at : list)
    result.push_back(place(at));
  return result;
}

static Json changeId(const Finding &finding) {
  return finding.change ? Json(finding.change) : Json(nullptr);
}

static Json toJson(const Finding &finding, const UseDetail &use) {
  return {{"kind", "dependency"},
          {"rule", toString(finding.rule)},
          {"change", changeId(finding)},
          {"verdict", toString(use.verdict)},
          {"breaks_binary", use.breaksBinary},
          {"level", toString(finding.level)},
          {"confidence", toString(finding.confidence)},
          {"message", finding.message},
          {"symbol", finding.symbol},
          {"use", toString(use.use)},
          {"location", stretch(finding.location, finding.endColumn)},
          {"function", functionToJson(finding.function)},
          {"excerpt", text(finding.excerpt)},
          {"evidence", finding.evidence},
          {"compiled", use.isCompiled},
          {"instantiated_from", places(use.instantiatedFrom)},
          {"runs", finding.reach.isCode},
          {"reached_from", reachedToJson(finding.reach.roots)},
          {"reached_from_count", finding.reach.rootCount},
          {"uncalled", finding.reach.uncalled},
          {"related", messages(use.related)},
          {"follow_ups", messages(use.followUps)},
          {"tested_by", reachedToJson(finding.reach.tests)},
          {"tested_by_count", finding.reach.testCount},
          {"coverage", coverageToJson(finding.reach)},
          {"covered_by", finding.reach.ranBy},
          {"gated_by", finding.gatedBy},
          {"in_change", finding.isInChange},
          {"fix", fixToJson(finding.fix, finding.patch)},
          {"fingerprint", finding.fingerprint}};
}

static Json placesToJson(const std::vector<FlagPlace> &places) {
  Json list = Json::array();
  for (const FlagPlace &each : places) {
    Json entry = place(each.location);
    entry["function"] = text(each.function);
    list.push_back(std::move(entry));
  }
  return list;
}

static Json toJson(const Finding &finding, const FlagDetail &flag) {
  Json way = Json::array();
  for (const Step &step : flag.path)
    way.push_back(stepToJson(step));
  return {{"kind", "flag"},
          {"rule", toString(finding.rule)},
          {"verdict", toString(flag.verdict)},
          {"level", toString(finding.level)},
          {"confidence", toString(finding.confidence)},
          {"message", finding.message},
          {"flag", flag.flag},
          {"symbol", finding.symbol},
          {"location", stretch(finding.location, 0)},
          {"function", functionToJson(finding.function)},
          {"excerpt", text(finding.excerpt)},
          {"evidence", finding.evidence},
          {"inferred", flag.isInferred},
          {"runs", finding.reach.isCode},
          {"reached_from", reachedToJson(finding.reach.roots)},
          {"reached_from_count", finding.reach.rootCount},
          {"uncalled", finding.reach.uncalled},
          {"path", std::move(way)},
          {"tested_by", reachedToJson(finding.reach.tests)},
          {"tested_by_count", finding.reach.testCount},
          {"coverage", coverageToJson(finding.reach)},
          {"covered_by", finding.reach.ranBy},
          {"also", flag.also},
          {"gated_at", placesToJson(flag.gatedAt)},
          {"checked_at", placesToJson(flag.checks)},
          {"unread_checks", placesToJson(flag.unread)},
          {"hint", finding.hint},
          {"in_change", finding.isInChange},
          {"fix", nullptr},
          {"fingerprint", finding.fingerprint}};
}

static Json toJson(const Finding &finding, const LoadDetail &load) {
  return {{"kind", "binary"},
          {"rule", toString(finding.rule)},
          {"change", changeId(finding)},
          {"verdict", "breaks-binary"},
          {"problem", toString(load.problem)},
          {"level", toString(finding.level)},
          {"confidence", "proven"},
          {"message", finding.message},
          {"program", finding.location.file},
          {"symbol", finding.symbol},
          {"link_name", load.linkName},
          {"when", load.isAtStart ? "start" : "use"},
          {"also", load.also},
          {"uses", places(load.uses)},
          {"fingerprint", finding.fingerprint}};
}

// It stands among the changes.
static Json toJson(const Finding &, const ChangeDetail &) { return nullptr; }

static Json toJson(const Finding &finding, const SuppressionDetail &) {
  return {{"kind", "suppression"},
          {"rule", toString(finding.rule)},
          {"level", toString(finding.level)},
          {"confidence", "proven"},
          {"message", finding.message},
          {"location", stretch(finding.location, 0)},
          {"excerpt", text(finding.excerpt)},
          {"fingerprint", finding.fingerprint}};
}

static Json flagToJson(const FlagSummary &flag) {
  Json checks = Json::array();
  for (const FlagCheckSite &site : flag.checks) {
    Json entry = place(site.location);
    entry["function"] = text(site.function);
    entry["with"] = site.with;
    entry["default"] = text(site.fallback);
    checks.push_back(std::move(entry));
  }
  return {{"name", flag.name},
          {"aliases", flag.aliases},
          {"checks", std::move(checks)},
          {"gates", flag.gates},
          {"gates_count", flag.gateCount},
          {"unmatched", flag.unmatched},
          {"configured", flag.isConfigured}};
}

static Json switchToJson(const KillSwitch &one) {
  Json escapes = Json::array();
  for (const Root &root : one.escapes)
    escapes.push_back({{"kind", toString(root.kind)},
                       {"name", root.name},
                       {"location", place(root.location)},
                       {"schedule", text(root.schedule)}});
  return {{"flag", one.flag},
          {"stops", one.stops},
          {"broken", one.all},
          {"escapes", std::move(escapes)}};
}

// What is accepted is told in short: who wants all of it runs without.
static Json acceptedToJson(const Finding &finding) {
  const Acceptance &accepted = *finding.accepted;
  return {
      {"kind", kindOf(finding)},
      {"rule", toString(finding.rule)},
      {"verdict", text(verdictOf(finding))},
      {"level", toString(finding.level)},
      {"confidence", toString(finding.confidence)},
      {"message", finding.message},
      {"symbol", finding.symbol},
      {"location", stretch(finding.location, finding.endColumn)},
      {"function", functionToJson(finding.function)},
      {"fingerprint", finding.fingerprint},
      {"accepted_by", toString(accepted.by)},
      {"accepted_at", accepted.at.valid() ? place(accepted.at) : Json(nullptr)},
      {"reason", accepted.reason},
      {"until", text(accepted.until)}};
}

// Those that have a place first, by place and rule.
static Json findingsToJson(const Report &report) {
  Json list = Json::array();
  auto add = [&](const Finding &finding) {
    Json json = std::visit(
        [&](auto &detail) { return toJson(finding, detail); }, finding.detail);
    if (!json.is_null())
      list.push_back(std::move(json));
  };
  for (const Finding &finding : report.findings)
    if (siteOf(finding) != Site::Program)
      add(finding);
  for (const Finding *finding : byChapter(report))
    if (siteOf(*finding) == Site::Program)
      add(*finding);
  return list;
}

static Json bumpToJson(const VersionBump &bump) {
  return {
      {"smallest", toString(bump.smallest)}, {"needs_soname", bump.needsSoname},
      {"stale_sonames", bump.sonames},       {"breaks_build", bump.build},
      {"changes_meaning", bump.meaning},     {"breaks_binary", bump.binary},
      {"deprecated", bump.deprecated},       {"additions", bump.additions}};
}

void writeJson(const Report &report, const std::string &version,
               std::ostream &out) {
  Json root = {
      {"schema_version", 1},
      {"tool", {{"name", "breakpath"}, {"version", version}}},
      {"command", toString(report.command)},
      {"complete", report.complete},
      {"decided", report.isDecided},
      {"units",
       {{"total", report.units.total},
        {"analyzed", report.units.analyzed},
        {"using_dependency", report.units.usingDependency}}},
      {"dependencies", Json::array()},
      {"changes", Json::array()},
      {"findings", findingsToJson(report)},
      {"accepted", Json::array()},
      {"new_only", report.isNewOnly},
      {"flags", Json::array()},
      {"kill_switches", Json::array()},
      {"uses",
       {{"unaffected", report.unaffected}, {"not_rebound", report.notRebound}}},
      {"skipped", Json::array()},
      {"notes", report.notes}};
  for (const Dependency &dependency : report.dependencies)
    root["dependencies"].push_back({{"name", dependency.name},
                                    {"old", dependency.oldVersion},
                                    {"new", dependency.newVersion}});
  for (const Report::Change &change : report.changes)
    root["changes"].push_back(changeToJson(change));
  for (const Finding &finding : report.accepted)
    root["accepted"].push_back(acceptedToJson(finding));
  if (report.bump) {
    root["bump"] = bumpToJson(*report.bump);
    root["internal_changes"] = report.internalChanges;
  }
  for (const FlagSummary &flag : report.flags)
    root["flags"].push_back(flagToJson(flag));
  for (const KillSwitch &one : report.switches)
    root["kill_switches"].push_back(switchToJson(one));
  for (const auto &[file, reason] : report.skipped)
    root["skipped"].push_back({{"file", file}, {"reason", reason}});
  // Sources need not be UTF-8; the report must be.
  out << root.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace breakpath
