/// Judges one unit: what each use was bound to under the old headers against
/// what it is bound to under the new ones.
#pragma once

#include "matchers/Stages.h"
#include "matchers/facts/Impact.h"
#include "matchers/judge/ChangeIndex.h"
#include "matchers/judge/ErrorCauses.h"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace breakpath {

/// What one unit says; places repeat in other units that share its headers.
struct UnitJudgement {
  std::vector<Impact> impacts;
  std::vector<Use> unaffected;
  std::vector<Use> lost; ///< not bound again; their declaration is the same
};

UnitJudgement judgeUnit(const UnitPair &unit, const ChangeIndex &changes);

/// Errors of the new parse that the old one does not have.
std::vector<const Diagnostic *> newErrors(const UnitPair &unit);

/// Written by nobody: such uses come and go with the types around them.
bool isImplicit(UseKind kind);

/// One pass over a unit. What it asks of a use is spread over files by topic.
class UnitJudge {
public:
  UnitJudge(const UnitPair &unit, const ChangeIndex &changes);
  UnitJudgement run();

private:
  using Place = std::pair<Location, UseKind>;

  // UnitJudge.cpp: errors, and uses that are bound again.
  Impact start(const Use &use, RuleId rule, Verdict verdict) const;
  bool breaksBinary(const Use &use) const;
  Function functionAt(const Location &at, Function known = {}) const;
  void breakBuild(const Cause &cause);
  static void addNote(Impact &impact, const Note &note);
  static std::string told(const Diagnostic &error);
  std::string messageOf(const Cause &cause, const Use &use) const;
  const Use *counterpart(const Use &use) const;
  bool isInactive(const Location &at) const;
  bool wasInactive(const Location &at) const;
  bool isHurt(const Location &at, bool wholeLine) const;
  bool isBroken(const Location &at) const;
  bool isDecided(const Location &at) const;
  void judge(const Use &use);
  void compare(const Use &use, const Use &now);
  void doesNotLink(const Use &use, const ApiChange &missing);
  void settledWithoutCode();
  void deprecated(const Use &use);

  // UnitJudgeLost.cpp: uses that are not bound again.
  void judgeLost(const Use &use);
  bool sameNameBound(const Use &use) const;
  bool isSameMacro(const Use &use) const;
  bool isDeclaredHere(const Use &use) const;
  bool isReplaced(const Use &use) const;
  bool isDiscarded(const Use &use) const;
  const Use *otherMember(const Use &use) const;
  void otherField(const Use &use, const Use &now);
  void judgeVanished(const Use &use, const ApiChange *change);
  bool isRewritten(const Use &use) const;
  bool unconverted(const Use &was);
  void orphaned(const Use &use, const ApiChange *change);
  const Reference *reboundOutside(const Use &use) const;
  void leftDependency(const Use &use, const Reference &now);
  static bool mayLose(const ApiChange &change);
  bool isPartOfBreak(const Use &use, const ApiChange &change) const;

  // UnitJudgeNames.cpp: names that now mean something else.
  void captured(const Use &now);
  RuleId capturedRule(const Use &now, const Reference &was) const;
  void capturedMethod(const Use &now);
  void capturedByMacro(const Use &now);
  bool isAsked(const std::string &macro) const;
  static bool isConversion(const Use &use);
  void converted(const Use &now);
  void reranked();
  void undeclared(const Reference &was);
  static const Reference *onlyReference(const UnitFacts &facts,
                                        const Reference &like);
  void unhooked();

  // UnitJudgeDecided.cpp: what is decided while compiling.
  void conditions(bool branches);
  void flipped(const ConditionFact &condition, const ConditionFact &now);
  std::string definitionsIn(const std::string &text) const;
  void evaluations();
  void evaluated(const ConditionFact &argument, const std::string &times);
  void pragmas();
  const ApiChange *causeOf(const ConditionFact &condition) const;

  UnitJudgement judgement;
  const UnitPair &unit;
  const UnitFacts &before, &after;
  const ChangeIndex &changes;
  std::vector<Use> uses; ///< of the old version, includes among them
  std::map<Place, std::vector<const Use *>> rebound; ///< of the new version
  std::set<Location> includes; ///< that the new version has, too
  std::set<const Use *> broken;
  std::vector<const ConditionFact *> flippedBranches;
  Confidence confidence; ///< the most that this unit can give
  bool hasErrors = false;
};

} // namespace breakpath
