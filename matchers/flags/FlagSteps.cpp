#include "matchers/flags/FlagSteps.h"

#include <algorithm>
#include <set>

namespace breakpath {

namespace {

/// Which states can lead to \p targets.
std::vector<bool> leadingTo(const FlagWorld &world,
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

class StepFinder {
public:
  StepFinder(const Program &program, const FlagEntries &entries,
             const FlagWorld &world, const std::vector<bool> &owned)
      : program(program), entries(entries), world(world), owned(owned),
        paths(program, world) {}

  FlagSteps find() {
    findTargets();
    if (targets.empty())
      return {};
    useful = leadingTo(world, targets);
    fromRoots();
    fromOthers();
    return std::move(steps);
  }

private:
  void findTargets() {
    for (unsigned i = 0; i < world.transitions().size(); ++i) {
      const Transition &step = world.transitions()[i];
      if (owned[world.states()[step.to].code] &&
          !owned[world.states()[step.from].code]) {
        targets.insert(step.to);
        last.push_back(i);
      }
    }
    for (unsigned code = 0; code < owned.size(); ++code)
      if (owned[code])
        for (unsigned state : world.statesAt(code))
          targets.insert(state);
  }

  /// Adds the states of \p code from which \p targets can be reached.
  void addUseful(unsigned code, std::vector<unsigned> &states) const {
    for (unsigned state : world.statesAt(code))
      if (useful[state])
        states.push_back(state);
  }

  void fromRoots() {
    std::set<std::tuple<RootKind, unsigned, std::string, std::string>> seen;
    for (unsigned r = 0; r < program.roots.size(); ++r) {
      const Root &root = program.roots[r];
      if (root.kind == RootKind::Test ||
          !seen.emplace(root.kind, root.code, root.name, root.schedule).second)
        continue;
      std::vector<unsigned> starts;
      addUseful(root.code, starts);
      if (!starts.empty())
        collect(starts, r);
    }
  }

  void fromOthers() {
    std::vector<unsigned> starts;
    for (const auto *list : {&entries.uncalled, &entries.held})
      for (unsigned code : *list)
        addUseful(code, starts);
    collect(starts, std::nullopt);
  }

  void collect(std::span<const unsigned> starts, std::optional<unsigned> root) {
    FlagPaths::Rules rules;
    rules.ends = &owned;
    rules.useful = &useful;
    rules.stopsAtRoots =
        root && (program.roots[*root].kind == RootKind::Main ||
                 program.roots[*root].kind == RootKind::StaticInit);
    paths.walk(starts, rules);
    for (unsigned number : last) {
      const Transition &step = world.transitions()[number];
      if (paths.reached(step.from))
        arrive(step.from, step.edge, world.states()[step.to].code, root);
    }
    // What starts by itself is its own first step.
    for (unsigned state : starts)
      if (owned[world.states()[state].code])
        arrive(state, std::nullopt, world.states()[state].code, root);
  }

  /// The last code on the way whose call leads onto the feature's code, and
  /// where that call is.
  std::pair<unsigned, Location>
  lastCall(unsigned start, const std::vector<unsigned> &edges) const {
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
          e == edges.back())
        continue;
      caller = edge.to;
      at = program.code[caller].location;
      hasLeft = false;
    }
    return {caller, at};
  }

  void arrive(unsigned state, std::optional<unsigned> lastEdge, unsigned callee,
              std::optional<unsigned> root) {
    Arrival arrival;
    arrival.edges = paths.pathTo(state, arrival.start);
    arrival.distance = paths.distanceOf(state);
    if (lastEdge) {
      arrival.edges.push_back(*lastEdge);
      arrival.distance += program.edges[*lastEdge].isCertain ? 1 : doubt;
    }
    auto [caller, at] = lastCall(arrival.start, arrival.edges);
    FlagStep &step = steps[{at, program.code[callee].name}];
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

  const Program &program;
  const FlagEntries &entries;
  const FlagWorld &world;
  const std::vector<bool> &owned;
  FlagPaths paths;
  std::set<unsigned> targets; ///< states
  std::vector<unsigned> last; ///< transitions
  std::vector<bool> useful;   ///< by state
  FlagSteps steps;
};

} // namespace

FlagSteps findSteps(const Program &program, const FlagEntries &entries,
                    const FlagWorld &world, const std::vector<bool> &owned) {
  return StepFinder(program, entries, world, owned).find();
}

} // namespace breakpath
