// The report for scripts. Keys and meanings are a contract: they may be added
// to, they do not change.

#include "reports/Phrases.h"
#include "reports/Report.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <ostream>
#include <tuple>

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

static Json findingToJson(const Finding &finding) {
  const Impact &impact = finding.impact;
  Json instantiated = Json::array();
  for (const Location &at : impact.instantiatedFrom)
    instantiated.push_back(place(at));
  return {{"kind", "dependency"},
          {"rule", toString(impact.rule)},
          {"change", impact.change ? Json(impact.change) : Json(nullptr)},
          {"verdict", toString(impact.verdict)},
          {"breaks_binary", impact.breaksBinary},
          {"level", toString(finding.level)},
          {"confidence", toString(impact.confidence)},
          {"message", impact.message},
          {"symbol", impact.symbolName},
          {"use", toString(impact.kind)},
          {"location", stretch(impact.location, impact.endColumn)},
          {"function", functionToJson(impact.function)},
          {"excerpt", text(finding.excerpt)},
          {"evidence", impact.evidence},
          {"compiled", impact.isCompiled},
          {"instantiated_from", std::move(instantiated)},
          {"runs", impact.reach.isCode},
          {"reached_from", reachedToJson(impact.reach.roots)},
          {"reached_from_count", impact.reach.rootCount},
          {"uncalled", impact.reach.uncalled},
          {"related", messages(impact.related)},
          {"follow_ups", messages(impact.followUps)},
          {"tested_by", reachedToJson(impact.reach.tests)},
          {"tested_by_count", impact.reach.testCount},
          {"coverage", coverageToJson(impact.reach)},
          {"covered_by", impact.reach.ranBy},
          {"gated_by", impact.gatedBy},
          {"in_change", impact.isInChange},
          {"fix", fixToJson(impact.fix, finding.patch)},
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

static Json flagFindingToJson(const FlagEntry &entry) {
  const FlagFinding &path = entry.path;
  Json way = Json::array();
  for (const Step &step : path.path)
    way.push_back(stepToJson(step));
  return {{"kind", "flag"},
          {"rule", toString(ruleOf(path.verdict))},
          {"verdict", toString(path.verdict)},
          {"level", toString(entry.level)},
          {"confidence", toString(path.confidence)},
          {"message", path.message},
          {"flag", path.flag},
          {"symbol", path.symbol},
          {"location", stretch(path.location, 0)},
          {"function", functionToJson(path.function)},
          {"excerpt", text(entry.excerpt)},
          {"evidence", path.belongs},
          {"inferred", path.isInferred},
          {"runs", path.reach.isCode},
          {"reached_from", reachedToJson(path.reach.roots)},
          {"reached_from_count", path.reach.rootCount},
          {"uncalled", path.reach.uncalled},
          {"path", std::move(way)},
          {"tested_by", reachedToJson(path.reach.tests)},
          {"tested_by_count", path.reach.testCount},
          {"coverage", coverageToJson(path.reach)},
          {"covered_by", path.reach.ranBy},
          {"also", path.also},
          {"gated_at", placesToJson(path.gatedAt)},
          {"checked_at", placesToJson(path.checks)},
          {"unread_checks", placesToJson(path.unread)},
          {"hint", path.hint},
          {"in_change", path.isInChange},
          {"fix", nullptr},
          {"fingerprint", entry.fingerprint}};
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

static Json suppressionToJson(const SuppressionEntry &entry) {
  return {{"kind", "suppression"},
          {"rule", toString(entry.rule)},
          {"level", toString(entry.level)},
          {"confidence", "proven"},
          {"message", entry.message},
          {"location", stretch(entry.location, 0)},
          {"excerpt", text(entry.excerpt)},
          {"fingerprint", entry.fingerprint}};
}

// What is accepted is told in short: who wants all of it runs without.
static Json acceptedToJson(const AcceptedEntry &accepted) {
  const Entry &entry = accepted.entry;
  const Location &at = accepted.acceptedAt;
  return {{"kind", entry.kind},
          {"rule", toString(entry.rule)},
          {"verdict", text(entry.verdict)},
          {"level", toString(entry.level)},
          {"confidence", toString(entry.confidence)},
          {"message", entry.message},
          {"symbol", entry.symbol},
          {"location", stretch(entry.location, entry.endColumn)},
          {"function", functionToJson(entry.function)},
          {"fingerprint", entry.fingerprint},
          {"accepted_by", toString(accepted.by)},
          {"accepted_at", at.valid() ? place(at) : Json(nullptr)},
          {"reason", accepted.reason},
          {"until", text(accepted.until)}};
}

// All kinds that have a place in one list, by place and rule.
static Json findingsToJson(const Report &report) {
  using Key = std::tuple<Location, std::string_view>;
  std::vector<std::pair<Key, Json>> all;
  for (const Finding &finding : report.findings)
    all.emplace_back(orderOf(finding.impact.location, finding.impact.rule),
                     findingToJson(finding));
  for (const FlagEntry &entry : report.flagFindings)
    all.emplace_back(orderOf(entry.path.location, ruleOf(entry.path.verdict)),
                     flagFindingToJson(entry));
  for (const SuppressionEntry &entry : report.suppressionFindings)
    all.emplace_back(orderOf(entry.location, entry.rule),
                     suppressionToJson(entry));
  std::stable_sort(all.begin(), all.end(),
                   [](auto &a, auto &b) { return a.first < b.first; });
  Json list = Json::array();
  for (auto &[key, json] : all)
    list.push_back(std::move(json));
  return list;
}

static Json bumpToJson(const VersionBump &bump) {
  return {
      {"smallest", toString(bump.smallest)}, {"needs_soname", bump.needsSoname},
      {"stale_sonames", bump.sonames},       {"breaks_build", bump.build},
      {"changes_meaning", bump.meaning},     {"breaks_binary", bump.binary},
      {"deprecated", bump.deprecated},       {"additions", bump.additions}};
}

static Json loadToJson(const LoadEntry &entry) {
  const LoadFinding &load = entry.load;
  Json uses = Json::array();
  for (const Location &use : load.uses)
    uses.push_back(place(use));
  return {{"kind", "binary"},
          {"rule", toString(load.rule)},
          {"change", load.change ? Json(load.change) : Json(nullptr)},
          {"verdict", toString(Verdict::BreaksBinary)},
          {"problem", toString(load.problem)},
          {"level", toString(entry.level)},
          {"confidence", "proven"},
          {"message", load.message},
          {"program", load.program},
          {"symbol", load.name},
          {"link_name", load.symbol},
          {"when", load.isAtStart ? "start" : "use"},
          {"also", load.also},
          {"uses", std::move(uses)},
          {"fingerprint", entry.fingerprint}};
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
  for (const LoadEntry &entry : report.loads)
    root["findings"].push_back(loadToJson(entry));
  for (const AcceptedEntry &accepted : report.accepted)
    root["accepted"].push_back(acceptedToJson(accepted));
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
