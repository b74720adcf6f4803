// No list of frameworks is complete, so every function must be reached from
// somewhere: what no root leads to is entered where its callers begin. A task
// that only posts itself is such a beginning.

#include "matchers/flags/FlagEntries.h"

#include <algorithm>
#include <set>

namespace breakpath {

namespace {

class Finder {
public:
  explicit Finder(const GateIndex &index)
      : index(index), program(index.program),
        none(program.gates.table.flags.size()), isStarted(program.code.size()) {
  }

  FlagEntries run() {
    for (const ProgramEdge &edge : program.edges)
      if (edge.kind == CallKind::Starts)
        isStarted[edge.to] = true;
    FlagWorld tests(index, none, /*runsTests=*/true);
    for (const Root &root : program.roots) {
      hasMain |= root.kind == RootKind::Main;
      if (root.kind == RootKind::Test)
        tests.enter(root.code), testFiles.insert(root.location.file);
      else
        addRoot(root);
    }
    tests.run();
    for (unsigned i = 1; i < program.code.size(); ++i)
      addCode(i);
    FlagWorld world(index, none);
    entries.enter(world, false);
    entries.isTestOnly.resize(program.code.size());
    for (unsigned i = 1; i < program.code.size(); ++i)
      entries.isTestOnly[i] = !world.reached(i) && tests.reached(i);
    // What is entered may lead on to more that has no other way in.
    for (std::vector<unsigned> sources = findSources(world); !sources.empty();
         sources = findSources(world)) {
      for (unsigned code : sources) {
        entries.uncalled.push_back(code);
        world.enter(code);
      }
      world.run();
    }
    std::sort(entries.uncalled.begin(), entries.uncalled.end());
    return std::move(entries);
  }

private:
  void addRoot(const Root &root) {
    // What the standard library starts, it starts at once.
    bool isDeferred = (root.kind == RootKind::BackgroundJob ||
                       root.kind == RootKind::Timer) &&
                      !root.rule.starts_with("std.");
    if (isDeferred)
      entries.deferred.push_back(root.code);
    if (!isStarted[root.code] && !root.registered.valid())
      entries.direct.push_back(root.code);
  }

  void addCode(unsigned number) {
    const CodeFact &code = program.code[number];
    if (code.kind == CodeKind::Initialiser)
      entries.held.push_back(number);
    else if (code.isDefined &&
             (code.isExported || (code.isExternC && !hasMain)))
      entries.uncalled.push_back(number);
  }

  bool mayEnter(unsigned number) const {
    const CodeFact &code = program.code[number];
    // What only its type suggests is held by something else as well.
    bool isVague =
        code.key.starts_with("library:") || code.key.starts_with("type:");
    return code.kind != CodeKind::Value && !isVague &&
           (code.kind != CodeKind::Foreign || code.key.empty()) &&
           !entries.isTestOnly[number] &&
           !testFiles.contains(code.location.file);
  }

  /// Codes that \p world does not reach and that nothing else unreached leads
  /// to, one of each circle.
  std::vector<unsigned> findSources(const FlagWorld &world) {
    std::vector<bool> isOpen(program.code.size());
    for (unsigned i = 1; i < program.code.size(); ++i)
      isOpen[i] = !world.reached(i) && mayEnter(i) && !wasTried[i];
    std::vector<unsigned> order, result;
    std::vector<bool> seen(program.code.size());
    for (unsigned i = 1; i < program.code.size(); ++i)
      if (isOpen[i])
        visit(i, isOpen, seen, &order);
    // In the order of leaving, backwards: who is not seen yet is a source.
    std::fill(seen.begin(), seen.end(), false);
    for (auto i = order.rbegin(); i != order.rend(); ++i)
      if (!seen[*i]) {
        result.push_back(*i);
        wasTried[*i] = true;
        visit(*i, isOpen, seen, nullptr);
      }
    return result;
  }

  void visit(unsigned start, const std::vector<bool> &isOpen,
             std::vector<bool> &seen, std::vector<unsigned> *order) const {
    if (seen[start])
      return;
    std::vector<std::pair<unsigned, unsigned>> stack = {
        {start, program.firstEdge[start]}};
    seen[start] = true;
    while (!stack.empty()) {
      auto &[code, edge] = stack.back();
      if (edge == program.firstEdge[code + 1]) {
        if (order)
          order->push_back(code);
        stack.pop_back();
        continue;
      }
      unsigned to = program.edges[edge++].to;
      if (isOpen[to] && !seen[to]) {
        seen[to] = true;
        stack.emplace_back(to, program.firstEdge[to]);
      }
    }
  }

  const GateIndex &index;
  const Program &program;
  std::vector<bool> none; ///< no flag is off
  std::vector<bool> isStarted;
  std::vector<bool> wasTried = std::vector<bool>(program.code.size());
  std::set<std::string> testFiles;
  bool hasMain = false; ///< else it is a library
  FlagEntries entries;
};

} // namespace

void FlagEntries::enter(FlagWorld &world, bool withDeferred) const {
  for (const auto *list : {&direct, &uncalled, &held})
    for (unsigned code : *list)
      world.enter(code);
  if (withDeferred)
    for (unsigned code : deferred)
      world.enter(code);
  world.run();
}

FlagEntries findEntries(const GateIndex &index) { return Finder(index).run(); }

} // namespace breakpath
