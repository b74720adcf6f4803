// SARIF 2.1.0. What GitHub makes of it decides what goes where: it shows the
// first location, takes the first sentence of the message as the title, and of
// the related locations shows those that the message links to.

#include "reports/Headline.h"
#include "reports/Kinds.h"
#include "reports/Phrases.h"
#include "reports/Reach.h"
#include "reports/TableWords.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Compression.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <ostream>

namespace breakpath {

namespace {

using Json = nlohmann::ordered_json;

/// What GitHub keeps; the rest it drops without a word.
constexpr size_t relatedKept = 100, stepsKept = 1000, tagsKept = 10;
/// Notifications; a build that cannot be read has one a unit.
constexpr size_t skippedTold = 1000;
/// It refuses files of 10 MB, compressed.
constexpr size_t sizeLimit = 9'500'000;

struct Caps {
  size_t results = 5000; ///< GitHub keeps as many
  size_t flows = 5;      ///< call paths a result

  /// Paths go first: a finding without its path is still found.
  void tighten() { flows ? flows /= 3 : results /= 2; }
};

bool fits(const std::string &text) {
  if (text.size() <= sizeLimit || !llvm::compression::zlib::isAvailable())
    return text.size() <= sizeLimit;
  llvm::SmallVector<uint8_t, 0> compressed;
  llvm::compression::zlib::compress(llvm::arrayRefFromStringRef(text),
                                    compressed);
  return compressed.size() <= sizeLimit;
}

const char *levelWord(Level level) {
  return level == Level::Info ? "note" : toString(level);
}

std::string uriOf(const std::string &path) {
  std::string uri = path.starts_with('/') ? "file://" : "";
  for (unsigned char c : path)
    if (llvm::isAlnum(c) ||
        std::string_view("-._~/").find(c) != std::string_view::npos)
      uri += c;
    else
      uri += '%' + llvm::toHex(
                       llvm::StringRef(reinterpret_cast<const char *>(&c), 1));
  return uri;
}

// "operator[](int)" and what a stranger writes are no links.
std::string plain(const std::string &text) {
  std::string result = oneLine(text);
  for (size_t at; (at = result.find("](")) != std::string::npos;)
    result.insert(at + 1, " ");
  return result;
}

// "[src/main.cc:60](1)"; brackets and backslashes as the standard has them.
std::string linkTo(const Location &at, size_t id) {
  std::string text;
  for (char c : oneLine(at.file + ":" + std::to_string(at.line))) {
    if (c == '[' || c == ']' || c == '\\')
      text += '\\';
    text += c;
  }
  return "[" + text + "](" + std::to_string(id) + ")";
}

std::string sentence(std::string text) {
  if (!text.empty() &&
      std::string_view(".!?").find(text.back()) == std::string_view::npos)
    text += '.';
  return text;
}

Json message(const std::string &text) { return {{"text", text}}; }

Json artifact(const std::string &file, const char *base) {
  Json result = {{"uri", uriOf(file)}};
  if (!file.starts_with('/'))
    result["uriBaseId"] = base;
  return result;
}

constexpr const char *sources = "%SRCROOT%";

// Columns count bytes here: the line is not at hand, and is mostly ASCII.
Json physical(const Location &at) {
  Json result = {{"artifactLocation", artifact(at.file, sources)}};
  if (at.valid())
    result["region"] = {{"startLine", at.line},
                        {"startColumn", std::max(at.column, 1u)}};
  return result;
}

/// One file of one report.
class Sarif {
public:
  Sarif(const Report &report, const std::string &version, Caps caps)
      : report(report), version(version), caps(caps),
        findings(worstFirst(report)), changes(changesById(report)) {}

  std::string text() {
    if (findings.size() > caps.results)
      findings.resize(caps.results);
    addRules();
    Json results = Json::array();
    for (const Finding *finding : findings)
      results.push_back(resultOf(*finding));
    Json driver = {{"name", "breakpath"},
                   {"version", version},
                   {"semanticVersion", version},
                   {"rules", std::move(rules)},
                   {"notifications", notificationKinds()}};
    std::string id = std::string("breakpath/") + toString(report.command) + "/";
    Json run = {{"tool", {{"driver", std::move(driver)}}},
                {"automationDetails", {{"id", std::move(id)}}},
                {"columnKind", "utf16CodeUnits"},
                {"originalUriBaseIds", bases()},
                {"invocations", Json::array({invocation()})},
                {"results", std::move(results)},
                {"properties", properties()}};
    Json log = {{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/"
                            "schemas/sarif-schema-2.1.0.json"},
                {"version", "2.1.0"},
                {"runs", Json::array({std::move(run)})}};
    return log.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
  }

private:
  void addRules() {
    for (const Finding *finding : findings)
      if (auto [at, isNew] = ruleIndex.try_emplace(finding->rule, rules.size());
          isNew)
        rules.push_back(describe(findRule(finding->rule)));
  }

  static Json describe(const Rule &rule) {
    return {{"id", rule.name},
            {"name", friendly(rule.name)},
            {"shortDescription", message(plain(rule.title))},
            {"fullDescription", message(plain(rule.help))},
            {"help", helpOf(rule)},
            {"defaultConfiguration", {{"level", levelWord(rule.level)}}},
            {"properties", {{"tags", tagsOf(rule)}}}};
  }

  static Json describe(const std::string &id, const char *what) {
    return {{"id", id},
            {"name", friendly(id)},
            {"shortDescription", message(what)},
            {"fullDescription", message(what)},
            {"help", message(what)}};
  }

  // "ParamAddedRequired", the form that the standard suggests.
  static std::string friendly(const std::string &id) {
    std::string name;
    bool isStart = true;
    for (char c : id) {
      if (c != '-')
        name += isStart ? llvm::toUpper(c) : c;
      isStart = c == '-';
    }
    return name;
  }

  static Json helpOf(const Rule &rule) {
    return {{"text", plain(rule.help)},
            {"markdown", inMarkdown(rule.help) +
                             "\n\nMore: `breakpath explain " + rule.name +
                             "`"}};
  }

  static Json tagsOf(const Rule &rule) {
    Json tags = {"compatibility", toString(rule.family)};
    for (auto [bit, tag] : {std::pair{BreaksBuild, "breaks-build"},
                            {BreaksMeaning, "changes-meaning"},
                            {BreaksBinary, "breaks-binary"},
                            {BreaksGate, "feature-flags"}})
      if (rule.breaks & bit && tags.size() < tagsKept)
        tags.push_back(tag);
    return tags;
  }

  // None says where it is: that is for who reads the file to know.
  Json bases() const {
    Json result = {{sources,
                    {{"description", message("the root of the repository that "
                                             "was analysed")}}}};
    if (report.command == ReportCommand::Diff)
      for (auto [id, which] : {std::pair{"OLD", "old"}, {"NEW", "new"}})
        result[id] = {{"description", message("the include directory of the " +
                                              std::string(which) +
                                              " version of the library")}};
    return result;
  }

  static Json notificationKinds() {
    return Json::array(
        {describe("not-analysed",
                  "something that could hold findings was not analysed"),
         describe("not-told", "findings or paths that this file leaves out"),
         describe("general-remark", "something that is said once")});
  }

  static Json notification(unsigned kind, const char *id, const char *level,
                           const std::string &text) {
    return {{"descriptor", {{"id", id}, {"index", kind}}},
            {"level", level},
            {"message", message(text)}};
  }

  Json invocation() const {
    Json told = Json::array();
    auto skip = [&](const std::string &text) {
      told.push_back(notification(0, "not-analysed",
                                  report.complete ? "warning" : "error", text));
    };
    if (!report.complete)
      skip(sentence(tellIncomplete(report)));
    for (size_t i = 0; i < report.skipped.size(); ++i) {
      if (i == skippedTold) {
        skip(std::to_string(report.skipped.size() - i) + " more.");
        break;
      }
      const auto &[what, why] = report.skipped[i];
      skip(sentence(plain(what + ": " + why)));
    }
    if (findings.size() < report.findings.size())
      told.push_back(notification(
          1, "not-told", "warning",
          "Only the worst " + std::to_string(findings.size()) + " of " +
              std::to_string(report.findings.size()) +
              " findings are in this file; --format json has them all."));
    if (caps.flows < Caps().flows)
      told.push_back(notification(1, "not-told", "warning",
                                  "Call paths were left out to keep this file "
                                  "small; --format json has them."));
    for (const std::string &note : report.notes)
      told.push_back(
          notification(2, "general-remark", "note", sentence(plain(note))));
    return {{"executionSuccessful", report.complete},
            {"toolExecutionNotifications", std::move(told)}};
  }

  Json properties() const {
    Json dependencies = Json::array();
    for (const Dependency &each : report.dependencies)
      dependencies.push_back({{"name", oneLine(each.name)},
                              {"old", oneLine(each.oldVersion)},
                              {"new", oneLine(each.newVersion)}});
    return {{"complete", report.complete},
            {"dependencies", std::move(dependencies)},
            {"unitsTotal", report.units.total},
            {"unitsAnalyzed", report.units.analyzed},
            {"findings", report.findings.size()},
            {"accepted", report.accepted.size()}};
  }

  // A library's header is of one version, in nobody's repository.
  const char *baseOf(const Finding &finding) const {
    if (siteOf(finding) != Site::Header)
      return sources;
    auto change = changes.find(finding.change);
    bool isOld =
        change != changes.end() && change->second->newLocation.file.empty();
    return isOld ? "OLD" : "NEW";
  }

  Json placeOf(const Finding &finding) const {
    Json place = {
        {"artifactLocation", artifact(finding.location.file, baseOf(finding))}};
    if (finding.location.valid()) {
      Columns columns = columnsOf(finding);
      place["region"] = {{"startLine", finding.location.line},
                         {"startColumn", columns.begin},
                         {"endLine", finding.location.line},
                         {"endColumn", columns.end}};
      if (!finding.excerpt.empty())
        place["contextRegion"] = {
            {"startLine", finding.location.line},
            {"snippet", message(oneLine(finding.excerpt))}};
    } else // of a program; GitHub asks for a line of every result
      place["region"] = {{"startLine", 1}};
    Json location = {{"physicalLocation", std::move(place)}};
    const std::string &name =
        finding.function.name.empty() ? finding.symbol : finding.function.name;
    if (!name.empty())
      location["logicalLocations"] =
          Json::array({{{"fullyQualifiedName", oneLine(name)}}});
    return location;
  }

  /// Other places of \p finding, each with what it is.
  static std::vector<FollowUp> placesBeside(const Finding &finding) {
    std::vector<FollowUp> all;
    for (const ReachedFrom &reached : finding.reach.roots)
      if (const Root &root = reached.root; root.registered.valid())
        all.push_back({root.registered, "starts " + tellRoot(root)});
    for (FollowUp &place : relatedTo(finding))
      all.push_back(std::move(place));
    if (all.size() > relatedKept)
      all.resize(relatedKept);
    return all;
  }

  Json resultOf(const Finding &finding) const {
    std::vector<FollowUp> related = placesBeside(finding);
    Json result = {{"ruleId", toString(finding.rule)},
                   {"ruleIndex", ruleIndex.at(finding.rule)},
                   {"level", levelWord(finding.level)},
                   {"message", message(messageOf(finding, related))},
                   {"locations", Json::array({placeOf(finding)})}};
    for (size_t i = 0; i < related.size(); ++i)
      result["relatedLocations"].push_back(
          {{"id", i + 1},
           {"physicalLocation", physical(related[i].location)},
           {"message", message(plain(related[i].message))}});
    if (Json flows = flowsOf(finding); !flows.empty())
      result["codeFlows"] = std::move(flows);
    // GitHub reads the second of them alone; the number tells equal lines
    // apart, which our fingerprint does itself.
    result["partialFingerprints"] = {
        {"breakpath/v1", finding.fingerprint},
        {"primaryLocationLineHash", finding.fingerprint + ":1"}};
    if (finding.fix && !finding.fix->edits.empty())
      result["fixes"] = Json::array({fixOf(*finding.fix)});
    result["properties"] = propertiesOf(finding);
    return result;
  }

  static std::string messageOf(const Finding &finding,
                               const std::vector<FollowUp> &related) {
    constexpr size_t linked = 5;
    std::string text = sentence(plain(finding.message));
    for (std::string &line : tellMore(finding)) {
      line[0] = llvm::toUpper(line[0]);
      text += " " + sentence(plain(line));
    }
    for (size_t i = 0; i < related.size() && i < linked; ++i)
      text += " See " + linkTo(related[i].location, i + 1) + ": " +
              sentence(plain(related[i].message));
    return text;
  }

  // One a root: each is a way of its own to the place.
  Json flowsOf(const Finding &finding) const {
    Json flows = Json::array();
    size_t steps = 0;
    for (const ReachedFrom &reached : finding.reach.roots) {
      steps += reached.path.size() + 1;
      if (flows.size() == caps.flows || steps > stepsKept)
        break;
      flows.push_back(flowOf(reached, finding));
    }
    return flows;
  }

  static Json flowOf(const ReachedFrom &reached, const Finding &finding) {
    Json steps = Json::array();
    auto add = [&](Json place, const std::string &text) {
      steps.push_back({{"location",
                        {{"physicalLocation", std::move(place)},
                         {"message", message(plain(text))}}},
                       {"nestingLevel", steps.size()}});
    };
    const Root &root = reached.root;
    if (root.registered.valid())
      add(physical(root.registered), "starts " + tellRoot(root));
    for (const Step &step : reached.path)
      if (&step == &reached.path.back())
        add(physical(step.location), step.name + ": " + finding.message);
      else
        add(physical(step.location),
            step.name + ": " + (step.isCertain ? "" : "maybe ") +
                toString(step.how) +
                (step.via.empty() ? "" : " through " + step.via));
    std::string title = (reached.isCertain ? "from " : "maybe from ");
    return {{"message", message(plain(title + tellRoot(root)))},
            {"threadFlows", Json::array({{{"locations", std::move(steps)}}})}};
  }

  static Json fixOf(const Fix &fix) {
    std::map<std::string, Json> byFile;
    for (const Edit &edit : fix.edits)
      byFile[edit.file].push_back(
          {{"deletedRegion",
            {{"byteOffset", edit.offset}, {"byteLength", edit.length}}},
           {"insertedContent", {{"text", edit.replacement}}}});
    Json changes = Json::array();
    for (auto &[file, replacements] : byFile)
      changes.push_back({{"artifactLocation", artifact(file, sources)},
                         {"replacements", std::move(replacements)}});
    return {{"description", message(plain(fix.description))},
            {"artifactChanges", std::move(changes)}};
  }

  static Json propertiesOf(const Finding &finding) {
    Json result = {{"kind", kindOf(finding)},
                   {"confidence", toString(finding.confidence)}};
    if (*verdictOf(finding))
      result["verdict"] = verdictOf(finding);
    if (!finding.symbol.empty())
      result["symbol"] = oneLine(finding.symbol);
    if (finding.reach.isCode) {
      result["startedBy"] = Json::array();
      for (const ReachedFrom &reached : finding.reach.roots)
        result["startedBy"].push_back(oneLine(tellRoot(reached.root)));
      result["startedByCount"] = finding.reach.rootCount;
      result["tested"] = !finding.reach.isUntested();
    }
    for (const std::string &flag : finding.gatedBy)
      result["gatedBy"].push_back(oneLine(flag));
    result["inChange"] = finding.isInChange;
    return result;
  }

  const Report &report;
  const std::string &version;
  Caps caps;
  std::vector<const Finding *> findings; ///< the worst first
  std::map<unsigned, const ApiChange *> changes;
  Json rules = Json::array();
  std::map<RuleId, size_t> ruleIndex;
};

} // namespace

void writeSarif(const Report &report, const std::string &version,
                std::ostream &out) {
  Caps caps;
  std::string text = Sarif(report, version, caps).text();
  for (; !fits(text) && caps.results > 1; caps.tighten())
    text = Sarif(report, version, caps).text();
  out << text;
}

} // namespace breakpath
