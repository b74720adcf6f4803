#include "matchers/program/Linker.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace breakpath {

Linker::Linker(std::span<const CallFacts *const> units) : units(units) {
  program.code.emplace_back();
  program.locations.emplace_back();
  program.conditions.emplace_back();
  program.gates.storages.emplace_back();
  addVertices();
  addClasses();
  for (size_t u = 0; u < units.size(); ++u)
    mapGates(u);
  addCreators();
  addGates();
}

//===--- vertices ---------------------------------------------------------===//

unsigned Linker::addVertex(const CodeFact &code) {
  program.code.push_back(code);
  unsigned number = program.code.size() - 1;
  if (code.kind == CodeKind::Function)
    byName[code.name].push_back(number);
  return number;
}

// Two definitions of one external name at different places are two programs.
static std::string definitionOf(const CodeFact &code) {
  bool isShared = code.isInline || code.kind == CodeKind::Place ||
                  code.kind == CodeKind::Foreign || !code.isDefined ||
                  code.isWeak;
  return isShared
             ? ""
             : code.location.file + ":" + std::to_string(code.location.line) +
                   ":" + std::to_string(code.location.column);
}

void Linker::addVertices() {
  std::unordered_map<std::string, std::map<std::string, unsigned>> defined;
  for (const CallFacts *unit : units)
    for (const CodeFact &code : unit->code)
      if (std::string place = definitionOf(code);
          !code.key.empty() && !place.empty())
        defined[code.key].emplace(place, 0);
  auto shared = [&](const CodeFact &code) {
    auto [entry, isNew] = byKey.try_emplace(code.key);
    if (isNew)
      entry->second.push_back(addVertex(code));
    // What is defined says more than what is only declared.
    CodeFact &known = program.code[entry->second.front()];
    if (!known.isDefined && code.isDefined)
      known = code;
    return entry->second;
  };
  for (const CallFacts *unit : units) {
    auto &mine = numbers.emplace_back(unit->code.size());
    for (unsigned i = 1; i < unit->code.size(); ++i) {
      const CodeFact &code = unit->code[i];
      auto several = defined.find(code.key);
      if (code.key.empty()) {
        mine[i] = {addVertex(code)};
      } else if (several == defined.end() || several->second.size() < 2) {
        mine[i] = shared(code);
      } else if (std::string place = definitionOf(code); !place.empty()) {
        unsigned &number = several->second[place];
        if (!number)
          byKey[code.key].push_back(number = addVertex(code));
        mine[i] = {number};
      }
    }
  }
  // Those that only name it may mean any of them.
  for (size_t u = 0; u < units.size(); ++u)
    for (unsigned i = 1; i < units[u]->code.size(); ++i)
      if (numbers[u][i].empty())
        numbers[u][i] = byKey[units[u]->code[i].key];
}

unsigned Linker::vertexOf(const std::string &key) const {
  auto known = byKey.find(key);
  return known == byKey.end() || known->second.empty() ? 0
                                                       : known->second.front();
}

//===--- classes ----------------------------------------------------------===//

void Linker::addClasses() {
  for (const CallFacts *unit : units)
    for (const ClassFact &fact : unit->classes) {
      ClassEntry &entry = classes[fact.key];
      if (!entry.fact)
        entry.fact = &fact;
    }
  for (auto &[key, entry] : classes) {
    for (const MethodFact &method : entry.fact->methods)
      methods[method.key] = {&method, &entry};
    for (const std::string &base : entry.fact->bases)
      if (auto known = classes.find(base); known != classes.end())
        known->second.derived.push_back(key);
  }
}

void Linker::addCreators() {
  for (size_t u = 0; u < units.size(); ++u)
    for (const CreationFact &creation : units[u]->creations)
      if (auto known = classes.find(creation.type); known != classes.end())
        for (unsigned vertex : resolve(u, creation.by))
          known->second.creators.push_back({vertex, gate(u, creation.gate)});
  for (auto &[key, entry] : classes) {
    std::sort(entry.creators.begin(), entry.creators.end());
    entry.creators.erase(
        std::unique(entry.creators.begin(), entry.creators.end()),
        entry.creators.end());
  }
}

const std::vector<const MethodFact *> &
Linker::overridden(const MethodFact &method) const {
  auto [entry, isNew] = allOverridden.try_emplace(&method);
  std::vector<const MethodFact *> &result = entry->second;
  if (!isNew)
    return result;
  std::set<std::string> seen;
  std::vector<const MethodFact *> work = {&method};
  while (!work.empty()) {
    const MethodFact *current = work.back();
    work.pop_back();
    for (const std::string &key : current->overrides)
      if (auto known = methods.find(key);
          known != methods.end() && seen.insert(key).second) {
        result.push_back(known->second.first);
        work.push_back(known->second.first);
      }
  }
  return result;
}

bool Linker::overrides(const MethodFact &method,
                       const std::string &wanted) const {
  if (method.key == wanted)
    return true;
  for (const MethodFact *base : overridden(method))
    if (base->key == wanted)
      return true;
  return false;
}

const MethodFact *Linker::finalOverrider(const std::string &key,
                                         const std::string &method) const {
  auto known = classes.find(key);
  if (known == classes.end())
    return nullptr;
  auto [entry, isNew] = finalOverriders.try_emplace({key, method}, nullptr);
  if (!isNew)
    return entry->second;
  for (const MethodFact &own : known->second.fact->methods)
    if (overrides(own, method))
      return entry->second = &own;
  // By several bases: the one that overrides the others.
  const MethodFact *best = nullptr;
  for (const std::string &base : known->second.fact->bases)
    if (const MethodFact *inherited = finalOverrider(base, method))
      if (!best || overrides(*inherited, best->key))
        best = inherited;
  return finalOverriders[{key, method}] = best;
}

std::vector<std::string> Linker::baseNames(const std::string &key) const {
  std::vector<std::string> names;
  std::vector<std::string> work = {key};
  std::set<std::string> seen;
  while (!work.empty()) {
    auto known = classes.find(work.back());
    work.pop_back();
    if (known == classes.end())
      continue;
    for (const std::string &base : known->second.fact->bases)
      if (seen.insert(base).second) {
        work.push_back(base);
        if (auto entry = classes.find(base); entry != classes.end())
          names.push_back(entry->second.fact->name);
      }
  }
  return names;
}

//===--- edges ------------------------------------------------------------===//

unsigned Linker::conditionOf(std::vector<Maker> anyOf) {
  if (anyOf.empty())
    return 0;
  auto [entry, isNew] =
      conditions.try_emplace(anyOf, program.conditions.size());
  if (isNew)
    program.conditions.push_back({std::move(anyOf)});
  return entry->second;
}

unsigned Linker::locationOf(const Location &at) {
  if (!at.valid())
    return 0;
  auto [entry, isNew] = places.try_emplace(at, program.locations.size());
  if (isNew)
    program.locations.push_back(at);
  return entry->second;
}

void Linker::add(unsigned from, unsigned to, CallKind kind, const Location &at,
                 bool isCertain, unsigned condition, unsigned gate,
                 unsigned arguments) {
  if (from && to)
    links.push_back(
        {from,
         {to, kind, isCertain, locationOf(at), condition, gate, arguments}});
}

// The vertex for a call of `method` on an object whose static class is known.
unsigned Linker::dispatch(const std::string &classKey,
                          const std::string &method, unsigned fallback) {
  auto [entry, isNew] = dispatches.try_emplace({classKey, method}, 0);
  if (!isNew)
    return entry->second;
  if (!classes.contains(classKey))
    return entry->second = fallback;
  CodeFact code;
  code.kind = CodeKind::Place;
  code.name = program.code[fallback].name;
  entry->second = addVertex(code);
  unfilled.push_back({classKey, method, fallback, entry->second});
  return entry->second;
}

// It leads to what that class runs, and to the same of each derived class.
void Linker::fillDispatches() {
  for (size_t i = 0; i < unfilled.size(); ++i) { // grows while it is read
    const Dispatch call = unfilled[i];
    const MethodFact *target = finalOverrider(call.classKey, call.method);
    unsigned runs = target ? vertexOf(target->key) : call.fallback;
    const ClassEntry &own = classes.at(call.classKey);
    if (mayExist(own))
      add(call.vertex, runs, CallKind::Holds, {}, !own.creators.empty(),
          conditionOf(own.creators));
    for (const std::string &derived : own.derived)
      add(call.vertex, dispatch(derived, call.method, call.fallback),
          CallKind::Holds, {}, true);
  }
  unfilled.clear();
}

void Linker::addCalls() {
  for (size_t u = 0; u < units.size(); ++u)
    for (const CallFact &call : units[u]->calls) {
      const std::vector<unsigned> &to = resolve(u, call.to);
      const std::string &key = units[u]->code[call.to].key;
      unsigned condition = 0;
      if (call.kind == CallKind::Holds && call.storedBy) {
        std::vector<Maker> makers;
        for (unsigned storedBy : resolve(u, call.storedBy))
          makers.push_back({storedBy, 0});
        condition = conditionOf(std::move(makers));
      }
      for (unsigned from : resolve(u, call.from))
        for (unsigned target : to) {
          bool isCertain = to.size() == 1 && call.kind != CallKind::HandOver;
          if (!call.receiver.empty())
            target = dispatch(call.receiver, key, target);
          if (program.code[target].key.starts_with("type:"))
            isCertain = false;
          // To name a global does not run what has made it.
          if (call.kind == CallKind::Uses && program.code[target].startsItself)
            continue;
          add(from, target, call.kind, call.location, isCertain, condition,
              gate(u, call.gate), mappers[u].arguments(call.arguments));
        }
    }
  fillDispatches();
}

void Linker::openPlaces() {
  std::vector<bool> isHolding(program.code.size());
  for (const Link &link : links)
    isHolding[link.from] = true;
  for (unsigned i = 1, n = program.code.size(); i < n; ++i) {
    const CodeFact &code = program.code[i];
    if (code.kind != CodeKind::Place || isHolding[i] || code.type.empty() ||
        code.key.starts_with("type:"))
      continue;
    unsigned open = vertexOf("type:" + code.type);
    if (open)
      add(i, open, CallKind::Holds, {}, false);
  }
}

std::vector<unsigned> Linker::targets(unsigned vertex) const {
  std::vector<unsigned> result;
  std::set<unsigned> seen = {vertex};
  std::vector<unsigned> work = {vertex};
  while (!work.empty()) {
    unsigned current = work.back();
    work.pop_back();
    const CodeFact &code = program.code[current];
    if (code.kind != CodeKind::Place) {
      result.push_back(current);
      continue;
    }
    if (code.key.starts_with("type:"))
      continue;
    auto first = std::lower_bound(
        links.begin(), links.end(), current,
        [](const Link &link, unsigned from) { return link.from < from; });
    for (; first != links.end() && first->from == current; ++first)
      if (first->edge.kind == CallKind::Holds &&
          seen.insert(first->edge.to).second)
        work.push_back(first->edge.to);
  }
  std::sort(result.begin(), result.end());
  return result;
}

// A library that was given nothing leads nowhere.
void Linker::forgetIdleLibraries() {
  std::vector<std::vector<unsigned>> callers(program.code.size());
  std::vector<bool> isLibrary(program.code.size()), isBusy(isLibrary);
  for (unsigned i = 1; i < program.code.size(); ++i)
    isLibrary[i] = program.code[i].key.starts_with("library:");
  std::vector<unsigned> work;
  auto reach = [&](unsigned library) {
    if (!isBusy[library]) {
      isBusy[library] = true;
      work.push_back(library);
    }
  };
  for (const Link &link : links)
    if (isLibrary[link.from] && isLibrary[link.edge.to])
      callers[link.edge.to].push_back(link.from);
    else if (isLibrary[link.from])
      reach(link.from);
  while (!work.empty()) {
    unsigned library = work.back();
    work.pop_back();
    for (unsigned caller : callers[library])
      reach(caller);
  }
  std::erase_if(links, [&](const Link &link) {
    return isLibrary[link.edge.to] && !isBusy[link.edge.to];
  });
}

void Linker::finish() {
  auto order = [](const Link &link) {
    const ProgramEdge &edge = link.edge;
    return std::tuple(link.from, edge.location, edge.to, edge.kind,
                      !edge.isCertain, edge.condition, edge.gate,
                      edge.arguments);
  };
  std::sort(links.begin(), links.end(),
            [&](auto &a, auto &b) { return order(a) < order(b); });
  links.erase(
      std::unique(links.begin(), links.end(),
                  [&](auto &a, auto &b) { return order(a) == order(b); }),
      links.end());
  program.firstEdge.assign(program.code.size() + 1, 0);
  program.edges.clear();
  program.edges.reserve(links.size());
  for (const Link &link : links) {
    ++program.firstEdge[link.from + 1];
    program.edges.push_back(link.edge);
  }
  for (size_t i = 1; i < program.firstEdge.size(); ++i)
    program.firstEdge[i] += program.firstEdge[i - 1];
  findUnknownTargets();
}

// A call through a place of which nothing is known, not even by its type.
void Linker::findUnknownTargets() {
  std::vector<std::vector<unsigned>> holders(program.code.size());
  for (const Link &link : links)
    if (link.edge.kind == CallKind::Holds)
      holders[link.edge.to].push_back(link.from);
  std::vector<bool> leads(program.code.size());
  std::vector<unsigned> work;
  for (unsigned i = 1; i < program.code.size(); ++i)
    if (program.code[i].kind != CodeKind::Place) {
      leads[i] = true;
      work.push_back(i);
    }
  while (!work.empty()) {
    unsigned vertex = work.back();
    work.pop_back();
    for (unsigned holder : holders[vertex])
      if (!leads[holder]) {
        leads[holder] = true;
        work.push_back(holder);
      }
  }
  program.unknownTargets.clear();
  for (const Link &link : links)
    if (link.edge.kind == CallKind::Through && !leads[link.edge.to] &&
        program.code[link.from].kind != CodeKind::Foreign)
      program.unknownTargets.push_back(program.locations[link.edge.location]);
  std::sort(program.unknownTargets.begin(), program.unknownTargets.end());
}

} // namespace breakpath
