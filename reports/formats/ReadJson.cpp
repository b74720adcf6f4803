// The report that writeJson wrote, read back. It may come from a stranger: what
// is not as it was written is an error, never a crash.

#include "reports/Kinds.h"
#include "reports/Report.h"

#include <nlohmann/json.hpp>

#include <stdexcept>

namespace breakpath {

namespace {

using Json = nlohmann::json;

/// Thrown and caught in this file.
struct Unreadable : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/// The enumerator that toString calls \p word.
template <typename Enum> Enum toEnum(const std::string &word, Enum last) {
  for (int i = 0; i <= static_cast<int>(last); ++i)
    if (word == toString(static_cast<Enum>(i)))
      return static_cast<Enum>(i);
  throw Unreadable("'" + word + "' is no word of this version");
}

template <typename Enum>
Enum readEnum(const Json &at, const char *key, Enum last) {
  return toEnum(at.at(key).get<std::string>(), last);
}

RuleId readRule(const Json &at) {
  std::string name = at.at("rule").get<std::string>();
  if (const Rule *rule = ruleNamed(name))
    return rule->id;
  throw Unreadable("'" + name + "' is no rule of this version");
}

/// Null stands for nothing.
std::string readText(const Json &at, const char *key) {
  const Json &value = at.at(key);
  return value.is_null() ? std::string() : value.get<std::string>();
}

std::vector<std::string> readTexts(const Json &at, const char *key) {
  return at.at(key).get<std::vector<std::string>>();
}

/// Counts and positions: a negative number is none.
template <typename T>
void readNumber(const Json &at, const char *key, T &into) {
  const Json &value = at.at(key);
  if (!value.is_number_unsigned())
    throw Unreadable(std::string("'") + key + "' is no count");
  into = value.get<T>();
}

template <typename T, typename Read>
std::vector<T> readList(const Json &at, const char *key, const Read &read) {
  std::vector<T> result;
  for (const Json &each : at.at(key))
    result.push_back(read(each));
  return result;
}

Location readPlace(const Json &at) {
  Location result;
  result.file = at.at("file").get<std::string>();
  readNumber(at, "line", result.line);
  readNumber(at, "column", result.column);
  return result;
}

Location readPlaceOrNone(const Json &at, const char *key) {
  return at.at(key).is_null() ? Location() : readPlace(at.at(key));
}

Function readFunction(const Json &at) {
  Function result;
  const Json &function = at.at("function");
  if (function.is_null())
    return result;
  result.name = function.at("name").get<std::string>();
  result.file = function.at("file").get<std::string>();
  readNumber(function, "line", result.line);
  return result;
}

FollowUp readMessage(const Json &at) {
  return {readPlace(at), at.at("message").get<std::string>()};
}

// The last step of a path to a use has only its place.
Step readStep(const Json &at) {
  Step step;
  step.name = at.at("name").get<std::string>();
  step.location = readPlace(at.at("location"));
  if (at.contains("how")) {
    step.how = readEnum(at, "how", CallKind::Starts);
    step.via = readText(at, "via");
    step.isCertain = at.at("certain").get<bool>();
  }
  return step;
}

Root readRoot(const Json &at) {
  Root root;
  root.kind = readEnum(at, "kind", RootKind::Test);
  root.name = at.at("name").get<std::string>();
  root.location = readPlace(at.at("location"));
  root.schedule = readText(at, "schedule");
  return root;
}

ReachedFrom readReached(const Json &at) {
  ReachedFrom reached;
  reached.root = readRoot(at);
  reached.root.registered = readPlaceOrNone(at, "registered_at");
  reached.root.rule = at.at("rule").get<std::string>();
  reached.root.isInferred = at.at("inferred").get<bool>();
  reached.isCertain = at.at("certain").get<bool>();
  reached.path = readList<Step>(at, "path", readStep);
  if (reached.path.empty())
    throw Unreadable("a path without steps");
  return reached;
}

Reach readReach(const Json &at) {
  Reach reach;
  reach.isCode = at.at("runs").get<bool>();
  reach.roots = readList<ReachedFrom>(at, "reached_from", readReached);
  readNumber(at, "reached_from_count", reach.rootCount);
  reach.uncalled = readTexts(at, "uncalled");
  reach.tests = readList<ReachedFrom>(at, "tested_by", readReached);
  readNumber(at, "tested_by_count", reach.testCount);
  std::string coverage = readText(at, "coverage");
  reach.ran = coverage == "ran"       ? Ran::Yes
              : coverage == "not-run" ? Ran::No
                                      : Ran::Unknown;
  reach.ranBy = readTexts(at, "covered_by");
  return reach;
}

Edit readEdit(const Json &at) {
  Edit edit;
  edit.file = at.at("file").get<std::string>();
  readNumber(at, "offset", edit.offset);
  readNumber(at, "length", edit.length);
  edit.replacement = at.at("replacement").get<std::string>();
  return edit;
}

std::optional<Fix> readFix(const Json &at) {
  const Json &fix = at.at("fix");
  if (fix.is_null())
    return std::nullopt;
  return Fix{fix.at("description").get<std::string>(),
             readList<Edit>(fix, "edits", readEdit)};
}

unsigned readChangeId(const Json &at) {
  unsigned id = 0;
  if (!at.at("change").is_null())
    readNumber(at, "change", id);
  return id;
}

FlagPlace readFlagPlace(const Json &at) {
  return {readPlace(at), readText(at, "function")};
}

void read(const Json &at, Finding &finding, UseDetail &use) {
  finding.change = readChangeId(at);
  use.verdict = readEnum(at, "verdict", Verdict::Unaffected);
  use.breaksBinary = at.at("breaks_binary").get<bool>();
  finding.confidence = readEnum(at, "confidence", Confidence::Proven);
  finding.symbol = at.at("symbol").get<std::string>();
  use.use = readEnum(at, "use", UseKind::Layout);
  finding.location = readPlace(at.at("location"));
  readNumber(at.at("location"), "end_column", finding.endColumn);
  finding.function = readFunction(at);
  finding.excerpt = readText(at, "excerpt");
  finding.evidence = at.at("evidence").get<std::string>();
  use.isCompiled = at.at("compiled").get<bool>();
  use.instantiatedFrom = readList<Location>(at, "instantiated_from", readPlace);
  use.related = readList<FollowUp>(at, "related", readMessage);
  use.followUps = readList<FollowUp>(at, "follow_ups", readMessage);
  finding.reach = readReach(at);
  finding.gatedBy = readTexts(at, "gated_by");
  finding.isInChange = at.at("in_change").get<bool>();
  finding.fix = readFix(at);
  if (finding.fix && at.at("fix").contains("patch"))
    finding.patch = readText(at.at("fix"), "patch");
}

void read(const Json &at, Finding &finding, FlagDetail &flag) {
  flag.verdict = readEnum(at, "verdict", FlagVerdict::CheckedOnce);
  finding.confidence = readEnum(at, "confidence", Confidence::Proven);
  flag.flag = at.at("flag").get<std::string>();
  finding.symbol = at.at("symbol").get<std::string>();
  finding.location = readPlace(at.at("location"));
  finding.function = readFunction(at);
  finding.excerpt = readText(at, "excerpt");
  finding.evidence = at.at("evidence").get<std::string>();
  flag.isInferred = at.at("inferred").get<bool>();
  finding.reach = readReach(at);
  flag.path = readList<Step>(at, "path", readStep);
  flag.also = readTexts(at, "also");
  flag.gatedAt = readList<FlagPlace>(at, "gated_at", readFlagPlace);
  flag.checks = readList<FlagPlace>(at, "checked_at", readFlagPlace);
  flag.unread = readList<FlagPlace>(at, "unread_checks", readFlagPlace);
  finding.hint = at.at("hint").get<std::string>();
  finding.isInChange = at.at("in_change").get<bool>();
}

void read(const Json &at, Finding &finding, LoadDetail &load) {
  finding.change = readChangeId(at);
  load.problem = readEnum(at, "problem", LoadProblem::Misread);
  finding.location.file = at.at("program").get<std::string>();
  finding.symbol = at.at("symbol").get<std::string>();
  load.linkName = at.at("link_name").get<std::string>();
  load.isAtStart = at.at("when").get<std::string>() == "start";
  load.also = readTexts(at, "also");
  load.uses = readList<Location>(at, "uses", readPlace);
}

void read(const Json &at, Finding &finding, SuppressionDetail &) {
  finding.location = readPlace(at.at("location"));
  finding.excerpt = readText(at, "excerpt");
}

void read(const Json &, Finding &, ChangeDetail &) {
  throw Unreadable("a change of the library is no finding there");
}

Finding beginFinding(const Json &at) {
  Finding finding;
  std::string kind = at.at("kind").get<std::string>();
  auto detail = detailOfKind(kind);
  if (!detail)
    throw Unreadable("unknown kind of finding '" + kind + "'");
  finding.detail = std::move(*detail);
  finding.rule = readRule(at);
  finding.level = readEnum(at, "level", Level::Error);
  finding.message = at.at("message").get<std::string>();
  finding.fingerprint = at.at("fingerprint").get<std::string>();
  return finding;
}

Finding readFinding(const Json &at) {
  Finding finding = beginFinding(at);
  std::visit([&](auto &detail) { read(at, finding, detail); }, finding.detail);
  return finding;
}

Finding readAccepted(const Json &at) {
  Finding finding = beginFinding(at);
  if (auto *use = finding.as<UseDetail>())
    use->verdict = readEnum(at, "verdict", Verdict::Unaffected);
  if (auto *flag = finding.as<FlagDetail>())
    flag->verdict = readEnum(at, "verdict", FlagVerdict::CheckedOnce);
  finding.confidence = readEnum(at, "confidence", Confidence::Proven);
  finding.symbol = at.at("symbol").get<std::string>();
  finding.location = readPlace(at.at("location"));
  readNumber(at.at("location"), "end_column", finding.endColumn);
  finding.function = readFunction(at);
  Acceptance &accepted = finding.accepted.emplace();
  accepted.by = readEnum(at, "accepted_by", AcceptedBy::Baseline);
  accepted.at = readPlaceOrNone(at, "accepted_at");
  accepted.reason = at.at("reason").get<std::string>();
  accepted.until = readText(at, "until");
  return finding;
}

Successor readSuccessor(const Json &at) {
  Successor successor;
  if (at.is_null())
    return successor;
  successor.name = at.at("name").get<std::string>();
  successor.kind = readEnum(at, "kind", DeclarationKind::Library);
  successor.header = at.at("header").get<std::string>();
  successor.evidence = at.at("evidence").get<std::string>();
  return successor;
}

Report::Change readChange(const Json &at) {
  Report::Change entry;
  entry.level = readEnum(at, "level", Level::Error);
  readNumber(at, "uses", entry.uses);
  entry.fingerprint = at.at("fingerprint").get<std::string>();
  ApiChange &change = entry.change;
  readNumber(at, "id", change.id);
  change.rule = readRule(at);
  change.message = at.at("message").get<std::string>();
  change.name = at.at("symbol").get<std::string>();
  change.kind = readEnum(at, "kind", DeclarationKind::Library);
  change.oldText = readText(at, "old");
  change.newText = readText(at, "new");
  bool isNew = at.at("in_version").get<std::string>() == "new";
  (isNew ? change.newLocation : change.oldLocation) =
      readPlace(at.at("location"));
  change.isInternal = at.at("internal").get<bool>();
  change.successor = readSuccessor(at.at("successor"));
  return entry;
}

FlagCheckSite readCheckSite(const Json &at) {
  return {readPlace(at), readText(at, "function"),
          at.at("with").get<std::string>(), readText(at, "default")};
}

FlagSummary readFlag(const Json &at) {
  FlagSummary flag;
  flag.name = at.at("name").get<std::string>();
  flag.aliases = readTexts(at, "aliases");
  flag.checks = readList<FlagCheckSite>(at, "checks", readCheckSite);
  flag.gates = readTexts(at, "gates");
  readNumber(at, "gates_count", flag.gateCount);
  flag.unmatched = readTexts(at, "unmatched");
  flag.isConfigured = at.at("configured").get<bool>();
  return flag;
}

KillSwitch readSwitch(const Json &at) {
  KillSwitch one;
  one.flag = at.at("flag").get<std::string>();
  readNumber(at, "stops", one.stops);
  readNumber(at, "broken", one.all);
  one.escapes = readList<Root>(at, "escapes", readRoot);
  return one;
}

VersionBump readBump(const Json &at) {
  VersionBump bump;
  bump.smallest = readEnum(at, "smallest", Bump::Major);
  bump.needsSoname = at.at("needs_soname").get<bool>();
  bump.sonames = readTexts(at, "stale_sonames");
  readNumber(at, "breaks_build", bump.build);
  readNumber(at, "changes_meaning", bump.meaning);
  readNumber(at, "breaks_binary", bump.binary);
  readNumber(at, "deprecated", bump.deprecated);
  readNumber(at, "additions", bump.additions);
  return bump;
}

Dependency readDependency(const Json &at) {
  return {at.at("name").get<std::string>(), at.at("old").get<std::string>(),
          at.at("new").get<std::string>()};
}

Report readAll(const Json &root) {
  Report report;
  report.command = readEnum(root, "command", ReportCommand::Flags);
  report.complete = root.at("complete").get<bool>();
  report.isDecided = root.at("decided").get<bool>();
  const Json &units = root.at("units");
  readNumber(units, "total", report.units.total);
  readNumber(units, "analyzed", report.units.analyzed);
  readNumber(units, "using_dependency", report.units.usingDependency);
  report.dependencies =
      readList<Dependency>(root, "dependencies", readDependency);
  report.changes = readList<Report::Change>(root, "changes", readChange);
  auto findings = readList<Finding>(root, "findings", readFinding);
  if (report.command == ReportCommand::Diff)
    for (const Report::Change &change : report.changes)
      findings.push_back(findingOf(change));
  addFindings(std::move(findings), report);
  report.accepted = readList<Finding>(root, "accepted", readAccepted);
  report.isNewOnly = root.at("new_only").get<bool>();
  report.flags = readList<FlagSummary>(root, "flags", readFlag);
  report.switches = readList<KillSwitch>(root, "kill_switches", readSwitch);
  readNumber(root.at("uses"), "unaffected", report.unaffected);
  readNumber(root.at("uses"), "not_rebound", report.notRebound);
  for (const Json &each : root.at("skipped"))
    report.skipped.emplace_back(each.at("file").get<std::string>(),
                                each.at("reason").get<std::string>());
  report.notes = readTexts(root, "notes");
  if (root.contains("bump")) {
    report.bump = readBump(root.at("bump"));
    readNumber(root, "internal_changes", report.internalChanges);
  }
  if (report.command == ReportCommand::Diff &&
      (!report.bump || report.dependencies.empty()))
    throw Unreadable("a difference of two versions that does not name them");
  return report;
}

/// "[json.exception.type_error.302] type must be string": the words alone.
std::string wordsOf(const Json::exception &error) {
  std::string text = error.what();
  size_t at = text.find("] ");
  return at == std::string::npos ? text : text.substr(at + 2);
}

} // namespace

llvm::Expected<Report> readReport(const std::string &text,
                                  const std::string &file) {
  std::string problem;
  try {
    Json root = Json::parse(text);
    if (root.at("tool").at("name") != "breakpath")
      throw Unreadable("another tool wrote it");
    if (root.at("schema_version") != 1)
      throw Unreadable("its schema_version is not 1; make it anew with this "
                       "version of breakpath");
    return readAll(root);
  } catch (const Json::exception &error) {
    problem = wordsOf(error);
  } catch (const Unreadable &error) {
    problem = error.what();
  }
  return llvm::createStringError(
      file + ": is no report of 'breakpath ... --format json': " + problem);
}

} // namespace breakpath
