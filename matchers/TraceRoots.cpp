// One walk from each root over the part of the graph that leads to a place of
// interest. An edge may have a condition: a virtual call runs an overrider only
// where an object of its class was made, a pointer leads only to what was
// stored in it. A walk from a test or main makes its own objects, so a
// condition holds once the walk has passed one of the vertices that meet it;
// the edges that waited for it are taken up then. A job runs on what main has
// made.

#include "matchers/Stages.h"

#include <llvm/Support/ThreadPool.h>

#include <algorithm>
#include <map>
#include <mutex>
#include <tuple>

namespace breakpath {

namespace {

constexpr unsigned unreached = ~0u;
/// What a step that need not happen costs, in steps that do.
constexpr unsigned doubt = 64;

/// Lists of numbers by number, in two arrays.
struct Adjacency {
  std::vector<unsigned> first, items;

  Adjacency(size_t n, const std::vector<std::pair<unsigned, unsigned>> &pairs)
      : first(n + 1), items(pairs.size()) {
    for (const auto &[from, to] : pairs)
      ++first[from + 1];
    for (size_t i = 1; i < first.size(); ++i)
      first[i] += first[i - 1];
    std::vector<unsigned> next(first.begin(), first.end() - 1);
    for (const auto &[from, to] : pairs)
      items[next[from]++] = to;
  }
  std::span<const unsigned> operator[](unsigned i) const {
    return {items.data() + first[i], items.data() + first[i + 1]};
  }
};

//===--- where a place is -------------------------------------------------===//

class CodeIndex {
public:
  explicit CodeIndex(const Program &program) : program(program) {
    for (unsigned i = 1; i < program.code.size(); ++i) {
      const CodeFact &code = program.code[i];
      if (code.extent.begin.valid() && code.kind != CodeKind::Place &&
          code.kind != CodeKind::Foreign)
        files[code.extent.begin.file].push_back(i);
    }
    for (auto &[file, list] : files)
      std::stable_sort(list.begin(), list.end(), [&](unsigned a, unsigned b) {
        return outerFirst(extent(a), extent(b));
      });
  }

  /// The innermost code around \p at; several where a template is instantiated.
  std::vector<unsigned> at(const Location &at) const {
    auto known = files.find(at.file);
    if (known == files.end())
      return {};
    const std::vector<unsigned> &list = known->second;
    auto end = std::upper_bound(list.begin(), list.end(), at,
                                [&](const Location &place, unsigned i) {
                                  const Location &begin = extent(i).begin;
                                  return std::tie(place.line, place.column) <
                                         std::tie(begin.line, begin.column);
                                });
    std::vector<unsigned> result;
    for (auto i = end; i != list.begin();) {
      --i;
      if (!result.empty() && extent(*i) != extent(result.front()))
        break;
      if (extent(*i).contains(at))
        result.push_back(*i);
    }
    return result;
  }

private:
  const Extent &extent(unsigned i) const { return program.code[i].extent; }
  static bool outerFirst(const Extent &a, const Extent &b) {
    return std::tuple(a.begin, ~a.endLine, ~a.endColumn) <
           std::tuple(b.begin, ~b.endLine, ~b.endColumn);
  }

  const Program &program;
  std::map<std::string, std::vector<unsigned>> files;
};

//===--- the graph, as the walks want it ----------------------------------===//

std::vector<std::pair<unsigned, unsigned>> metBy(const Program &program) {
  std::vector<std::pair<unsigned, unsigned>> pairs;
  for (unsigned c = 1; c < program.conditions.size(); ++c)
    for (unsigned vertex : program.conditions[c].anyOf)
      pairs.emplace_back(vertex, c);
  return pairs;
}

struct Graph {
  explicit Graph(const Program &program)
      : program(program), met(program.code.size(), metBy(program)),
        started(program.code.size()) {
    for (const Root &root : program.roots)
      if (root.kind != RootKind::Main && root.kind != RootKind::StaticInit)
        started[root.code] = true;
    numberFiles();
  }

  /// Marks what can lead to one of \p targets, by edges or by meeting the
  /// condition of such an edge.
  void markUseful(const std::vector<unsigned> &targets) {
    std::vector<std::pair<unsigned, unsigned>> pairs;
    for (unsigned from = 0; from + 1 < program.firstEdge.size(); ++from)
      for (unsigned e = program.firstEdge[from];
           e < program.firstEdge[from + 1]; ++e) {
        pairs.emplace_back(program.edges[e].to, e);
        origin.push_back(from);
      }
    Adjacency incoming(program.code.size(), pairs);
    useful.assign(program.code.size(), false);
    std::vector<bool> isAsked(program.conditions.size());
    std::vector<unsigned> work;
    auto mark = [&](unsigned vertex) {
      if (!useful[vertex]) {
        useful[vertex] = true;
        work.push_back(vertex);
      }
    };
    std::for_each(targets.begin(), targets.end(), mark);
    while (!work.empty()) {
      unsigned vertex = work.back();
      work.pop_back();
      for (unsigned e : incoming[vertex]) {
        mark(origin[e]);
        unsigned condition = program.edges[e].condition;
        if (condition && !isAsked[condition]) {
          isAsked[condition] = true;
          for (unsigned creator : program.conditions[condition].anyOf)
            mark(creator);
        }
      }
    }
  }

  const Program &program;
  Adjacency met;             ///< conditions, by the vertices that meet them
  std::vector<bool> started; ///< a root other than main starts there
  std::vector<bool> useful;
  std::vector<unsigned> origin; ///< of each edge
  std::vector<unsigned> fileOf; ///< by vertex; 0 is no file
  /// What the initialisers of a file meet: they run before anything in it.
  std::vector<std::vector<unsigned>> metByFile;

private:
  void numberFiles() {
    std::map<std::string, unsigned> numbers;
    fileOf.resize(program.code.size());
    metByFile.emplace_back();
    for (unsigned i = 1; i < program.code.size(); ++i) {
      const CodeFact &code = program.code[i];
      if (code.key.empty() || !code.isDefined)
        continue;
      auto [entry, isNew] =
          numbers.try_emplace(code.location.file, metByFile.size());
      if (isNew)
        metByFile.emplace_back();
      fileOf[i] = entry->second;
      if (code.startsItself)
        runInitialiser(i, metByFile[entry->second]);
    }
  }
  void runInitialiser(unsigned start, std::vector<unsigned> &result) const {
    constexpr size_t most = 2000; // what registers itself does so soon
    std::vector<unsigned> seen = {start};
    for (size_t i = 0; i < seen.size() && seen.size() < most; ++i) {
      for (unsigned condition : met[seen[i]])
        result.push_back(condition);
      for (unsigned e = program.firstEdge[seen[i]];
           e < program.firstEdge[seen[i] + 1]; ++e)
        if (const ProgramEdge &edge = program.edges[e];
            !edge.condition && edge.kind != CallKind::Starts &&
            std::find(seen.begin(), seen.end(), edge.to) == seen.end())
          seen.push_back(edge.to);
    }
  }
};

//===--- one walk ---------------------------------------------------------===//

/// Which conditions hold from the start; null for all.
using Given = const std::vector<bool> *;

class Walk {
public:
  explicit Walk(const Graph &graph)
      : graph(graph), program(graph.program),
        distance(program.code.size(), unreached),
        promised(program.code.size(), unreached), parent(program.code.size()),
        holds(program.conditions.size()), waiting(program.conditions.size()),
        hasRun(graph.metByFile.size()) {}

  struct Rules {
    bool followsStarts = true;
    bool stopsAtRoots = false;
    bool makesOwn = true; ///< conditions hold once they are met
    Given given = nullptr;
  };

  void run(unsigned start, const Rules &wanted) {
    clear();
    rules = wanted;
    relax(start, unreached, 0);
    for (unsigned d = 0; d < buckets.size(); ++d)
      for (size_t i = 0; i < buckets[d].size(); ++i) // grows while it is read
        if (auto [vertex, edge] = buckets[d][i]; distance[vertex] == unreached)
          settle(vertex, edge, d);
  }

  bool reached(unsigned vertex) const { return distance[vertex] != unreached; }
  unsigned distanceOf(unsigned vertex) const { return distance[vertex]; }
  bool isHolding(unsigned condition) const { return holds[condition]; }
  /// Edges from the start to \p vertex.
  std::vector<unsigned> pathTo(unsigned vertex) const {
    std::vector<unsigned> path;
    for (unsigned e; (e = parent[vertex]) != unreached;
         vertex = graph.origin[e])
      path.push_back(e);
    std::reverse(path.begin(), path.end());
    return path;
  }

private:
  void clear() {
    for (unsigned vertex : touched)
      distance[vertex] = promised[vertex] = unreached;
    touched.clear();
    buckets.clear();
    std::fill(holds.begin(), holds.end(), false);
    std::fill(hasRun.begin(), hasRun.end(), false);
    for (unsigned condition : awaited)
      waiting[condition].clear();
    awaited.clear();
  }

  void relax(unsigned vertex, unsigned edge, unsigned at) {
    if (promised[vertex] <= at || !graph.useful[vertex])
      return;
    if (promised[vertex] == unreached)
      touched.push_back(vertex);
    promised[vertex] = at;
    if (buckets.size() <= at)
      buckets.resize(at + 1);
    buckets[at].emplace_back(vertex, edge);
  }

  void settle(unsigned vertex, unsigned edge, unsigned at) {
    if (rules.stopsAtRoots && edge != unreached && graph.started[vertex])
      return;
    distance[vertex] = at;
    parent[vertex] = edge;
    if (rules.makesOwn)
      meet(vertex, at);
    for (unsigned e = program.firstEdge[vertex];
         e < program.firstEdge[vertex + 1]; ++e)
      follow(e, at);
  }

  void follow(unsigned e, unsigned at) {
    const ProgramEdge &edge = program.edges[e];
    if (edge.kind == CallKind::Starts && !rules.followsStarts)
      return;
    if (!isOpen(edge.condition)) {
      if (waiting[edge.condition].empty())
        awaited.push_back(edge.condition);
      waiting[edge.condition].push_back(e);
      return;
    }
    unsigned cost = !edge.isCertain                ? doubt
                    : edge.kind == CallKind::Holds ? 0
                                                   : 1;
    relax(edge.to, e, at + cost);
  }

  bool isOpen(unsigned condition) const {
    return !condition || holds[condition] ||
           (!rules.makesOwn && (!rules.given || (*rules.given)[condition]));
  }

  void meet(unsigned vertex, unsigned at) {
    for (unsigned condition : graph.met[vertex])
      hold(condition, at);
    unsigned file = graph.fileOf[vertex];
    if (hasRun[file])
      return;
    hasRun[file] = true;
    for (unsigned condition : graph.metByFile[file])
      hold(condition, at);
  }

  void hold(unsigned condition, unsigned at) {
    if (holds[condition])
      return;
    holds[condition] = true;
    for (unsigned e : waiting[condition])
      follow(e, std::max(at, distance[graph.origin[e]]));
  }

  const Graph &graph;
  const Program &program;
  Rules rules;
  /// Where each was settled; the nearest it was seen from; by which edge.
  std::vector<unsigned> distance, promised, parent;
  std::vector<unsigned> touched; ///< what clear() must undo
  std::vector<std::vector<std::pair<unsigned, unsigned>>> buckets;
  std::vector<bool> holds;
  std::vector<std::vector<unsigned>> waiting;
  std::vector<unsigned> awaited;
  std::vector<bool> hasRun;
};

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
    for (unsigned r = 0; r < program.roots.size(); ++r)
      if (graph.useful[program.roots[r].code])
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

  struct Made {
    std::vector<bool> reached, holds;
  };

  const Program &program;
  Graph graph;
  size_t limit;
  std::vector<unsigned> targets;
  std::vector<Made> mains;
  std::mutex mutex;

public:
  ReachedFrom told(const Arrival &arrival, const Location &place) const {
    ReachedFrom result;
    result.root = program.roots[arrival.root];
    Step step;
    step.name = program.code[result.root.code].name;
    bool hasLeft = false; // the step's own code, for a place or a library
    for (unsigned e : arrival.path) {
      const ProgramEdge &edge = program.edges[e];
      const CodeFact &to = program.code[edge.to];
      if (!hasLeft) {
        step.location = program.locations[edge.location];
        step.how = edge.kind;
        hasLeft = true;
      }
      step.isCertain &= edge.isCertain;
      if (to.kind == CodeKind::Foreign && step.via.empty())
        step.via = to.name;
      if (to.kind == CodeKind::Foreign || to.kind == CodeKind::Place)
        continue;
      result.isCertain &= step.isCertain;
      result.path.push_back(std::move(step));
      step = {};
      step.name = to.name;
      hasLeft = false;
    }
    step.location = place;
    result.path.push_back(std::move(step));
    return result;
  }

  /// Functions that nobody calls and that lead to \p target.
  std::vector<std::string> uncalled(unsigned target) const {
    constexpr size_t most = 10000, shown = 3;
    std::vector<std::pair<unsigned, unsigned>> pairs;
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
  std::vector<unsigned> callers(unsigned vertex) const {
    if (callersOf.empty()) {
      callersOf.resize(program.code.size());
      for (unsigned e = 0; e < program.edges.size(); ++e)
        if (program.edges[e].to != graph.origin[e])
          callersOf[program.edges[e].to].push_back(graph.origin[e]);
    }
    return callersOf[vertex];
  }
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
