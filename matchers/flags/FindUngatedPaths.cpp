// An un-gated path of a flag is a path from a root to code of its feature that
// is possible in the program with the flag forced off. So that program is
// walked; the finding is the first step onto the feature's code.
//
//   every flag in turn:
//     world with it off  -> what is still reached
//     feature's code     -> configured, annotated, or inferred
//     first steps onto it, with the way there from each root

#include "matchers/Stages.h"
#include "matchers/flags/AskedPlaces.h"
#include "matchers/flags/FlagOwners.h"
#include "matchers/flags/FlagRemarks.h"
#include "matchers/flags/FlagSteps.h"

#include <llvm/Support/ThreadPool.h>

#include <algorithm>
#include <optional>
#include <set>

namespace breakpath {

namespace {

/// What all flags of one program share.
struct Ground {
  const Program &program;
  GateIndex index;
  FlagEntries entries;
  std::vector<FlagGroup> groups;
  std::vector<bool> none; ///< no flag is off
  std::optional<FlagWorld> on;

  Ground(const Program &program, const FlagSettings &settings)
      : program(program), index(program), entries(findEntries(index)),
        groups(groupFlags(program, index.isChecked, settings)),
        none(program.gates.table.flags.size()) {
    on.emplace(index, none);
    entries.enter(*on, false);
  }
};

class FlagAnalysis {
public:
  FlagAnalysis(const Ground &ground, const FlagGroup &group,
               const FlagSettings &settings,
               const std::vector<unsigned> &gatedBy, size_t limit)
      : ground(ground), program(ground.program), group(group), limit(limit),
        off(ground.index, group.off) {
    ground.entries.enter(off, false);
    owner = configuredCode(program, settings, group);
    summary.isConfigured = !owner.code.empty() || !owner.unmatched.empty();
    summary.unmatched = owner.unmatched;
    findChecks();
    // What a build leaves out says little about whose code it is.
    bool isBuilt =
        !mine.empty() && std::all_of(mine.begin(), mine.end(), [](auto *check) {
          return check->scope == FlagScope::Build;
        });
    if (summary.isConfigured)
      dropSelfGuarding();
    else if (!isBuilt)
      owner = inferredCode(ground.index, group, *ground.on, off, gatedBy);
  }

  void run() {
    describe();
    tellSteps(off, ownedCode(), FlagVerdict::Ungated);
    if (!isFixed())
      findQueued();
    FlagChecksOf checks{program, group.name, mine, checkedIn, whereChecked()};
    addRemarks(checks, findings);
    addCheckedOnce(checks, findings);
  }

  FlagSummary summary;
  std::vector<FlagFinding> findings;
  FlagWorld &world() { return off; }

private:
  //--- checks --------------------------------------------------------------//

  bool isMine(unsigned flag) const { return flag && group.off[flag]; }

  FlagPlace placeOf(const Location &at, unsigned code) const {
    return {at, program.code[code].name};
  }

  /// Where the flag is asked for; by a function that is given its name, where
  /// that is called.
  void findChecks() {
    std::set<FlagCheckSite> sites;
    auto add = [&](const CheckFact &check, const Location &at, unsigned code,
                   const std::string &with) {
      sites.insert({at, program.code[code].name, with, check.fallbackText});
      checkedIn.insert(code);
    };
    for (const CheckFact &check : program.gates.checks)
      if (isMine(check.flag) && !ground.index.isNoCheck(check)) {
        add(check, check.location, check.code, check.function);
        mine.push_back(&check);
      }
    for (unsigned from = 0; from + 1 < program.firstEdge.size(); ++from)
      for (unsigned e = program.firstEdge[from];
           e < program.firstEdge[from + 1]; ++e) {
        const ProgramEdge &edge = program.edges[e];
        for (const ArgumentFact &fact :
             program.gates.table.arguments[edge.arguments])
          if (isMine(fact.flag) &&
              ground.index.named.contains({edge.to, fact.number})) {
            sites.insert({program.locations[edge.location],
                          program.code[from].name, program.code[edge.to].name,
                          ""});
            checkedIn.insert(from);
          }
      }
    summary.checks.assign(sites.begin(), sites.end());
  }

  // Code of the feature that asks by itself is where the feature begins: what
  // it runs in any case is looked at, to get there is no finding. Unless it
  // goes on behind its check: perhaps it asked for a part of it only.
  void dropSelfGuarding() {
    std::vector<bool> isClosed = closedEdges(program, *ground.on, off);
    std::erase_if(owner.code, [&](const auto &entry) {
      unsigned code = entry.first;
      if (!checkedIn.contains(code) || !hasClosed(code, isClosed))
        return false;
      if (const ProgramEdge *open = openBehindCheck(code)) {
        partly[code] = open;
        return false;
      }
      return true;
    });
  }

  bool hasClosed(unsigned code, const std::vector<bool> &isClosed) const {
    for (unsigned e = program.firstEdge[code]; e < program.firstEdge[code + 1];
         ++e)
      if (isClosed[e])
        return true;
    return false;
  }

  /// A call behind all checks in \p code that runs whether the flag is on or
  /// off. Null where there is none, and where it leads to other code of the
  /// feature, which is told for itself.
  const ProgramEdge *openBehindCheck(unsigned code) const {
    Location last;
    for (const FlagCheckSite &site : summary.checks)
      if (site.function == program.code[code].name)
        last = std::max(last, site.location);
    const ProgramEdge *open = nullptr;
    for (const Transition &step : off.transitions()) {
      if (off.states()[step.from].code != code)
        continue;
      const ProgramEdge &edge = program.edges[step.edge];
      const Location &at = program.locations[edge.location];
      if (owner.code.contains(edge.to))
        return nullptr;
      bool isBehind = at.file == last.file && at.line > last.line;
      if (isBehind && edge.kind != CallKind::Destroy &&
          !isAlternative(edge.gate) &&
          (!open || at < program.locations[open->location]))
        open = &edge;
    }
    return open;
  }

  /// It runs where something said no: the flag, or what may stand for it.
  bool isAlternative(unsigned gate) const {
    const GateTable &table = program.gates.table;
    for (; gate; gate = table.gates[gate].parent) {
      const Term &term = table.terms[table.gates[gate].term];
      if (!term.isTrue && term.kind != TermKind::Return)
        return true;
    }
    return false;
  }

  std::vector<FlagPlace> whereChecked() const {
    std::vector<FlagPlace> places;
    for (const FlagCheckSite &site : summary.checks)
      places.push_back({site.location, site.function});
    return places;
  }

  /// The answer is the same as long as the program runs.
  bool isFixed() const {
    return !mine.empty() &&
           std::all_of(mine.begin(), mine.end(), [](const CheckFact *check) {
             return check->scope == FlagScope::Process ||
                    check->scope == FlagScope::Build;
           });
  }

  void describe() {
    summary.name = group.name;
    for (const std::string &name : group.names)
      if (name != group.name)
        summary.aliases.push_back(name);
    std::set<std::string> names;
    for (unsigned i = 1; i < program.code.size(); ++i) {
      const CodeFact &code = program.code[i];
      bool isCode =
          (code.kind == CodeKind::Function || code.kind == CodeKind::Lambda) &&
          code.location.valid();
      if (isCode && ground.on->reached(i) && !off.reached(i) &&
          !ground.entries.isTestOnly[i])
        names.insert(code.name);
    }
    constexpr size_t shown = 50;
    summary.gateCount = names.size();
    for (const std::string &name : names)
      if (summary.gates.size() < shown)
        summary.gates.push_back(name);
  }

  //--- steps onto the feature's code ---------------------------------------//

  std::vector<bool> ownedCode() const {
    std::vector<bool> result(program.code.size());
    for (const auto &[code, reason] : owner.code)
      result[code] = true;
    return result;
  }

  void tellSteps(const FlagWorld &world, const std::vector<bool> &owned,
                 FlagVerdict verdict) {
    for (auto &[key, step] : findSteps(program, ground.entries, world, owned))
      report(key.first, step, verdict);
    if (owner.isInferred)
      joinSteps();
  }

  // A function that has passed the first call of the feature has passed them
  // all: one story. What the user has named is told one by one.
  void joinSteps() {
    std::stable_sort(findings.begin(), findings.end(),
                     [](auto &a, auto &b) { return a.location < b.location; });
    std::map<std::pair<FlagVerdict, std::string>, FlagFinding *> first;
    std::vector<FlagFinding> joined;
    joined.reserve(findings.size());
    for (FlagFinding &finding : findings) {
      auto [entry, isNew] = first.try_emplace(
          {finding.verdict, finding.function.file + finding.function.name},
          nullptr);
      if (isNew) {
        joined.push_back(std::move(finding));
        entry->second = &joined.back();
        continue;
      }
      std::vector<std::string> &also = entry->second->also;
      if (finding.symbol != entry->second->symbol &&
          std::find(also.begin(), also.end(), finding.symbol) == also.end())
        also.push_back(finding.symbol);
    }
    findings = std::move(joined);
  }

  // What runs later although it was handed over on the check.
  void findQueued() {
    std::vector<bool> left(program.code.size());
    bool isAny = false;
    for (const auto &[code, reason] : owner.code)
      isAny |= left[code] = !off.reached(code) && ground.on->reached(code);
    if (!isAny)
      return;
    FlagWorld later(ground.index, group.off);
    ground.entries.enter(later, true);
    tellSteps(later, left, FlagVerdict::GatedWhenQueued);
  }

  //--- what is said of a step ----------------------------------------------//

  void report(const Location &at, FlagStep &step, FlagVerdict verdict) {
    const CodeFact &callee = program.code[step.callee];
    FlagFinding finding;
    finding.verdict = verdict;
    finding.flag = group.name;
    finding.symbol = callee.name;
    finding.location = at;
    const CodeFact &caller = program.code[step.caller];
    finding.function = {caller.name, caller.location.file,
                        caller.location.line};
    finding.belongs = owner.code.at(step.callee);
    finding.isInferred = owner.isInferred;
    if (auto score = owner.scores.find(step.callee);
        score != owner.scores.end())
      finding.score = score->second;
    finding.checks = whereChecked();
    addWays(step, finding);
    addGatedAt(step.callee, finding);
    addUnread(step, finding);
    setConfidence(step, finding);
    bool isStart = callee.location == at && step.caller == step.callee;
    std::string name = calledAs(callee);
    finding.message =
        verdict == FlagVerdict::GatedWhenQueued
            ? quotedName(group.name) + " is checked when " + name +
                  " is handed over, not when it runs"
        : isStart
            ? name + " starts without the check of " + quotedName(group.name)
            : name + " runs without the check of " + quotedName(group.name);
    finding.hint = hintFor(step, finding);
    findings.push_back(std::move(finding));
  }

  void addWays(FlagStep &step, FlagFinding &finding) {
    auto order = [&](const Arrival &arrival) {
      return std::tuple(program.roots[arrival.root].kind, arrival.distance,
                        arrival.root);
    };
    std::sort(step.roots.begin(), step.roots.end(),
              [&](auto &a, auto &b) { return order(a) < order(b); });
    Reach &reach = finding.reach;
    reach.isCode = true;
    reach.rootCount = step.roots.size();
    for (const Arrival &arrival : step.roots) {
      if (reach.roots.size() >= limit)
        break;
      ReachedFrom from;
      from.root = program.roots[arrival.root];
      from.path = pathOf(arrival, finding.location);
      for (const Step &each : from.path)
        from.isCertain &= each.isCertain;
      reach.roots.push_back(std::move(from));
    }
    if (!step.roots.empty() || !step.uncalled)
      return;
    finding.path = pathOf(*step.uncalled, finding.location);
    reach.uncalled = {program.code[step.uncalled->start].name};
  }

  // Without the last step: the finding is where it is taken.
  std::vector<Step> pathOf(const Arrival &arrival, const Location &at) const {
    std::vector<Step> path = stepsOf(program, arrival.start, arrival.edges, at);
    if (path.size() > 1)
      path.pop_back();
    path.back().location = at;
    return path;
  }

  void addGatedAt(unsigned callee, FlagFinding &finding) const {
    if (closed.empty())
      closed = closedEdges(program, *ground.on, off);
    std::set<FlagPlace> places;
    for (const Transition &step : ground.on->transitions()) {
      const ProgramEdge &edge = program.edges[step.edge];
      unsigned from = ground.on->states()[step.from].code;
      if (edge.to != callee || !closed[step.edge] ||
          program.code[from].kind == CodeKind::Place)
        continue;
      places.insert(placeOf(program.locations[edge.location], from));
    }
    finding.gatedAt.assign(places.begin(), places.end());
  }

  /// Codes that the ways to \p step pass.
  std::set<unsigned> passed(const FlagStep &step) const {
    std::set<unsigned> result;
    auto add = [&](const Arrival &arrival) {
      result.insert(arrival.start);
      for (unsigned e : arrival.edges)
        if (program.edges[e].to != step.callee)
          result.insert(program.edges[e].to);
    };
    if (!step.roots.empty())
      add(step.roots.front());
    else if (step.uncalled)
      add(*step.uncalled);
    return result;
  }

  void addUnread(const FlagStep &step, FlagFinding &finding) const {
    std::set<unsigned> codes = passed(step);
    std::set<FlagPlace> places;
    for (const CheckFact *check : mine)
      if (check->isUnread && codes.contains(check->code))
        places.insert(placeOf(check->location, check->code));
    finding.unread.assign(places.begin(), places.end());
  }

  void setConfidence(const FlagStep &step, FlagFinding &finding) const {
    bool isKnown =
        !step.roots.empty() && finding.unread.empty() &&
        !partly.contains(step.callee) &&
        std::any_of(finding.reach.roots.begin(), finding.reach.roots.end(),
                    [](auto &from) { return from.isCertain; });
    finding.confidence = !isKnown             ? Confidence::Possible
                         : finding.isInferred ? Confidence::Likely
                                              : Confidence::Proven;
  }

  std::string hintFor(const FlagStep &step, const FlagFinding &finding) const {
    if (finding.verdict == FlagVerdict::GatedWhenQueued)
      return "check it again where " + calledAs(program.code[step.callee]) +
             " starts: switching it off does not stop what is queued";
    if (!finding.unread.empty())
      return "the check at " + lineOf(finding.unread.front().location) +
             " may gate it, but could not be read as a condition";
    if (auto open = partly.find(step.callee); open != partly.end())
      return calledAs(program.code[step.callee]) +
             " checks it, but not for what it does at " +
             lineOf(program.locations[open->second->location]) +
             ": fine if that is meant for everybody";
    for (const FlagCheckSite &site : summary.checks)
      if (site.function == finding.function.name &&
          site.location.file == finding.location.file)
        return "the check at " + lineOf(site.location) +
               " is in the same function, but does not cover this call";
    std::string here = "check it before this call";
    const CodeFact &callee = program.code[step.callee];
    if (callee.isDefined && !checkedIn.contains(step.callee))
      return here + ", or once in " + calledAs(callee);
    return here;
  }

  const Ground &ground;
  const Program &program;
  const FlagGroup &group;
  size_t limit;
  FlagWorld off;
  FlagOwner owner;
  std::vector<const CheckFact *> mine;
  std::set<unsigned> checkedIn;
  /// Code of the feature that asks, and a call in it that nothing gates.
  std::map<unsigned, const ProgramEdge *> partly;
  mutable std::vector<bool> closed;
};

//===--- all flags --------------------------------------------------------===//

/// By code: how many flags are asked right before calls of it.
std::vector<unsigned> countGates(const Ground &ground) {
  const GateTable &table = ground.program.gates.table;
  std::vector<unsigned> groupOf(table.flags.size());
  for (unsigned i = 0; i < ground.groups.size(); ++i)
    for (unsigned flag = 1; flag < table.flags.size(); ++flag)
      if (ground.groups[i].off[flag])
        groupOf[flag] = i + 1;
  std::map<unsigned, std::set<unsigned>> flags;
  for (const ProgramEdge &edge : ground.program.edges)
    for (unsigned gate = edge.gate; gate; gate = table.gates[gate].parent) {
      const Term &term = table.terms[table.gates[gate].term];
      unsigned flag = term.kind == TermKind::Flag ? term.subject : term.flag;
      if (unsigned group = groupOf[flag])
        flags[edge.to].insert(group);
    }
  std::vector<unsigned> counts(ground.program.code.size());
  for (const auto &[code, groups] : flags)
    counts[code] = groups.size();
  return counts;
}

FlagCheckSite siteOf(const Program &program, const CheckFact &check) {
  return {check.location, program.code[check.code].name, check.function,
          check.fallbackText};
}

void addRest(const Ground &ground, FlagReport &report) {
  const GateFacts &facts = ground.program.gates;
  std::set<FlagCheckSite> sites;
  for (const CheckFact &check : facts.checks)
    if (!check.flag && check.parameter < 0 && !ground.index.isNoCheck(check))
      sites.insert(siteOf(ground.program, check));
  report.unreadable.assign(sites.begin(), sites.end());
  std::map<std::string, unsigned> lines;
  for (const UnbuiltFact &fact : facts.unbuilt)
    lines[facts.table.flags[fact.flag].name] += fact.lines;
  report.unbuilt.assign(lines.begin(), lines.end());
}

/// What one flag gives.
struct FlagResult {
  std::vector<FlagFinding> findings;
  FlagSummary summary;
  std::vector<bool> isReached; ///< places, with the flag off
};

} // namespace

FlagReport findUngatedPaths(const Program &program,
                            const FlagSettings &settings,
                            std::span<const Location> places, size_t limit,
                            unsigned jobs) {
  Ground ground(program, settings);
  FlagReport report;
  addRest(ground, report);
  std::vector<unsigned> gatedBy = countGates(ground);
  AskedPlaces asked(program, places);
  std::vector<bool> isReached = asked.reachedIn(*ground.on);
  std::vector<FlagResult> results(ground.groups.size());
  llvm::DefaultThreadPool pool(llvm::hardware_concurrency(jobs));
  for (size_t i = 0; i < ground.groups.size(); ++i)
    pool.async([&, i] {
      FlagAnalysis flag(ground, ground.groups[i], settings, gatedBy, limit);
      flag.run();
      results[i] = {std::move(flag.findings), std::move(flag.summary),
                    asked.reachedIn(flag.world())};
    });
  pool.wait();
  report.gatedBy.resize(places.size());
  for (FlagResult &result : results) {
    for (size_t i = 0; i < places.size(); ++i)
      if (isReached[i] && !result.isReached[i])
        report.gatedBy[i].push_back(result.summary.name);
    std::move(result.findings.begin(), result.findings.end(),
              std::back_inserter(report.findings));
    report.flags.push_back(std::move(result.summary));
  }
  std::sort(report.findings.begin(), report.findings.end(),
            [](const FlagFinding &a, const FlagFinding &b) {
              return std::tie(a.location, a.verdict, a.flag, a.symbol) <
                     std::tie(b.location, b.verdict, b.flag, b.symbol);
            });
  return report;
}

} // namespace breakpath
