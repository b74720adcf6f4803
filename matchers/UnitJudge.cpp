#include "matchers/UnitJudge.h"

#include "matchers/CompareBindings.h"
#include "matchers/ErrorCauses.h"
#include "matchers/Rule.h"
#include "matchers/SortedFacts.h"

#include <algorithm>
#include <cctype>
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

// Written by nobody: they come and go with the types around them.
bool isImplicit(UseKind kind) {
  return kind == UseKind::Construct || kind == UseKind::Conversion ||
         kind == UseKind::Operator || kind == UseKind::Layout;
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
    conditions(/*branches=*/true);
    reranked();
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
    conditions(/*branches=*/false);
    if (!hasErrors) {
      unhooked();
      for (const Use &use : after.uses)
        converted(use);
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
    return impact;
  }

  // Old objects are hurt too, unless they hold the code themselves.
  bool breaksBinary(const Use &use) const {
    const auto &embedded = use.binding.embedded;
    bool isCompiledIn =
        std::any_of(embedded.begin(), embedded.end(), [](const Embedded &e) {
          return e.what == Embeds::LinkName && !e.isSymbol();
        });
    return !isCompiledIn && changes.binaryChange(use.binding.symbol);
  }

  Function functionAt(const Location &at, Function known = {}) const {
    if (!known.name.empty())
      return known;
    // What a macro defines begins where the macro stands.
    for (const FunctionFact &fact : before.functions)
      if (fact.extent.contains(at) && fact.extent.begin != at)
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
    impact.breaksBinary =
        breaksBinary(use) || (!cause.use && cause.change &&
                              changes.binaryChange(cause.change->symbol));
    if (cause.change)
      impact.change = cause.change->id;
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
    std::string name = unqualified(use.binding.name);
    if (name.empty() && !cause.errors.front()->names.empty())
      name = cause.errors.front()->names.front();
    if (use.kind == UseKind::Call)
      name += "()";
    std::string message = breakpath::messageOf(cause.rule, name);
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
        message = name + " is declared in <" + decl->location.file +
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
    auto differences = compareBindings(use, *now, before, changes);
    if (differences.empty())
      judgement.unaffected.push_back(use);
    bool breaksBinary = !differences.empty() &&
                        differences.back().verdict == Verdict::BreaksBinary;
    for (const BindingDifference &difference : differences) {
      if (difference.verdict == Verdict::BreaksBinary &&
          differences.front().verdict != Verdict::BreaksBinary &&
          differences.front().atMost != Confidence::Possible)
        continue; // said beside the others
      if (difference.rule == "inline-body-changed" && isBroken(use.location))
        continue;
      // Said already: the branch that it decides.
      if ((difference.rule == "inline-body-changed" ||
           difference.rule == "constant-value-changed") &&
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
          difference.rule == "enumerator-value-changed";
      judgement.impacts.push_back(std::move(impact));
    }
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
    // In C, "struct T *" declares what is not declared.
    bool isTag = use.kind == UseKind::TypeName && hasErrors;
    if (gone && !isImplicit(use.kind) && !isTag)
      if (const Reference *elsewhere = reboundOutside(use)) {
        leftDependency(use, *elsewhere);
        return;
      }
    if (!gone || use.kind == UseKind::Layout || isDiscarded(use)) {
      judgement.unaffected.push_back(use);
      return;
    }
    // Declared by others, too: the same entity, as namespace std is.
    for (const Reference &now : at(after.references, use.location))
      if (!now.isImplicit && now.symbol == use.binding.symbol) {
        judgement.unaffected.push_back(use);
        return;
      }
    if (isDeclaredHere(use)) {
      judgement.lost.push_back(use);
      return;
    }
    if (use.kind == UseKind::Member)
      if (const Use *other = otherMember(use)) {
        otherField(use, *other);
        return;
      }
    const ApiChange *change = changes.explain(use.binding.symbol, use.kind);
    if (isImplicit(use.kind) && !hasErrors)
      return judgeVanished(use, change);
    if (use.kind == UseKind::Override &&
        (!hasErrors || (change && change->symbol == use.binding.symbol)))
      return orphaned(use, change);
    // Another template was chosen, and told so: this one is not made any more.
    if (!hasErrors && isReplaced(use)) {
      judgement.lost.push_back(use);
      return;
    }
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

  // In C, "struct T *" declares what is not declared: the name alone stands,
  // and what needs more of the type is an error of its own.
  bool isDeclaredHere(const Use &use) const {
    auto here = at(after.references, use.location);
    return use.kind == UseKind::TypeName &&
           std::any_of(here.begin(), here.end(), [&](const Reference &now) {
             return now.declaration.contains(use.location);
           });
  }

  bool isReplaced(const Use &use) const {
    auto sameContext = [&](const auto &now) {
      return now.context == use.context &&
             now.location.file == use.location.file &&
             now.location.line == use.location.line;
    };
    return !use.context.empty() &&
           std::any_of(judgement.impacts.begin(), judgement.impacts.end(),
                       [](const Impact &impact) {
                         return impact.rule == "overload-reranked" ||
                                impact.rule == "constexpr-evaluation-changed";
                       }) &&
           std::none_of(after.uses.begin(), after.uses.end(), sameContext) &&
           std::none_of(after.references.begin(), after.references.end(),
                        sameContext);
  }

  // In the branch of an if constexpr that is not taken any more.
  bool isDiscarded(const Use &use) const {
    return std::any_of(flippedBranches.begin(), flippedBranches.end(),
                       [&](const ConditionFact *condition) {
                         return condition->context == use.context &&
                                condition->extent.contains(use.location);
                       });
  }

  // auto [width, height] = size(); names members by their places.
  const Use *otherMember(const Use &use) const {
    for (const Use &now : at(after.uses, use.location))
      if (now.kind == use.kind && now.context == use.context &&
          scopeOf(now.binding.name) == scopeOf(use.binding.name))
        return &now;
    return nullptr;
  }

  static std::string scopeOf(const std::string &name) {
    return name.substr(0, name.size() - unqualified(name).size());
  }

  void otherField(const Use &use, const Use &now) {
    Impact impact = start(use, "aggregate-fields-reordered-same-type",
                          Verdict::ChangesMeaning);
    impact.message = "a structured binding now names another member";
    impact.evidence = "was " + use.binding.name + ", is " + now.binding.name;
    judgement.impacts.push_back(std::move(impact));
  }

  // An operator or conversion that the new version lost, where the expression
  // still compiles: something else does its work.
  void judgeVanished(const Use &use, const ApiChange *change) {
    bool isGone = change && change->symbol == use.binding.symbol &&
                  change->newSymbol.empty() && use.kind != UseKind::Construct &&
                  !isRewritten(use);
    if (!isGone) {
      if (!isConversion(use) || !unconverted(use))
        judgement.unaffected.push_back(use);
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
                       " now names something outside the dependency";
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

  // A name that meant something else and now means the dependency's.
  void captured(const Use &now) {
    if (now.kind == UseKind::Override)
      return capturedMethod(now);
    bool isType =
        now.kind == UseKind::TypeName || now.kind == UseKind::Template;
    if (now.inDependencyMacro || isImplicit(now.kind) ||
        now.kind == UseKind::Macro || (isType && hasErrors))
      return;
    // In another instantiation the call may always have gone to the library.
    for (const Use &use : at(before.uses, now.location))
      if (use.context == now.context ||
          use.binding.symbol == now.binding.symbol)
        return;
    for (const Reference &reference : at(before.references, now.location)) {
      // Declared in several places, the symbol is the same entity.
      if (reference.context != now.context ||
          reference.symbol == now.binding.symbol ||
          unqualified(reference.name) != unqualified(now.binding.name))
        continue;
      const Declaration *decl = changes.newDeclaration(now.binding.symbol);
      const Declaration *parent =
          decl ? changes.newDeclaration(decl->parent) : nullptr;
      if (parent && parent->kind == DeclarationKind::Enum)
        parent = changes.newDeclaration(parent->parent);
      bool isMember = parent && parent->kind == DeclarationKind::Record;
      Impact impact = start(now,
                            isMember ? "base-member-hides-client-name"
                                     : "overload-added-better-match",
                            Verdict::ChangesMeaning);
      if (const ApiChange *change =
              changes.byRule("overload-added-better-match", now.binding.name))
        impact.change = change->id;
      impact.message = unqualified(now.binding.name) +
                       (isMember ? " now names a member of the dependency"
                        : now.kind == UseKind::Call
                            ? "() now binds to a function of the dependency"
                            : " now names something of the dependency");
      impact.evidence =
          "was " + reference.name + ", is " + now.binding.signature;
      judgement.impacts.push_back(std::move(impact));
      return;
    }
  }

  void capturedMethod(const Use &now) {
    for (const Use &use : at(before.uses, now.location))
      if (use.kind == UseKind::Override)
        return;
    // A destructor that became virtual is called as before.
    bool isDestructor = unqualified(now.binding.name).starts_with("~");
    if (hasErrors || isDestructor || wasInactive(now.location))
      return;
    Impact impact = start(now, "base-virtual-captures-client-method",
                          Verdict::ChangesMeaning);
    impact.message = breakpath::messageOf(impact.rule, now.binding.name);
    impact.breaksBinary = true;
    impact.evidence = "overrides " + now.binding.signature;
    judgement.impacts.push_back(std::move(impact));
  }

  bool wasInactive(const Location &at) const {
    return std::any_of(before.inactive.begin(), before.inactive.end(),
                       [&](const Extent &e) { return e.contains(at); });
  }

  // Told already, surely, and not only that old objects are hurt.
  bool isHurt(const Location &at, bool wholeLine) const {
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
  bool isBroken(const Location &at) const {
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

  bool isDecided(const Location &at) const {
    return std::any_of(judgement.impacts.begin(), judgement.impacts.end(),
                       [&](const Impact &impact) {
                         return impact.rule == "constexpr-evaluation-changed" &&
                                impact.location.file == at.file &&
                                impact.location.line == at.line;
                       });
  }

  static bool isConversion(const Use &use) {
    return use.kind == UseKind::Conversion ||
           (use.kind == UseKind::Construct &&
            use.binding.arguments.size() == 1 &&
            !use.binding.symbol.ends_with("@aggregate") &&
            !use.binding.symbol.ends_with("@copy") &&
            !use.binding.symbol.ends_with("@move"));
  }

  // A temporary on the way that the new version does not make.
  bool unconverted(const Use &was) {
    bool known = false;
    for (const Use &now : after.uses)
      if (now.location.file == was.location.file &&
          now.location.line == was.location.line) {
        known |= now.context == was.context;
        if (now.binding.symbol == was.binding.symbol ||
            (now.kind == was.kind && now.location == was.location))
          return false;
      }
    if (!known || isHurt(was.location, /*wholeLine=*/true))
      return false;
    Impact impact = start(was, "implicit-conversion-chain-changed",
                          Verdict::ChangesMeaning);
    impact.message = unqualified(was.binding.name) +
                     " is not called implicitly here any more";
    impact.evidence = "called " + was.binding.signature;
    judgement.impacts.push_back(std::move(impact));
    return true;
  }

  // A temporary on the way that the old version did not make.
  void converted(const Use &now) {
    if (!isConversion(now) || now.inDependencyMacro ||
        wasInactive(now.location) || isHurt(now.location, /*wholeLine=*/true))
      return;
    // Only where the same code was there without it.
    bool known = false;
    for (const Use &use : before.uses)
      if (use.location.file == now.location.file &&
          use.location.line == now.location.line) {
        known |= use.context == now.context;
        if (use.binding.symbol == now.binding.symbol ||
            (use.kind == now.kind && use.location == now.location))
          return;
      }
    if (!known)
      return;
    Impact impact = start(now, "implicit-conversion-chain-changed",
                          Verdict::ChangesMeaning);
    impact.message =
        breakpath::messageOf(impact.rule, unqualified(now.binding.name));
    impact.evidence = "calls " + now.binding.signature;
    judgement.impacts.push_back(std::move(impact));
  }

  //--- what is decided while compiling -------------------------------------//

  // Branches tell more than the value they test; other constants tell less
  // than the value of the dependency that they are made of.
  void conditions(bool branches) {
    for (const ConditionFact &condition : before.conditions) {
      bool isBranch =
          condition.what != Decided::Constant || condition.extent.begin.valid();
      if (isBranch != branches ||
          (!isBranch && isHurt(condition.location, /*wholeLine=*/true)))
        continue;
      auto now = std::find_if(after.conditions.begin(), after.conditions.end(),
                              [&](auto &other) {
                                return other.location == condition.location &&
                                       other.context == condition.context &&
                                       other.what == condition.what;
                              });
      if (now != after.conditions.end() && now->outcome != condition.outcome)
        flipped(condition, *now);
    }
  }

  void flipped(const ConditionFact &condition, const ConditionFact &now) {
    if (condition.extent.begin.valid())
      flippedBranches.push_back(&condition);
    Use place;
    place.kind = condition.what == Decided::Moves ? UseKind::TypeName
                                                  : UseKind::Variable;
    place.location = condition.location;
    place.endColumn = condition.endColumn;
    place.function = condition.function;
    place.binding.name = condition.text;
    std::string rule = "constexpr-evaluation-changed";
    if (condition.what == Decided::Branch) {
      place.kind = UseKind::Macro;
      rule = "version-or-feature-macro-flips-client-branch";
    } else if (condition.what == Decided::Moves) {
      rule = "noexcept-move-lost";
    }
    Impact impact = start(place, rule, Verdict::ChangesMeaning);
    impact.message = breakpath::messageOf(rule, condition.text, now.outcome);
    impact.evidence =
        condition.text + " was " + condition.outcome + ", is " + now.outcome;
    if (const ApiChange *change = causeOf(condition))
      impact.change = change->id;
    if (condition.what == Decided::Branch)
      impact.evidence += definitionsIn(condition.text);
    judgement.impacts.push_back(std::move(impact));
  }

  // Where a macro that only the new version defines comes from.
  std::string definitionsIn(const std::string &text) const {
    std::string result, word;
    for (char c : text + " ") {
      if (std::isalnum(static_cast<unsigned char>(c)) || c == '_') {
        word += c;
        continue;
      }
      const Declaration *now = changes.newDeclaration("macro:" + word);
      if (now && !changes.oldDeclaration("macro:" + word))
        result += "; " + word + " is now defined in <" + now->location.file +
                  ">:" + std::to_string(now->location.line);
      word.clear();
    }
    return result;
  }

  const ApiChange *causeOf(const ConditionFact &condition) const {
    if (condition.what == Decided::Moves)
      return changes.byRule("noexcept-removed",
                            condition.text +
                                "::" + unqualified(condition.text));
    static constexpr std::string_view rules[] = {
        "version-macro-value-changed", "macro-value-changed", "macro-removed"};
    for (const Use &use : uses)
      if (use.kind == UseKind::Macro &&
          use.location.file == condition.location.file &&
          use.location.line == condition.location.line)
        if (const ApiChange *change = changes.find(use.binding.symbol, rules))
          return change;
    return nullptr;
  }

  // A function outside the dependency that is another one now: the type of an
  // argument, or what a template is made for, comes from the dependency.
  void reranked() {
    for (const Reference &was : before.references) {
      if (was.signature.empty() || isBroken(was.location) ||
          isHurt(was.location, false) || wasInactive(was.location))
        continue;
      const Reference *now = onlyReference(after, was);
      if (!now || !onlyReference(before, was))
        continue;
      // The place decides where it is known: symbols spell parameter types,
      // which may come from the dependency, and leave constraints out.
      bool isSame = was.declaration.begin.valid()
                        ? was.declaration == now->declaration
                        : was.symbol == now->symbol;
      if (isSame)
        continue;
      if (now->isImplicit && !was.isImplicit) {
        undeclared(was);
        continue;
      }
      Use place;
      place.kind = UseKind::Call;
      place.location = was.location;
      place.endColumn = was.location.column + unqualified(was.name).size();
      place.binding.name = was.name;
      Impact impact =
          start(place, "overload-reranked", Verdict::ChangesMeaning);
      impact.message =
          breakpath::messageOf(impact.rule, unqualified(was.name) + "()");
      impact.evidence = "was " + was.signature + ", is " + now->signature;
      // The other function of another library does mostly the same.
      if (!was.declaration.begin.valid() && !now->declaration.begin.valid())
        impact.confidence = Confidence::Possible;
      judgement.impacts.push_back(std::move(impact));
    }
  }

  // In C, a header of another library that the dependency no longer includes.
  void undeclared(const Reference &was) {
    Use place;
    place.kind = UseKind::Call;
    place.location = was.location;
    place.endColumn = was.location.column + was.name.size();
    place.binding.name = was.name;
    Impact impact =
        start(place, "c-implicit-declaration", Verdict::ChangesMeaning);
    impact.message = was.name + "() is called without a declaration";
    impact.evidence = "was " + was.signature +
                      ", is an implicit declaration: what declared it came in "
                      "through the dependency";
    judgement.impacts.push_back(std::move(impact));
  }

  static const Reference *onlyReference(const UnitFacts &facts,
                                        const Reference &like) {
    const Reference *found = nullptr;
    for (const Reference &reference : at(facts.references, like.location)) {
      if (reference.context != like.context || reference.signature.empty() ||
          unqualified(reference.name) != unqualified(like.name))
        continue;
      if (found)
        return nullptr;
      found = &reference;
    }
    return found;
  }

  // The dependency called it, and no longer does.
  void unhooked() {
    for (const FunctionFact &was : before.functions) {
      if (!was.isHook || isHurt(was.name, false) || isInactive(was.name))
        continue;
      auto now = std::find_if(after.functions.begin(), after.functions.end(),
                              [&](auto &f) { return f.name == was.name; });
      if (now == after.functions.end() || now->isCalled)
        continue;
      Use place;
      place.kind = UseKind::Function;
      place.location = was.name;
      place.endColumn = was.name.column + unqualified(was.function.name).size();
      place.function = was.function;
      place.binding.name = was.function.name;
      Impact impact = start(place, "client-specialization-unhooked",
                            Verdict::ChangesMeaning);
      impact.message = breakpath::messageOf(
          impact.rule, unqualified(was.function.name) + "()");
      impact.evidence =
          "instantiated code of the old version calls it, that of "
          "the new version does not";
      judgement.impacts.push_back(std::move(impact));
    }
  }

  // Where the call of \p use goes now, when that is not the dependency.
  const Reference *reboundOutside(const Use &use) const {
    for (const Use &now : at(after.uses, use.location))
      if (now.context == use.context)
        return nullptr;
    for (const Reference &reference : at(after.references, use.location)) {
      bool isNew = true;
      for (const Reference &old : at(before.references, use.location))
        isNew &=
            old.symbol != reference.symbol || old.context != reference.context;
      if (!reference.isImplicit &&
          (reference.declaration.contains(use.location) ||
           reference.symbol == use.binding.symbol))
        continue;
      if (isNew && reference.context == use.context &&
          unqualified(reference.name) == unqualified(use.binding.name))
        return &reference;
    }
    return nullptr;
  }

  UnitJudgement judgement;
  const UnitPair &unit;
  const UnitFacts &before, &after;
  const ChangeIndex &changes;
  std::vector<Use> uses;
  std::map<Place, std::vector<const Use *>> rebound;
  std::set<Location> includes;
  std::set<const Use *> broken;
  std::vector<const ConditionFact *> flippedBranches;
  Confidence confidence;
  bool hasErrors = false;
};

} // namespace

UnitJudgement judgeUnit(const UnitPair &unit, const ChangeIndex &changes) {
  return UnitJudge(unit, changes).run();
}

} // namespace breakpath
