#include "matchers/flags/FlagPaths.h"

#include <algorithm>

namespace breakpath {

static std::vector<std::pair<unsigned, unsigned>>
byStart(const FlagWorld &world) {
  std::vector<std::pair<unsigned, unsigned>> pairs;
  for (unsigned i = 0; i < world.transitions().size(); ++i)
    pairs.emplace_back(world.transitions()[i].from, i);
  return pairs;
}

FlagPaths::FlagPaths(const Program &program, const FlagWorld &world)
    : program(program), world(world),
      out(world.states().size(), byStart(world)),
      isStarted(program.code.size()) {
  for (const Root &root : program.roots)
    if (root.kind != RootKind::Main && root.kind != RootKind::StaticInit)
      isStarted[root.code] = true;
}

void FlagPaths::walk(std::span<const unsigned> start, const Rules &rules) {
  distance.assign(world.states().size(), ~0u);
  parent.assign(world.states().size(), ~0u);
  std::vector<unsigned> promised(world.states().size(), ~0u);
  std::vector<std::vector<std::pair<unsigned, unsigned>>> buckets(1);
  for (unsigned state : start)
    buckets[0].emplace_back(state, ~0u);
  for (unsigned at = 0; at < buckets.size(); ++at)
    for (size_t i = 0; i < buckets[at].size(); ++i) { // grows while it is read
      auto [state, by] = buckets[at][i];
      if (distance[state] != ~0u)
        continue;
      unsigned code = world.states()[state].code;
      if (by != ~0u && rules.stopsAtRoots && isStarted[code])
        continue;
      distance[state] = at;
      parent[state] = by;
      if (rules.ends && (*rules.ends)[code])
        continue;
      for (unsigned number : out[state]) {
        const Transition &step = world.transitions()[number];
        const ProgramEdge &edge = program.edges[step.edge];
        if (rules.stopsAtRoots && edge.kind == CallKind::Starts)
          continue;
        unsigned next = at + (!edge.isCertain                ? doubt
                              : edge.kind == CallKind::Holds ? 0
                                                             : 1);
        if (next >= promised[step.to] ||
            (rules.useful && !(*rules.useful)[step.to]))
          continue;
        promised[step.to] = next;
        if (buckets.size() <= next)
          buckets.resize(next + 1);
        buckets[next].emplace_back(step.to, number);
      }
    }
}

std::vector<unsigned> FlagPaths::pathTo(unsigned state, unsigned &start) const {
  std::vector<unsigned> path;
  for (; parent[state] != ~0u; state = world.transitions()[parent[state]].from)
    path.push_back(world.transitions()[parent[state]].edge);
  start = world.states()[state].code;
  std::reverse(path.begin(), path.end());
  return path;
}

} // namespace breakpath
