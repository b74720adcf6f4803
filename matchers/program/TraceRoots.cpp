// One walk from each root over the part of the graph that leads to a place of
// interest. An edge may have a condition: a virtual call runs an overrider only
// where an object of its class was made, a pointer leads only to what was
// stored in it. A walk from a test or main makes its own objects, so a
// condition holds once the walk has passed one of the vertices that meet it;
// the edges that waited for it are taken up then. A job runs on what main has
// made.

#include "matchers/Stages.h"
#include "matchers/program/GraphWalk.h"

#include <llvm/Support/ThreadPool.h>

#include <algorithm>
#include <mutex>
#include <set>
#include <tuple>

namespace breakpath {

namespace {

//===--- all walks --------------------------------------------------------===//

/// A root that reaches a vertex, before it is put in words.
struct Arrival {
  unsigned root, distance;
  std::vector<unsigned> path;
};

struct Arrivals {
  std::vector<Arrival> roots, tests; ///< the best, in order
  size_t rootCount = 0, testCount = 0;
};

class Tracer {
public:
  Tracer(const Program &program, size_t limit)
      : program(program), graph(program), limit(limit) {}

  void run(const std::vector<unsigned> &wanted, unsigned jobs) {
    targets = wanted;
    graph.markUseful(targets);
    arrivals.resize(targets.size());
    walkMains();
    std::vector<unsigned> relevant;
    // A function that is registered twice is one root.
    std::set<std::tuple<RootKind, unsigned, std::string, std::string>> seen;
    for (unsigned r = 0; r < program.roots.size(); ++r)
      if (const Root &root = program.roots[r];
          graph.useful[root.code] &&
          seen.emplace(root.kind, root.code, root.name, root.schedule).second)
        relevant.push_back(r);
    llvm::DefaultThreadPool pool(llvm::hardware_concurrency(jobs));
    size_t share =
        std::max<size_t>(1, relevant.size() / (4 * pool.getMaxConcurrency()));
    for (size_t i = 0; i < relevant.size(); i += share)
      pool.async([&, i] {
        Walk walk(graph);
        for (size_t k = i; k < std::min(i + share, relevant.size()); ++k)
          walkRoot(walk, relevant[k]);
      });
    pool.wait();
  }

  /// What arrives at targets[i].
  std::vector<Arrivals> arrivals;

  /// \p arrival in words, at \p place.
  ReachedFrom told(const Arrival &arrival, const Location &place) const {
    ReachedFrom result;
    result.root = program.roots[arrival.root];
    result.path = stepsOf(program, result.root.code, arrival.path, place);
    for (const Step &step : result.path)
      result.isCertain &= step.isCertain;
    return result;
  }

  /// Functions that nobody calls and that lead to \p target.
  std::vector<std::string> uncalled(unsigned target) const {
    constexpr size_t most = 10000, shown = 3;
    std::vector<unsigned> seen = {target};
    std::vector<bool> isSeen(program.code.size());
    isSeen[target] = true;
    std::vector<std::string> names;
    for (size_t i = 0; i < seen.size() && i < most && names.size() < shown;
         ++i) {
      bool isCalled = false;
      for (unsigned from : callers(seen[i])) {
        isCalled = true;
        if (!isSeen[from]) {
          isSeen[from] = true;
          seen.push_back(from);
        }
      }
      const CodeFact &code = program.code[seen[i]];
      if (!isCalled && code.isDefined &&
          std::find(names.begin(), names.end(), code.name) == names.end())
        names.push_back(code.name);
    }
    return names;
  }

private:
  // What main makes is there for every job it starts.
  void walkMains() {
    Walk walk(graph);
    for (const Root &root : program.roots) {
      if (root.kind != RootKind::Main || !graph.useful[root.code])
        continue;
      walk.run(root.code, {});
      Made &made = mains.emplace_back();
      for (unsigned i = 0; i < program.code.size(); ++i)
        made.reached.push_back(walk.reached(i));
      for (unsigned c = 0; c < program.conditions.size(); ++c)
        made.holds.push_back(walk.isHolding(c));
    }
  }

  void walkRoot(Walk &walk, unsigned number) {
    const Root &root = program.roots[number];
    Walk::Rules rules;
    std::vector<bool> given;
    if (root.kind == RootKind::Main || root.kind == RootKind::StaticInit) {
      rules.followsStarts = false;
      rules.stopsAtRoots = true;
    } else if (root.kind != RootKind::Test) {
      rules.makesOwn = false;
      given = madeFor(root);
      rules.given = given.empty() ? nullptr : &given;
    }
    walk.run(root.code, rules);
    for (unsigned i = 0; i < targets.size(); ++i)
      if (walk.reached(targets[i]))
        arrive(i, number, walk);
  }

  std::vector<bool> madeFor(const Root &root) const {
    std::vector<bool> all;
    for (const Made &made : mains) {
      if (!made.reached[root.code])
        continue;
      all.resize(made.holds.size());
      for (size_t c = 0; c < all.size(); ++c)
        all[c] = all[c] || made.holds[c];
    }
    return all;
  }

  void arrive(unsigned target, unsigned number, const Walk &walk) {
    bool isTest = program.roots[number].kind == RootKind::Test;
    Arrival arrival{number, walk.distanceOf(targets[target]), {}};
    std::lock_guard<std::mutex> lock(mutex);
    Arrivals &all = arrivals[target];
    ++(isTest ? all.testCount : all.rootCount);
    std::vector<Arrival> &list = isTest ? all.tests : all.roots;
    auto order = [&](const Arrival &a, const Arrival &b) {
      auto key = [&](const Arrival &x) {
        return std::tuple(program.roots[x.root].kind, x.distance, x.root);
      };
      return key(a) < key(b);
    };
    auto at = std::upper_bound(list.begin(), list.end(), arrival, order);
    if (static_cast<size_t>(at - list.begin()) >= limit)
      return;
    arrival.path = walk.pathTo(targets[target]);
    list.insert(at, std::move(arrival));
    if (list.size() > limit)
      list.pop_back();
  }

  std::vector<unsigned> callers(unsigned vertex) const {
    if (callersOf.empty()) {
      callersOf.resize(program.code.size());
      for (unsigned e = 0; e < program.edges.size(); ++e)
        if (program.edges[e].to != graph.origin[e])
          callersOf[program.edges[e].to].push_back(graph.origin[e]);
    }
    return callersOf[vertex];
  }

  struct Made {
    std::vector<bool> reached, holds;
  };

  const Program &program;
  Graph graph;
  size_t limit;
  std::vector<unsigned> targets;
  std::vector<Made> mains;
  std::mutex mutex;
  mutable std::vector<std::vector<unsigned>> callersOf;
};

} // namespace

std::vector<Reach> traceRoots(const Program &program,
                              std::span<const Location> places, size_t limit,
                              unsigned jobs) {
  CodeIndex index(program);
  std::vector<std::vector<unsigned>> code;
  std::vector<unsigned> targets;
  for (const Location &place : places) {
    code.push_back(index.at(place));
    targets.insert(targets.end(), code.back().begin(), code.back().end());
  }
  std::sort(targets.begin(), targets.end());
  targets.erase(std::unique(targets.begin(), targets.end()), targets.end());
  Tracer tracer(program, limit);
  tracer.run(targets, jobs);

  std::vector<Reach> result(places.size());
  for (size_t i = 0; i < places.size(); ++i) {
    Reach &reach = result[i];
    reach.isCode = !code[i].empty();
    for (unsigned vertex : code[i]) {
      size_t at = std::lower_bound(targets.begin(), targets.end(), vertex) -
                  targets.begin();
      const Arrivals &arrived = tracer.arrivals[at];
      auto addAll = [&](const std::vector<Arrival> &from,
                        std::vector<ReachedFrom> &to) {
        for (const Arrival &arrival : from)
          if (std::none_of(to.begin(), to.end(),
                           [&](const ReachedFrom &known) {
                             return known.root.code ==
                                        program.roots[arrival.root].code &&
                                    known.root.name ==
                                        program.roots[arrival.root].name &&
                                    known.root.schedule ==
                                        program.roots[arrival.root].schedule;
                           }) &&
              to.size() < limit)
            to.push_back(tracer.told(arrival, places[i]));
      };
      addAll(arrived.roots, reach.roots);
      addAll(arrived.tests, reach.tests);
      reach.rootCount =
          std::max({reach.rootCount, arrived.rootCount, reach.roots.size()});
      reach.testCount =
          std::max({reach.testCount, arrived.testCount, reach.tests.size()});
    }
    if (reach.roots.empty() && reach.tests.empty() && reach.isCode)
      reach.uncalled = tracer.uncalled(code[i].front());
  }
  return result;
}

} // namespace breakpath
