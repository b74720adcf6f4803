// An un-gated path of a flag is a path from a root to code of its feature that
// is possible in the program with the flag forced off. So that program is
// walked; the finding is the first step onto the feature's code.
//
//   every flag in turn:
//     world with it off  -> what is still reached
//     feature's code     -> configured, annotated, or inferred
//     first steps onto it, with the way there from each root

#include "matchers/FlagEntries.h"
#include "matchers/FlagOwners.h"
#include "matchers/FlagPaths.h"
#include "matchers/Stages.h"

#include <llvm/Support/ThreadPool.h>

#include <algorithm>
#include <optional>
#include <set>

namespace breakpath {

const char *toString(FlagVerdict verdict) {
  constexpr const char *words[] = {"ungated",      "gated-when-queued",
                                   "fails-open",   "defaults-differ",
                                   "check-unused", "checked-once"};
  return words[static_cast<unsigned>(verdict)];
}

const char *ruleOf(FlagVerdict verdict) {
  constexpr const char *ids[] = {"flag-ungated",      "flag-gated-when-queued",
                                 "flag-fails-open",   "flag-defaults-differ",
                                 "flag-check-unused", "flag-checked-once"};
  return ids[static_cast<unsigned>(verdict)];
}

namespace {

std::string quoted(const std::string &name) { return "'" + name + "'"; }

std::string called(const CodeFact &code) {
  return code.kind == CodeKind::Function && !code.name.ends_with(")")
             ? code.name + "()"
             : code.name;
}

std::string spot(const Location &at) {
  return at.file + ":" + std::to_string(at.line);
}

std::string times(size_t n, const char *noun) {
  return std::to_string(n) + " " + noun + (n == 1 ? "" : "s");
}

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

/// A way to the feature's code.
struct Arrival {
  unsigned root = 0; ///< number in Program::roots
  unsigned distance = 0;
  unsigned start = 0; ///< code
  std::vector<unsigned> edges;
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
    findSteps(off, FlagVerdict::Ungated);
    if (!isFixed())
      findQueued();
    checkDefaults();
    checkAnswers();
    checkPlaces();
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
  // it runs in any case is looked at, to get there is no finding.
  void dropSelfGuarding() {
    std::vector<bool> isClosed = closedEdges(program, *ground.on, off);
    std::erase_if(owner.code, [&](const auto &entry) {
      unsigned code = entry.first;
      if (!checkedIn.contains(code))
        return false;
      for (unsigned e = program.firstEdge[code];
           e < program.firstEdge[code + 1]; ++e)
        if (isClosed[e])
          return true;
      return false;
    });
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

  /// Which states can lead to \p targets.
  static std::vector<bool> leadingTo(const FlagWorld &world,
                                     const std::set<unsigned> &targets) {
    std::vector<std::pair<unsigned, unsigned>> pairs;
    for (const Transition &step : world.transitions())
      pairs.emplace_back(step.to, step.from);
    Adjacency before(world.states().size(), pairs);
    std::vector<bool> useful(world.states().size());
    std::vector<unsigned> work(targets.begin(), targets.end());
    for (unsigned state : work)
      useful[state] = true;
    while (!work.empty()) {
      unsigned state = work.back();
      work.pop_back();
      for (unsigned from : before[state])
        if (!useful[from]) {
          useful[from] = true;
          work.push_back(from);
        }
    }
    return useful;
  }

  /// A finding in the making.
  struct Onto {
    unsigned callee = 0, caller = 0;
    std::vector<Arrival> roots;
    std::optional<Arrival> uncalled;
  };
  using Steps = std::map<std::pair<Location, std::string>, Onto>;

  /// The last code on the way whose call leads onto the feature's code, and
  /// where that call is.
  std::pair<unsigned, Location> lastCall(unsigned start,
                                         const std::vector<unsigned> &edges) {
    unsigned caller = start;
    Location at = program.code[start].location;
    bool hasLeft = false;
    for (unsigned e : edges) {
      const ProgramEdge &edge = program.edges[e];
      if (!hasLeft && program.locations[edge.location].valid()) {
        at = program.locations[edge.location];
        hasLeft = true;
      }
      CodeKind kind = program.code[edge.to].kind;
      if (kind == CodeKind::Place || kind == CodeKind::Foreign ||
          &edge == &program.edges[edges.back()])
        continue;
      caller = edge.to;
      at = program.code[caller].location;
      hasLeft = false;
    }
    return {caller, at};
  }

  void arrive(Steps &steps, const FlagPaths &paths, unsigned state,
              std::optional<unsigned> last, unsigned callee,
              std::optional<unsigned> root) {
    Arrival arrival;
    arrival.edges = paths.pathTo(state, arrival.start);
    arrival.distance = paths.distanceOf(state);
    if (last) {
      arrival.edges.push_back(*last);
      arrival.distance += program.edges[*last].isCertain ? 1 : doubt;
    }
    auto [caller, at] = lastCall(arrival.start, arrival.edges);
    Onto &step = steps[{at, program.code[callee].name}];
    step.callee = callee;
    if (step.roots.empty())
      step.caller = caller;
    if (!root) {
      if (!step.uncalled || arrival.distance < step.uncalled->distance)
        step.uncalled = std::move(arrival);
      return;
    }
    arrival.root = *root;
    // A root gets there by its shortest way.
    auto same = std::find_if(step.roots.begin(), step.roots.end(),
                             [&](auto &known) { return known.root == *root; });
    if (same == step.roots.end())
      step.roots.push_back(std::move(arrival));
    else if (arrival.distance < same->distance)
      *same = std::move(arrival);
  }

  void findSteps(const FlagWorld &world, FlagVerdict verdict,
                 const std::vector<bool> *except = nullptr) {
    std::vector<bool> owned = ownedCode();
    if (except)
      for (size_t i = 0; i < owned.size(); ++i)
        owned[i] = owned[i] && !(*except)[i];
    std::set<unsigned> targets; // states
    std::vector<unsigned> last; // transitions
    for (unsigned i = 0; i < world.transitions().size(); ++i) {
      const Transition &step = world.transitions()[i];
      if (owned[world.states()[step.to].code] &&
          !owned[world.states()[step.from].code]) {
        targets.insert(step.to);
        last.push_back(i);
      }
    }
    for (const auto &[code, reason] : owner.code)
      if (owned[code])
        for (unsigned state : world.statesAt(code))
          targets.insert(state);
    if (targets.empty())
      return;
    std::vector<bool> useful = leadingTo(world, targets);
    FlagPaths paths(program, world);
    Steps steps;
    auto collect = [&](std::span<const unsigned> starts,
                       const FlagPaths::Rules &rules,
                       std::optional<unsigned> root) {
      paths.walk(starts, rules);
      for (unsigned number : last) {
        const Transition &step = world.transitions()[number];
        if (paths.reached(step.from))
          arrive(steps, paths, step.from, step.edge,
                 world.states()[step.to].code, root);
      }
      // What starts by itself is its own first step.
      for (unsigned state : starts)
        if (owned[world.states()[state].code])
          arrive(steps, paths, state, std::nullopt, world.states()[state].code,
                 root);
    };
    std::set<std::tuple<RootKind, unsigned, std::string, std::string>> seen;
    for (unsigned r = 0; r < program.roots.size(); ++r) {
      const Root &root = program.roots[r];
      if (root.kind == RootKind::Test ||
          !seen.emplace(root.kind, root.code, root.name, root.schedule).second)
        continue;
      std::vector<unsigned> starts;
      for (unsigned state : world.statesAt(root.code))
        if (useful[state])
          starts.push_back(state);
      if (starts.empty())
        continue;
      FlagPaths::Rules rules;
      rules.ends = &owned;
      rules.useful = &useful;
      rules.stopsAtRoots =
          root.kind == RootKind::Main || root.kind == RootKind::StaticInit;
      collect(starts, rules, r);
    }
    std::vector<unsigned> others;
    for (const auto *list : {&ground.entries.uncalled, &ground.entries.held})
      for (unsigned code : *list)
        for (unsigned state : world.statesAt(code))
          if (useful[state])
            others.push_back(state);
    FlagPaths::Rules rules;
    rules.ends = &owned;
    rules.useful = &useful;
    collect(others, rules, std::nullopt);
    for (auto &[key, step] : steps)
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
    std::vector<bool> isReached(program.code.size());
    bool isLeft = false;
    for (const auto &[code, reason] : owner.code) {
      isReached[code] = off.reached(code);
      isLeft |= !isReached[code] && ground.on->reached(code);
    }
    if (!isLeft)
      return;
    FlagWorld later(ground.index, group.off);
    ground.entries.enter(later, true);
    findSteps(later, FlagVerdict::GatedWhenQueued, &isReached);
  }

  //--- what is said of a step ----------------------------------------------//

  void report(const Location &at, Onto &step, FlagVerdict verdict) {
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
    std::string name = called(callee);
    finding.message =
        verdict == FlagVerdict::GatedWhenQueued
            ? quoted(group.name) + " is checked when " + name +
                  " is handed over, not when it runs"
        : isStart ? name + " starts without the check of " + quoted(group.name)
                  : name + " runs without the check of " + quoted(group.name);
    finding.hint = hintFor(step, finding);
    findings.push_back(std::move(finding));
  }

  void addWays(Onto &step, FlagFinding &finding) {
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
  std::set<unsigned> passed(const Onto &step) const {
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

  void addUnread(const Onto &step, FlagFinding &finding) const {
    std::set<unsigned> codes = passed(step);
    std::set<FlagPlace> places;
    for (const CheckFact *check : mine)
      if (check->isUnread && codes.contains(check->code))
        places.insert(placeOf(check->location, check->code));
    finding.unread.assign(places.begin(), places.end());
  }

  void setConfidence(const Onto &step, FlagFinding &finding) const {
    bool isKnown =
        !step.roots.empty() && finding.unread.empty() &&
        std::any_of(finding.reach.roots.begin(), finding.reach.roots.end(),
                    [](auto &from) { return from.isCertain; });
    finding.confidence = !isKnown             ? Confidence::Possible
                         : finding.isInferred ? Confidence::Likely
                                              : Confidence::Proven;
  }

  std::string hintFor(const Onto &step, const FlagFinding &finding) const {
    if (finding.verdict == FlagVerdict::GatedWhenQueued)
      return "check it again where " + called(program.code[step.callee]) +
             " starts: switching it off does not stop what is queued";
    if (!finding.unread.empty())
      return "the check at " + spot(finding.unread.front().location) +
             " may gate it, but could not be read as a condition";
    for (const FlagCheckSite &site : summary.checks)
      if (site.function == finding.function.name &&
          site.location.file == finding.location.file)
        return "the check at " + spot(site.location) +
               " is in the same function, but does not cover this call";
    std::string here = "check it before this call";
    const CodeFact &callee = program.code[step.callee];
    if (callee.isDefined)
      return here + ", or once in " + called(callee);
    return here;
  }

  //--- the checks themselves -----------------------------------------------//

  FlagFinding about(const CheckFact &check, FlagVerdict verdict) const {
    FlagFinding finding;
    finding.verdict = verdict;
    finding.flag = group.name;
    finding.symbol = check.function;
    finding.location = check.location;
    const CodeFact &code = program.code[check.code];
    finding.function = {code.name, code.location.file, code.location.line};
    finding.checks = whereChecked();
    finding.isInferred = check.isGuess;
    finding.confidence =
        check.isGuess ? Confidence::Likely : Confidence::Proven;
    return finding;
  }

  void checkDefaults() {
    std::map<std::string, std::vector<const CheckFact *>> byText;
    for (const CheckFact *check : mine)
      if (check->fallback == CheckFact::DefaultOn ||
          check->fallback == CheckFact::DefaultOff)
        byText[check->fallbackText].push_back(check);
    if (byText.size() > 1) {
      const CheckFact *usual = mostCommon(byText);
      for (const auto &[text, checks] : byText)
        for (const CheckFact *check : checks) {
          if (text == usual->fallbackText)
            continue;
          FlagFinding finding = about(*check, FlagVerdict::DefaultsDiffer);
          finding.message = quoted(group.name) + " is " + text +
                            " here where nobody knows, and " +
                            usual->fallbackText + " at " +
                            spot(usual->location);
          finding.hint = "give both checks the same default";
          findings.push_back(std::move(finding));
        }
      return;
    }
    for (const auto &[text, checks] : byText)
      for (const CheckFact *check : checks)
        if (check->fallback == CheckFact::DefaultOn) {
          FlagFinding finding = about(*check, FlagVerdict::FailsOpen);
          finding.message = "the check of " + quoted(group.name) +
                            " fails open: its default is " + text;
          finding.hint = "while the flag service does not answer, everybody "
                         "gets the feature; default to off";
          findings.push_back(std::move(finding));
        }
  }

  static const CheckFact *
  mostCommon(const std::map<std::string, std::vector<const CheckFact *>> &all) {
    const std::vector<const CheckFact *> *best = nullptr;
    for (const auto &[text, checks] : all) {
      bool isOff = checks.front()->fallback == CheckFact::DefaultOff;
      bool isMore = best && checks.size() > best->size();
      bool isSafer = best && checks.size() == best->size() && isOff;
      if (!best || isMore || isSafer)
        best = &checks;
    }
    return best->front();
  }

  void checkAnswers() {
    for (const CheckFact *check : mine)
      if (!check->isUsed) {
        FlagFinding finding = about(*check, FlagVerdict::CheckUnused);
        finding.message = "the answer for " + quoted(group.name) +
                          " is not used: this check gates nothing";
        finding.hint = "remove the check, or put back what it was for";
        findings.push_back(std::move(finding));
      }
  }

  // The only place that checks, beside all those that should.
  void checkPlaces() {
    if (checkedIn.size() != 1 || mine.empty())
      return;
    const std::string &checker = program.code[*checkedIn.begin()].name;
    size_t ungated = 0;
    for (const FlagFinding &finding : findings)
      ungated += finding.verdict == FlagVerdict::Ungated &&
                 finding.confidence != Confidence::Possible &&
                 finding.function.name != checker;
    if (ungated == 0)
      return;
    FlagFinding finding = about(*mine.front(), FlagVerdict::CheckedOnce);
    finding.message = quoted(group.name) + " is checked in " +
                      called(program.code[*checkedIn.begin()]) +
                      " alone, and its code is reached without that in " +
                      times(ungated, "place");
    finding.hint = "a check in the feature's own code covers every caller";
    findings.push_back(std::move(finding));
  }

  const Ground &ground;
  const Program &program;
  const FlagGroup &group;
  size_t limit;
  FlagWorld off;
  FlagOwner owner;
  std::vector<const CheckFact *> mine;
  std::set<unsigned> checkedIn;
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

void addTests(const Program &program, size_t limit, unsigned jobs,
              FlagReport &report) {
  std::vector<Location> places;
  for (const FlagFinding &finding : report.findings)
    places.push_back(finding.location);
  std::vector<Reach> reaches = traceRoots(program, places, limit, jobs);
  for (size_t i = 0; i < reaches.size(); ++i) {
    Reach &reach = report.findings[i].reach;
    reach.isCode = reaches[i].isCode;
    reach.tests = std::move(reaches[i].tests);
    reach.testCount = reaches[i].testCount;
    FlagVerdict verdict = report.findings[i].verdict;
    bool isStep = verdict == FlagVerdict::Ungated ||
                  verdict == FlagVerdict::GatedWhenQueued;
    if (!isStep) {
      reach.roots = std::move(reaches[i].roots);
      reach.rootCount = reaches[i].rootCount;
      reach.uncalled = std::move(reaches[i].uncalled);
    }
  }
}

/// Places that somebody wants to know the flags of.
struct AskedPlaces {
  /// Code and gate of each; several where a template is instantiated.
  std::vector<std::vector<std::pair<unsigned, unsigned>>> spots;
  std::vector<bool> isReached; ///< with no flag off

  AskedPlaces(const Ground &ground, std::span<const Location> places) {
    const std::vector<GatedPlace> &gated = ground.program.gatedPlaces;
    CodeIndex codes(ground.program);
    for (const Location &place : places) {
      auto &list = spots.emplace_back();
      for (unsigned code : codes.at(place)) {
        auto known = std::lower_bound(gated.begin(), gated.end(),
                                      GatedPlace{place, code, 0});
        bool isGated = known != gated.end() && known->location == place &&
                       known->code == code;
        list.emplace_back(code, isGated ? known->gate : 0);
      }
    }
    FlagWorld on(ground.index, ground.none);
    ground.entries.enter(on, false);
    isReached = reachedIn(on);
  }

  std::vector<bool> reachedIn(FlagWorld &world) const {
    std::vector<bool> result;
    for (const auto &list : spots)
      result.push_back(std::any_of(list.begin(), list.end(), [&](auto &spot) {
        return world.passes(spot.first, spot.second);
      }));
    return result;
  }
};

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
  AskedPlaces asked(ground, places);
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
      if (asked.isReached[i] && !result.isReached[i])
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
  addTests(program, limit, jobs, report);
  return report;
}

} // namespace breakpath
