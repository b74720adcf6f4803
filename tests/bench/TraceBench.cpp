// trace-bench [EDGES]: how linking and tracing grow. Generates units that call
// each other at random, jobs, tests, virtual calls and pointers, 10,000 places
// to reach and twenty flags that gate a tenth of the calls; prints seconds for
// a quarter, half and all of EDGES (default: a million).

#include "matchers/Stages.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>

using namespace breakpath;

namespace {

constexpr unsigned edgesPerFunction = 5, functionsPerUnit = 200;
constexpr unsigned jobs = 100, tests = 400, placesWanted = 10'000;
constexpr unsigned flagsWanted = 20;

std::string keyOf(unsigned function) {
  return "c:@F@f" + std::to_string(function);
}

CodeFact codeFor(unsigned function, bool isDefined) {
  CodeFact code;
  code.key = keyOf(function);
  code.name = "f" + std::to_string(function);
  std::string file =
      "unit" + std::to_string(function / functionsPerUnit) + ".cc";
  unsigned line = 1 + 10 * (function % functionsPerUnit);
  code.location = {file, line, 6};
  code.isDefined = isDefined;
  if (isDefined)
    code.extent = {{file, line, 1}, line + 9, 1};
  return code;
}

unsigned flagGate(GateTable &table, unsigned number) {
  Term term;
  term.kind = TermKind::Flag;
  term.subject = table.flag({"flag" + std::to_string(number), false});
  return table.with(0, table.term(term));
}

/// A unit: own functions, calls to some of them and to those of others.
CallFacts unitOf(unsigned number, unsigned functions, std::mt19937 &random) {
  CallFacts unit;
  unit.code.emplace_back();
  unsigned first = number * functionsPerUnit;
  for (unsigned i = 0; i < functionsPerUnit; ++i)
    unit.code.push_back(codeFor(first + i, true));
  for (unsigned i = 1; i <= functionsPerUnit; ++i)
    for (unsigned k = 0; k < edgesPerFunction; ++k) {
      CallFact call;
      call.from = i;
      call.location = {"unit" + std::to_string(number) + ".cc", i * 10, 3 + k};
      // Most calls stay near, as they do in programs.
      if (random() % 4) {
        call.to = 1 + random() % functionsPerUnit;
      } else {
        unit.code.push_back(codeFor(random() % functions, false));
        call.to = unit.code.size() - 1;
      }
      if (random() % 10 == 0)
        call.gate = flagGate(unit.gates.table, random() % flagsWanted);
      unit.calls.push_back(std::move(call));
    }
  return unit;
}

void addRoots(CallFacts &unit, std::mt19937 &random, unsigned functions) {
  CodeFact main = codeFor(0, true);
  main.key = "main";
  main.name = "main";
  main.location = {"main.cc", 1, 5};
  unit.code.push_back(main);
  unsigned from = unit.code.size() - 1;
  for (unsigned i = 0; i < jobs + tests; ++i) {
    HandOver handOver;
    handOver.from = from;
    handOver.functions = {i < jobs ? "Scheduler::cron" : "Suite::add"};
    handOver.location = {"main.cc", 10 + i, 3};
    unit.code.push_back(codeFor(random() % functions, false));
    handOver.callables.push_back(
        {1, static_cast<unsigned>(unit.code.size() - 1), ""});
    unit.handOvers.push_back(std::move(handOver));
  }
}

double secondsSince(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start)
      .count();
}

void measure(unsigned edges) {
  std::mt19937 random(1);
  unsigned functions = edges / edgesPerFunction;
  std::vector<CallFacts> units;
  for (unsigned i = 0; i < functions / functionsPerUnit; ++i)
    units.push_back(unitOf(i, functions, random));
  addRoots(units.front(), random, functions);
  std::vector<const CallFacts *> pointers;
  for (const CallFacts &unit : units)
    pointers.push_back(&unit);
  RootRule cron, test;
  cron.patterns = {"Scheduler::cron"};
  test.patterns = {"Suite::add"};
  test.kind = RootKind::Test;

  auto start = std::chrono::steady_clock::now();
  Program program = linkProgram(pointers, {cron, test});
  double linking = secondsSince(start);
  std::vector<Location> places;
  for (unsigned i = 0; i < placesWanted; ++i)
    places.push_back(
        {"unit" + std::to_string(random() % units.size()) + ".cc",
         1 + static_cast<unsigned>(random() % (10 * functionsPerUnit)), 3});
  start = std::chrono::steady_clock::now();
  std::vector<Reach> reach = traceRoots(program, places, 20, 0);
  double tracing = secondsSince(start);
  start = std::chrono::steady_clock::now();
  FlagReport flags = findUngatedPaths(program, {}, places, 20, 0);
  double walking = secondsSince(start);
  size_t reached = 0;
  for (const Reach &one : reach)
    reached += one.rootCount + one.testCount;
  std::printf("%8zu edges, %zu roots: linked in %.2f s, %zu places traced in "
              "%.2f s (%zu arrivals), %zu flags in %.2f s\n",
              program.edges.size(), program.roots.size(), linking,
              places.size(), tracing, reached, flags.flags.size(), walking);
}

} // namespace

int main(int argc, char **argv) {
  unsigned edges = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
  for (unsigned part : {4, 2, 1})
    measure(edges / part);
}
