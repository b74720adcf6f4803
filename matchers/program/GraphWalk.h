/// Walks over a linked program: from where, under which conditions, by what
/// path.
#pragma once

#include "matchers/facts/Program.h"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>
#include <unordered_set>
#include <vector>

namespace breakpath {

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

/// The way from \p start by \p edges to \p place, without what only holds or
/// passes on.
inline std::vector<Step> stepsOf(const Program &program, unsigned start,
                                 const std::vector<unsigned> &edges,
                                 const Location &place) {
  std::vector<Step> path;
  Step step;
  step.name = program.code[start].name;
  bool hasLeft = false; // the step's own code, for a place or a library
  for (unsigned e : edges) {
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
    path.push_back(std::move(step));
    step = {};
    step.name = to.name;
    hasLeft = false;
  }
  step.location = place;
  path.push_back(std::move(step));
  return path;
}

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

/// Conditions by the vertices that meet them.
inline std::vector<std::pair<unsigned, unsigned>>
metBy(const Program &program) {
  std::vector<std::pair<unsigned, unsigned>> pairs;
  for (unsigned c = 1; c < program.conditions.size(); ++c)
    for (const Maker &maker : program.conditions[c].anyOf)
      pairs.emplace_back(maker.code, c);
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
          for (const Maker &maker : program.conditions[condition].anyOf)
            mark(maker.code);
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
    std::unordered_set<unsigned> isSeen = {start};
    for (size_t i = 0; i < seen.size() && seen.size() < most; ++i) {
      for (unsigned condition : met[seen[i]])
        result.push_back(condition);
      for (unsigned e = program.firstEdge[seen[i]];
           e < program.firstEdge[seen[i] + 1]; ++e)
        if (const ProgramEdge &edge = program.edges[e];
            !edge.condition && edge.kind != CallKind::Starts &&
            isSeen.insert(edge.to).second)
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
    // Nobody knows whether a library was given it: not without its giver.
    bool isCallback = edge.kind == CallKind::HandOver && edge.condition;
    bool isGuess = isCallback && !rules.makesOwn && !rules.given;
    if (isGuess || !isOpen(edge.condition)) {
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

} // namespace breakpath
