#include "matchers/judge/UnitJudge.h"
#include "matchers/facts/Names.h"

#include "matchers/judge/CompareBindings.h"
#include "matchers/rules/Rule.h"

#include <algorithm>

namespace breakpath {

// What failed before fails in other words after: the place decides. The message
// does where all errors of a header meet at one #include, and for warnings that
// flags make errors, which may stand beside a real one.
std::vector<const Diagnostic *> newErrors(const UnitPair &unit) {
  const UnitFacts &before = unit.oldFacts, &after = unit.newFacts;
  std::set<std::pair<Location, std::string>> known;
  for (const Diagnostic &error : before.errors) {
    bool placeDecides = !error.viaInclude && error.warningGroup.empty();
    known.insert({error.client, placeDecides ? "" : error.message});
  }
  std::vector<const Diagnostic *> result;
  for (const Diagnostic &error : after.errors)
    if (!known.count({error.client, error.message}) &&
        (error.viaInclude || !known.count({error.client, ""})))
      result.push_back(&error);
  return result;
}

bool isImplicit(UseKind kind) {
  return kind == UseKind::Construct || kind == UseKind::Conversion ||
         kind == UseKind::Operator || kind == UseKind::Layout;
}

namespace {

/// The uses of a unit, includes among them.
std::vector<Use> usesOf(const UnitFacts &facts) {
  std::vector<Use> uses = facts.uses;
  for (const IncludeFact &include : facts.includes) {
    if (include.header.empty())
      continue;
    Use use;
    use.kind = UseKind::Include;
    use.location = include.location;
    use.endColumn = include.location.column + include.spelled.size() + 2;
    use.extent = {include.location, include.location.line, use.endColumn};
    use.binding.symbol = "header:" + include.header;
    use.binding.name = include.spelled;
    use.binding.signature = "#include <" + include.header + ">";
    uses.push_back(std::move(use));
  }
  return uses;
}

bool failsToParse(const UnitFacts &facts) {
  return std::any_of(
      facts.errors.begin(), facts.errors.end(),
      [](const Diagnostic &error) { return error.warningGroup.empty(); });
}

} // namespace

UnitJudge::UnitJudge(const UnitPair &unit, const ChangeIndex &changes)
    : unit(unit), before(unit.oldFacts), after(unit.newFacts), changes(changes),
      uses(usesOf(unit.oldFacts)) {
  for (const Use &use : after.uses)
    rebound[{use.location, use.kind}].push_back(&use);
  for (const Use &use : usesOf(after))
    if (use.kind == UseKind::Include)
      includes.insert(use.location);
  confidence = failsToParse(before) ? Confidence::Likely : Confidence::Proven;
}

UnitJudgement UnitJudge::run() {
  auto errors = newErrors(unit);
  hasErrors = !errors.empty();
  for (const Cause &cause : findCauses(errors, before, after, uses, changes))
    breakBuild(cause);
  conditions(/*branches=*/true);
  evaluations();
  pragmas();
  reranked();
  for (const Use &use : uses)
    if (!broken.count(&use))
      judge(use);
  settledWithoutCode();
  std::set<Location> deprecatedBefore;
  for (const Use &use : uses)
    if (use.binding.deprecated)
      deprecatedBefore.insert(use.location);
  for (const Use &use : after.uses) {
    captured(use);
    capturedByMacro(use);
    if (use.binding.deprecated && !deprecatedBefore.count(use.location))
      deprecated(use);
  }
  conditions(/*branches=*/false);
  if (!hasErrors) {
    unhooked();
    for (const Use &use : after.uses)
      converted(use);
  }
  return std::move(judgement);
}

Impact UnitJudge::start(const Use &use, RuleId rule, Verdict verdict) const {
  Impact impact;
  impact.rule = rule;
  impact.verdict = verdict;
  impact.confidence = confidence;
  impact.symbolName = use.binding.name;
  impact.kind = use.kind;
  impact.location = use.location;
  impact.endColumn = use.endColumn;
  impact.function = functionAt(use.location, use.function);
  return impact;
}

// Old objects are hurt too, unless they hold the code themselves.
bool UnitJudge::breaksBinary(const Use &use) const {
  const auto &embedded = use.binding.embedded;
  bool isCompiledIn =
      std::any_of(embedded.begin(), embedded.end(), [](const Embedded &e) {
        return e.what == Embeds::LinkName && !e.isSymbol();
      });
  return !isCompiledIn && changes.binaryChange(use.binding.symbol);
}

Function UnitJudge::functionAt(const Location &at, Function known) const {
  if (!known.name.empty())
    return known;
  // What a macro defines begins where the macro stands.
  for (const FunctionFact &fact : before.functions)
    if (fact.extent.contains(at) && fact.extent.begin != at)
      known = fact.function; // sorted: the innermost comes last
  return known;
}

void UnitJudge::breakBuild(const Cause &cause) {
  Use place;
  place.location = cause.location;
  place.endColumn = cause.location.column + 1;
  if (cause.change)
    place.binding.name = cause.change->name;
  const Use &use = cause.use ? *cause.use : place;
  Impact impact = start(use, cause.rule, Verdict::BreaksBuild);
  impact.breaksBinary =
      breaksBinary(use) || (!cause.use && cause.change &&
                            changes.binaryChange(cause.change->symbol));
  if (cause.change)
    impact.change = cause.change->id;
  impact.message = messageOf(cause, use);
  const Diagnostic &evidence = *cause.errors.front();
  impact.evidence = told(evidence);
  for (const Diagnostic *error : cause.errors) {
    // The client is pointed at, the error itself stands in a header.
    bool isElsewhere = !cause.use && error->client.line != impact.location.line;
    if (error != cause.errors.front() || isElsewhere)
      impact.followUps.push_back({error->client, told(*error)});
    for (const Note &note : error->notes)
      if (note.inClient && note.location != impact.location)
        addNote(impact, note);
  }
  judgement.impacts.push_back(std::move(impact));
  if (cause.use)
    broken.insert(cause.use);
  // Other uses of the same words go down with it.
  for (const Use &other : uses)
    if (cause.use && other.location == cause.use->location)
      broken.insert(&other);
}

void UnitJudge::addNote(Impact &impact, const Note &note) {
  if (note.kind == NoteKind::Instantiation)
    impact.instantiatedFrom.push_back(note.location);
  else
    impact.related.push_back({note.location, note.message});
}

std::string UnitJudge::told(const Diagnostic &error) {
  if (error.inClient)
    return error.message;
  const Location &at = error.location;
  return at.file + ":" + std::to_string(at.line) + ":" +
         std::to_string(at.column) + ": " + error.message;
}

std::string UnitJudge::messageOf(const Cause &cause, const Use &use) const {
  if (cause.change && cause.rule == cause.change->rule)
    return cause.change->message;
  if (!cause.name.empty())
    return breakpath::messageOf(cause.rule, cause.name, cause.detail);
  std::string name = unqualified(use.binding.name);
  const Diagnostic &evidence = *cause.errors.front();
  if (name.empty() && evidence.kind == ErrorKind::MissingFile)
    name = evidence.arguments.front().text;
  else if (name.empty() && !evidence.names.empty())
    name = evidence.names.front();
  if (use.kind == UseKind::Call)
    name += "()";
  std::string message = breakpath::messageOf(cause.rule, name);
  if (cause.rule == RuleId::UnexplainedBreak && !evidence.inClient)
    message = "a header of another library does not compile with the new "
              "version";
  if (cause.rule == RuleId::TransitiveIncludeRemoved && !cause.use)
    message = "'" + evidence.names.front() +
              "' came in through a header of the dependency that no longer "
              "includes what declares it";
  else if (cause.rule == RuleId::TransitiveIncludeRemoved)
    if (const Declaration *decl = changes.newDeclaration(use.binding.symbol))
      message = name + " is declared in <" + decl->location.file +
                ">, which this unit no longer includes";
  return message;
}

// The same place under the new headers: the same instantiation if there is
// one, the same declaration if there are several.
const Use *UnitJudge::counterpart(const Use &use) const {
  auto at = rebound.find({use.location, use.kind});
  if (at == rebound.end())
    return nullptr;
  const Use *best = nullptr;
  int bestScore = -1;
  for (const Use *candidate : at->second) {
    // A conversion is named by its result; one that is gone has its own tale.
    bool isOther = use.kind == UseKind::Conversion &&
                   changes.newDeclaration(use.binding.symbol);
    if (!isOther &&
        unqualified(candidate->binding.name) != unqualified(use.binding.name))
      continue;
    int score = 4 * (candidate->context == use.context) +
                2 * (candidate->binding.symbol == use.binding.symbol) +
                (candidate->extent == use.extent);
    if (score > bestScore) {
      best = candidate;
      bestScore = score;
    }
  }
  return best;
}

bool UnitJudge::isInactive(const Location &at) const {
  return std::any_of(after.inactive.begin(), after.inactive.end(),
                     [&](const Extent &e) { return e.contains(at); });
}

bool UnitJudge::wasInactive(const Location &at) const {
  return std::any_of(before.inactive.begin(), before.inactive.end(),
                     [&](const Extent &e) { return e.contains(at); });
}

// Told already, surely, and not only that old objects are hurt.
bool UnitJudge::isHurt(const Location &at, bool wholeLine) const {
  return std::any_of(judgement.impacts.begin(), judgement.impacts.end(),
                     [&](const Impact &impact) {
                       return impact.verdict <= Verdict::ChangesMeaning &&
                              impact.confidence > Confidence::Possible &&
                              (wholeLine ? impact.location.file == at.file &&
                                               impact.location.line == at.line
                                         : impact.location == at);
                     });
}

// Code around an error is not what it will be.
bool UnitJudge::isBroken(const Location &at) const {
  auto onLine = [&](const Location &other) {
    return other.file == at.file && other.line == at.line;
  };
  return std::any_of(judgement.impacts.begin(), judgement.impacts.end(),
                     [&](const Impact &impact) {
                       return impact.verdict == Verdict::BreaksBuild &&
                              (onLine(impact.location) ||
                               std::any_of(impact.instantiatedFrom.begin(),
                                           impact.instantiatedFrom.end(),
                                           onLine));
                     });
}

bool UnitJudge::isDecided(const Location &at) const {
  return std::any_of(judgement.impacts.begin(), judgement.impacts.end(),
                     [&](const Impact &impact) {
                       return impact.rule ==
                                  RuleId::ConstexprEvaluationChanged &&
                              impact.location.file == at.file &&
                              impact.location.line == at.line;
                     });
}

void UnitJudge::judge(const Use &use) {
  if (use.kind == UseKind::Include) {
    (includes.count(use.location) ? judgement.unaffected : judgement.lost)
        .push_back(use);
    return;
  }
  const Use *now = counterpart(use);
  if (!now)
    return judgeLost(use);
  const ApiChange *missing = now->binding.isLinked()
                                 ? changes.missingCode(now->binding.symbol)
                                 : nullptr;
  if (missing)
    return doesNotLink(use, *missing);
  if (use.inDependencyMacro) {
    judgement.unaffected.push_back(use);
    return;
  }
  compare(use, *now);
}

void UnitJudge::compare(const Use &use, const Use &now) {
  auto differences = compareBindings(use, now, before, changes);
  if (differences.empty())
    judgement.unaffected.push_back(use);
  bool breaksBinary = !differences.empty() &&
                      differences.back().verdict == Verdict::BreaksBinary;
  for (const BindingDifference &difference : differences) {
    if (difference.verdict == Verdict::BreaksBinary &&
        differences.front().verdict != Verdict::BreaksBinary &&
        differences.front().atMost != Confidence::Possible)
      continue; // said beside the others
    if (difference.rule == RuleId::InlineBodyChanged && isBroken(use.location))
      continue;
    // Said already: what it does with its arguments.
    if (use.kind == UseKind::Macro && isHurt(use.location, false))
      continue;
    // Said already: the branch that it decides.
    if ((difference.rule == RuleId::InlineBodyChanged ||
         difference.rule == RuleId::ConstantValueChanged) &&
        isDecided(use.location))
      continue;
    Impact impact = start(use, difference.rule, difference.verdict);
    if (difference.change)
      impact.change = difference.change->id;
    impact.confidence = std::min(impact.confidence, difference.atMost);
    impact.message = difference.message;
    impact.evidence = difference.evidence;
    impact.breaksBinary =
        (breaksBinary && difference.atMost != Confidence::Possible) ||
        (difference.change && breaks(*difference.change, BreaksBinary) &&
         this->breaksBinary(use)) ||
        use.kind == UseKind::Enumerator;
    judgement.impacts.push_back(std::move(impact));
  }
}

// The linker has the last word, and may be given another library. Not seen:
// calls through a virtual table, and what "extern template" leaves to it.
void UnitJudge::doesNotLink(const Use &use, const ApiChange &missing) {
  Impact impact = start(use, missing.rule, Verdict::BreaksBuild);
  impact.change = missing.id;
  impact.breaksBinary = breaks(missing, BreaksBinary);
  impact.confidence = std::min(impact.confidence, Confidence::Likely);
  impact.message = missing.message;
  impact.evidence = "it compiles and does not link: the header declares " +
                    use.binding.name +
                    ", and no library of the new version exports it";
  judgement.impacts.push_back(std::move(impact));
}

void UnitJudge::settledWithoutCode() {
  for (const SettledUse &settled : unit.settled) {
    const ApiChange *missing =
        settled.isLinked ? changes.missingCode(settled.symbol) : nullptr;
    if (!missing)
      continue;
    Use use;
    use.kind = settled.kind;
    use.location = settled.location;
    use.endColumn = settled.endColumn;
    use.binding.name = settled.name;
    doesNotLink(use, *missing);
  }
}

// Also where a macro of the library now leads to something deprecated.
void UnitJudge::deprecated(const Use &use) {
  Impact impact = start(use, RuleId::DeprecatedAdded, Verdict::Deprecated);
  std::string text = "'" + unqualified(use.binding.name) + "' is deprecated";
  if (!use.binding.deprecation.empty())
    text += ": " + use.binding.deprecation;
  if (const ApiChange *change =
          changes.byRule(RuleId::DeprecatedAdded, use.binding.name)) {
    impact.change = change->id;
    impact.message = change->message;
  } else {
    impact.message = text;
  }
  impact.evidence = text;
  judgement.impacts.push_back(std::move(impact));
}

UnitJudgement judgeUnit(const UnitPair &unit, const ChangeIndex &changes) {
  return UnitJudge(unit, changes).run();
}

} // namespace breakpath
