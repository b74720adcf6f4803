#include "matchers/UnitJudge.h"

#include "matchers/ErrorCauses.h"
#include "matchers/Rule.h"
#include "matchers/SortedFacts.h"

#include <algorithm>
#include <map>
#include <set>

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

namespace {

using Place = std::pair<Location, UseKind>;

bool bindsFunction(UseKind kind) {
  return kind == UseKind::Call || kind == UseKind::Construct ||
         kind == UseKind::Operator || kind == UseKind::Conversion ||
         kind == UseKind::Function;
}

// Written by nobody: they come and go with the types around them.
bool isImplicit(UseKind kind) {
  return kind == UseKind::Construct || kind == UseKind::Conversion ||
         kind == UseKind::Operator;
}

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

//===--- one unit ---------------------------------------------------------===//

class UnitJudge {
public:
  UnitJudge(const UnitPair &unit, const ChangeIndex &changes)
      : unit(unit), before(unit.oldFacts), after(unit.newFacts),
        changes(changes), uses(usesOf(unit.oldFacts)) {
    for (const Use &use : after.uses)
      rebound[{use.location, use.kind}].push_back(&use);
    for (const Use &use : usesOf(after))
      if (use.kind == UseKind::Include)
        includes.insert(use.location);
    confidence = failsToParse(before) ? Confidence::Likely : Confidence::Proven;
  }

  UnitJudgement run() {
    auto errors = newErrors(unit);
    hasErrors = !errors.empty();
    for (const Cause &cause : findCauses(errors, before, after, uses, changes))
      breakBuild(cause);
    for (const Use &use : uses)
      if (!broken.count(&use))
        judge(use);
    std::set<Location> deprecatedBefore;
    for (const Use &use : uses)
      if (use.binding.deprecated)
        deprecatedBefore.insert(use.location);
    for (const Use &use : after.uses) {
      captured(use);
      if (use.binding.deprecated && !deprecatedBefore.count(use.location))
        deprecated(use);
    }
    return std::move(judgement);
  }

private:
  Impact start(const Use &use, const std::string &rule, Verdict verdict) const {
    Impact impact;
    impact.rule = rule;
    impact.verdict = verdict;
    impact.confidence = confidence;
    impact.symbolName = use.binding.name;
    impact.kind = use.kind;
    impact.location = use.location;
    impact.endColumn = use.endColumn;
    impact.function = functionAt(use.location, use.function);
    impact.breaksBinary = changes.breaksBinary(use.binding.symbol);
    return impact;
  }

  Function functionAt(const Location &at, Function known = {}) const {
    if (!known.name.empty())
      return known;
    for (const FunctionFact &fact : before.functions)
      if (fact.extent.contains(at))
        known = fact.function; // sorted: the innermost comes last
    return known;
  }

  void breakBuild(const Cause &cause) {
    Use place;
    place.location = cause.location;
    place.endColumn = cause.location.column + 1;
    if (cause.change)
      place.binding.name = cause.change->name;
    const Use &use = cause.use ? *cause.use : place;
    Impact impact = start(use, cause.rule, Verdict::BreaksBuild);
    if (cause.change) {
      impact.change = cause.change->id;
      impact.breaksBinary |= changes.breaksBinary(cause.change->symbol);
    }
    impact.message = messageOf(cause, use);
    const Diagnostic &evidence = *cause.errors.front();
    impact.evidence = told(evidence);
    for (const Diagnostic *error : cause.errors) {
      if (error != cause.errors.front())
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

  static void addNote(Impact &impact, const Note &note) {
    if (note.message.find("requested here") != std::string::npos)
      impact.instantiatedFrom.push_back(note.location);
    else
      impact.related.push_back({note.location, note.message});
  }

  static std::string told(const Diagnostic &error) {
    if (error.inClient)
      return error.message;
    const Location &at = error.location;
    return at.file + ":" + std::to_string(at.line) + ":" +
           std::to_string(at.column) + ": " + error.message;
  }

  std::string messageOf(const Cause &cause, const Use &use) const {
    if (cause.change && cause.rule == cause.change->rule)
      return cause.change->message;
    Difference place{Relation::Same, nullptr, nullptr, none, none};
    Declaration named;
    named.name = unqualified(use.binding.name);
    if (use.kind == UseKind::Call)
      named.name += "()";
    named.kind = DeclarationKind::Alias; // the name as it stands
    place.before = &named;
    std::string message = ruleMessage(*findRule(cause.rule), place, "");
    const Diagnostic &evidence = *cause.errors.front();
    if (cause.rule == "unexplained-break" && !evidence.inClient)
      message = "a header of another library does not compile with the new "
                "version";
    if (cause.rule == "transitive-include-removed" && !cause.use)
      message = "'" + evidence.names.front() +
                "' came in through a header of the dependency that no longer "
                "includes what declares it";
    else if (cause.rule == "transitive-include-removed")
      if (const Declaration *decl = changes.newDeclaration(use.binding.symbol))
        message = named.name + " is declared in <" + decl->location.file +
                  ">, which this unit no longer includes";
    return message;
  }

  //--- uses that compile ---------------------------------------------------//

  // The same place under the new headers: the same instantiation if there is
  // one, the same declaration if there are several.
  const Use *counterpart(const Use &use) const {
    auto at = rebound.find({use.location, use.kind});
    if (at == rebound.end())
      return nullptr;
    const Use *best = nullptr;
    int bestScore = -1;
    for (const Use *candidate : at->second) {
      if (unqualified(candidate->binding.name) != unqualified(use.binding.name))
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

  bool isInactive(const Location &at) const {
    return std::any_of(after.inactive.begin(), after.inactive.end(),
                       [&](const Extent &e) { return e.contains(at); });
  }

  void judge(const Use &use) {
    if (use.kind == UseKind::Include) {
      (includes.count(use.location) ? judgement.unaffected : judgement.lost)
          .push_back(use);
      return;
    }
    const Use *now = counterpart(use);
    if (!now)
      return judgeLost(use);
    if (use.inDependencyMacro) {
      judgement.unaffected.push_back(use);
      return;
    }
    size_t known = judgement.impacts.size();
    if (bindsFunction(use.kind) &&
        !changes.isSuccessor(use.binding.symbol, now->binding.symbol))
      otherOverload(use, *now);
    else
      compareArguments(use, *now);
    if (judgement.impacts.size() == known)
      compareOrder(use, *now);
    if (judgement.impacts.size() == known)
      compareValues(use, *now);
    if (judgement.impacts.size() == known)
      (changes.mayMatter(use.binding.symbol) ? judgement.unjudged
                                             : judgement.unaffected)
          .push_back(use);
  }

  // A macro that became a function or variable of the same name.
  bool sameNameBound(const Use &use) const {
    auto here = at(after.uses, use.location);
    return std::any_of(here.begin(), here.end(), [&](const Use &now) {
      return unqualified(now.binding.name) == use.binding.name;
    });
  }

  void judgeLost(const Use &use) {
    if (use.kind == UseKind::Macro && sameNameBound(use)) {
      judgement.unaffected.push_back(use);
      return;
    }
    bool gone = !use.inDependencyMacro && !isInactive(use.location);
    bool isCall = use.kind == UseKind::Call || use.kind == UseKind::Operator;
    if (gone && isCall)
      if (const Reference *elsewhere = reboundOutside(use)) {
        leftDependency(use, *elsewhere);
        return;
      }
    if (!gone) {
      judgement.unaffected.push_back(use);
      return;
    }
    const ApiChange *change = changes.explain(use.binding.symbol, use.kind);
    if (isImplicit(use.kind) && !hasErrors)
      return judgeVanished(use, change);
    if (use.kind == UseKind::Override &&
        (!hasErrors || (change && change->symbol == use.binding.symbol)))
      return orphaned(use, change);
    // Without any error, what else happened here cannot be told.
    bool unknown = !hasErrors ||
                   (change && mayLose(*change) && !isPartOfBreak(use, *change));
    if (!unknown || isImplicit(use.kind) || use.kind == UseKind::Override) {
      judgement.lost.push_back(use);
      return;
    }
    Impact impact = start(use, change ? change->rule : "unexplained-break",
                          Verdict::Unknown);
    impact.message = change ? change->message
                            : use.binding.name + " is not bound here any more";
    if (change)
      impact.change = change->id;
    impact.confidence = Confidence::Possible;
    impact.evidence =
        hasErrors
            ? "the compiler gave up on this code after another error; "
              "mend that one and scan again"
            : "it compiles, but nothing of the new version is bound here: "
              "a condition, macro or template now leads elsewhere";
    judgement.impacts.push_back(std::move(impact));
  }

  // An operator or conversion that the new version lost, where the expression
  // still compiles: something else does its work.
  void judgeVanished(const Use &use, const ApiChange *change) {
    bool isGone = change && change->symbol == use.binding.symbol &&
                  change->newSymbol.empty() && use.kind != UseKind::Construct &&
                  !isRewritten(use);
    if (!isGone) {
      (changes.mayMatter(use.binding.symbol) ? judgement.unjudged
                                             : judgement.unaffected)
          .push_back(use);
      return;
    }
    Impact impact = start(use, change->rule, Verdict::ChangesMeaning);
    impact.change = change->id;
    impact.message = change->message;
    impact.evidence =
        "was " + use.binding.signature + "; the expression compiles without it";
    for (const Use &now : at(after.uses, use.location))
      if (now.kind == UseKind::Operator || now.kind == UseKind::Conversion)
        impact.evidence =
            "was " + use.binding.signature + ", is " + now.binding.signature;
    judgement.impacts.push_back(std::move(impact));
  }

  // C++20 makes != of == and < of <=>.
  bool isRewritten(const Use &use) const {
    for (const Use &now : at(after.uses, use.location)) {
      std::string name = unqualified(now.binding.name);
      if (name == "operator==" || name == "operator<=>")
        return true;
    }
    return false;
  }

  void orphaned(const Use &use, const ApiChange *change) {
    Impact impact = start(
        use, change ? change->rule : "base-signature-orphans-client-override",
        Verdict::ChangesMeaning);
    impact.message =
        change ? change->message : "an overrider no longer overrides anything";
    if (change)
      impact.change = change->id;
    impact.evidence =
        "no longer overrides " + use.binding.name + ", so it is not called";
    judgement.impacts.push_back(std::move(impact));
  }

  void leftDependency(const Use &use, const Reference &now) {
    Impact impact = start(use,
                          now.isImplicit ? "c-implicit-declaration"
                                         : "overload-removed-falls-back",
                          Verdict::ChangesMeaning);
    if (now.isImplicit) {
      impact.message = use.binding.name + "() is called without a declaration";
      impact.evidence = "was " + use.binding.signature +
                        ", is an implicit declaration: it compiles with a "
                        "warning and does not link";
    } else {
      impact.message = unqualified(use.binding.name) +
                       "() now binds to a function outside the dependency";
      impact.evidence = "was " + use.binding.signature + ", is " + now.name;
    }
    if (const ApiChange *change =
            changes.explain(use.binding.symbol, use.kind)) {
      impact.change = change->id;
      if (now.isImplicit)
        impact.message = change->message;
    }
    judgement.impacts.push_back(std::move(impact));
  }

  // A change that can be why nothing is bound here any more.
  static bool mayLose(const ApiChange &change) {
    const Rule *rule = findRule(change.rule);
    return rule && rule->level == Level::Error &&
           change.rule != "friend-removed";
  }

  // Said already: the same change breaks the same statement, or an error there
  // follows from something else that is shown.
  bool isPartOfBreak(const Use &use, const ApiChange &change) const {
    auto near = [&](const Location &at) {
      return at.file == use.location.file &&
             (at.line == use.location.line || use.statement.contains(at));
    };
    auto sameFunction = [&](const Impact &i) {
      return !use.function.name.empty() && i.function == use.function;
    };
    return std::any_of(judgement.impacts.begin(), judgement.impacts.end(),
                       [&](const Impact &i) {
                         return i.verdict == Verdict::BreaksBuild &&
                                ((i.change == change.id &&
                                  (near(i.location) || sameFunction(i))) ||
                                 std::any_of(i.followUps.begin(),
                                             i.followUps.end(),
                                             [&](const FollowUp &f) {
                                               return near(f.location);
                                             }));
                       });
  }

  void otherOverload(const Use &use, const Use &now) {
    bool stays = changes.newDeclaration(use.binding.symbol) != nullptr;
    std::string rule =
        stays ? "overload-added-better-match" : "overload-removed-falls-back";
    const ApiChange *change = nullptr;
    for (const char *id :
         {"initializer-list-ctor-added", "overload-added-better-match",
          "converting-ctor-added", "overload-removed-no-viable"})
      if (const ApiChange *found = changes.byRule(id, use.binding.name);
          found && (found->symbol == now.binding.symbol ||
                    found->symbol == use.binding.symbol)) {
        change = found;
        if (found->rule == "initializer-list-ctor-added")
          rule = found->rule;
        break;
      }
    if (!change)
      if (const ApiChange *hidden =
              changes.explain(use.binding.symbol, use.kind);
          hidden && hidden->rule == "using-declaration-removed") {
        change = hidden;
        rule = hidden->rule;
      }
    Impact impact = start(use, rule, Verdict::ChangesMeaning);
    if (change)
      impact.change = change->id;
    impact.message =
        unqualified(use.binding.name) +
        (use.kind == UseKind::Construct ? " is now made by another constructor"
                                        : "() now binds to another overload");
    impact.evidence =
        "was " + use.binding.signature + ", is " + now.binding.signature;
    judgement.impacts.push_back(std::move(impact));
  }

  // Only the names tell, so this is likely at best.
  void compareOrder(const Use &use, const Use &now) {
    const auto &was = use.binding.arguments, &is = now.binding.arguments;
    const ApiChange *change =
        changes.byRule("param-reordered-same-type", use.binding.name);
    if (!change || change->symbol != use.binding.symbol)
      return;
    for (size_t i = 0; i < std::min(was.size(), is.size()); ++i) {
      if (was[i].isDefault || was[i].parameter == is[i].parameter)
        continue;
      Impact impact = start(use, change->rule, Verdict::ChangesMeaning);
      impact.change = change->id;
      impact.confidence = std::min(impact.confidence, Confidence::Likely);
      impact.message = change->message;
      impact.evidence = "argument " + std::to_string(i + 1) + " was '" +
                        was[i].parameter + "', is '" + is[i].parameter + "'";
      judgement.impacts.push_back(std::move(impact));
      return;
    }
  }

  void compareArguments(const Use &use, const Use &now) {
    const auto &was = use.binding.arguments, &is = now.binding.arguments;
    for (size_t i = 0; i < std::min(was.size(), is.size()); ++i) {
      // Another type of the parameter is another matter.
      bool comparable =
          was[i].type == is[i].type || (isNumber(was[i]) && isNumber(is[i]));
      if (comparable && was[i].isDefault && is[i].isDefault &&
          was[i].value != is[i].value)
        return argumentChanged(use, "default-arg-value-changed",
                               "the default of '" + is[i].parameter + "' was " +
                                   shown(was[i], is[i]) + ", is " +
                                   shown(is[i], was[i]));
      if (!was[i].isDefault && !is[i].isDefault &&
          was[i].conversion != is[i].conversion && !is[i].conversion.empty())
        return argumentChanged(use, "param-type-narrowed",
                               "the argument for '" + is[i].parameter +
                                   "' now converts " + is[i].conversion);
    }
  }

  // What the client compiles in.
  void compareValues(const Use &use, const Use &now) {
    const ApiChange *change = changes.valueChange(use.binding.symbol);
    std::string was = use.binding.signature, is = now.binding.signature;
    // The binding of an enumerator holds its value; constants need the models.
    bool differs = use.kind == UseKind::Enumerator ? was != is
                   : use.kind == UseKind::Variable ? change != nullptr
                                                   : false;
    if (!differs)
      return;
    Impact impact =
        start(use, change ? change->rule : "enumerator-value-changed",
              Verdict::ChangesMeaning);
    impact.message =
        change ? change->message : use.binding.name + " has another value";
    if (change)
      impact.change = change->id;
    impact.evidence = "was " + was + ", is " + is;
    judgement.impacts.push_back(std::move(impact));
  }

  static bool isNumber(const Argument &argument) {
    char first = argument.value.empty() ? ' ' : argument.value[0];
    return (first >= '0' && first <= '9') || first == '-' ||
           argument.value == "true" || argument.value == "false";
  }

  // Texts that read the same but mean another value show the value.
  static std::string shown(const Argument &argument, const Argument &other) {
    return argument.text == other.text
               ? argument.text + " (" + argument.value + ")"
               : argument.text;
  }

  void argumentChanged(const Use &use, const char *fallback,
                       const std::string &evidence) {
    static const std::set<std::string_view> conversions = {
        "param-type-narrowed", "param-type-widened", "param-signedness-changed",
        "param-enum-int-swapped"};
    bool byDefault = std::string_view(fallback) == "default-arg-value-changed";
    const ApiChange *change = nullptr;
    for (const Rule &rule : allRules())
      if (byDefault ? rule.id == std::string_view(fallback)
                    : conversions.count(rule.id) > 0)
        if (const ApiChange *found = changes.byRule(rule.id, use.binding.name))
          if (!change)
            change = found;
    Impact impact =
        start(use, change ? change->rule : fallback, Verdict::ChangesMeaning);
    if (change) {
      impact.change = change->id;
      impact.message = change->message;
    } else {
      impact.message =
          unqualified(use.binding.name) + "() is called with another value";
    }
    impact.evidence = evidence;
    judgement.impacts.push_back(std::move(impact));
  }

  // Also where a macro of the library now leads to something deprecated.
  void deprecated(const Use &use) {
    Impact impact = start(use, "deprecated-added", Verdict::Deprecated);
    std::string text = "'" + unqualified(use.binding.name) + "' is deprecated";
    if (!use.binding.deprecation.empty())
      text += ": " + use.binding.deprecation;
    if (const ApiChange *change =
            changes.byRule("deprecated-added", use.binding.name)) {
      impact.change = change->id;
      impact.message = change->message;
    } else {
      impact.message = text;
    }
    impact.evidence = text;
    judgement.impacts.push_back(std::move(impact));
  }

  // A call that went elsewhere and now goes to the dependency.
  void captured(const Use &now) {
    if (now.kind != UseKind::Call || now.inDependencyMacro ||
        unqualified(now.binding.name).starts_with("operator"))
      return;
    // In another instantiation the call may always have gone to the library.
    for (const Use &use : at(before.uses, now.location))
      if (use.kind == now.kind && (use.context == now.context ||
                                   use.binding.symbol == now.binding.symbol))
        return;
    for (const Reference &reference : at(before.references, now.location)) {
      if (reference.context != now.context ||
          unqualified(reference.name) != unqualified(now.binding.name))
        continue;
      Impact impact =
          start(now, "overload-added-better-match", Verdict::ChangesMeaning);
      if (const ApiChange *change =
              changes.byRule("overload-added-better-match", now.binding.name))
        impact.change = change->id;
      impact.message = unqualified(now.binding.name) +
                       "() now binds to a function of the dependency";
      impact.evidence =
          "was " + reference.name + ", is " + now.binding.signature;
      judgement.impacts.push_back(std::move(impact));
      return;
    }
  }

  // Where the call of \p use goes now, when that is not the dependency.
  const Reference *reboundOutside(const Use &use) const {
    for (const Use &now : at(after.uses, use.location))
      if (now.kind == use.kind && now.context == use.context)
        return nullptr;
    for (const Reference &reference : at(after.references, use.location)) {
      bool isNew = true;
      for (const Reference &old : at(before.references, use.location))
        isNew &=
            old.symbol != reference.symbol || old.context != reference.context;
      if (isNew && reference.context == use.context &&
          unqualified(reference.name) == unqualified(use.binding.name))
        return &reference;
    }
    return nullptr;
  }

  UnitJudgement judgement;
  static const ApiModel none;
  const UnitPair &unit;
  const UnitFacts &before, &after;
  const ChangeIndex &changes;
  std::vector<Use> uses;
  std::map<Place, std::vector<const Use *>> rebound;
  std::set<Location> includes;
  std::set<const Use *> broken;
  Confidence confidence;
  bool hasErrors = false;
};

const ApiModel UnitJudge::none;

} // namespace

UnitJudgement judgeUnit(const UnitPair &unit, const ChangeIndex &changes) {
  return UnitJudge(unit, changes).run();
}

} // namespace breakpath
