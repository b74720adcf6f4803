#include "matchers/flags/GateIndex.h"

#include "matchers/facts/SortedFacts.h"

#include <algorithm>

namespace breakpath {

GateIndex::GateIndex(const Program &program)
    : program(program), asked(program.code.size()),
      askedElsewhere(program.code.size()), results(program.code.size()),
      returns(program.code.size()), stores(program.code.size()),
      isStored(program.gates.storages.size()), meets(program.code.size()) {
  isTest.resize(program.code.size());
  for (const Root &root : program.roots)
    if (root.kind == RootKind::Test)
      isTest[root.code] = true;
  const GateFacts &facts = program.gates;
  for (unsigned i = 0; i < facts.results.size(); ++i)
    results[facts.results[i].code].push_back(i);
  for (unsigned i = 0; i < facts.returns.size(); ++i)
    returns[facts.returns[i].code].push_back(i);
  for (unsigned i = 0; i < facts.stores.size(); ++i) {
    stores[facts.stores[i].code].push_back(i);
    isStored[facts.stores[i].storage] = true;
  }
  for (unsigned c = 1; c < program.conditions.size(); ++c)
    for (const Maker &maker : program.conditions[c].anyOf)
      meets[maker.code].emplace_back(c, maker.gate);
  // What a term is made of comes before it in the table.
  const GateTable &table = facts.table;
  isContextualTerm.resize(table.terms.size());
  isContextual.resize(table.gates.size());
  for (unsigned t = 1; t < table.terms.size(); ++t)
    isContextualTerm[t] = asksForContext(t);
  for (unsigned g = 2; g < table.gates.size(); ++g)
    isContextual[g] = isContextual[table.gates[g].parent] ||
                      isContextualTerm[table.gates[g].term];
  findAsked();
  findWrappers();
  findChecked();
}

bool GateIndex::asksForContext(unsigned number) const {
  const Term &term = program.gates.table.terms[number];
  return term.kind == TermKind::Parameter || term.kind == TermKind::NamedFlag ||
         term.arguments != 0 || term.namedBy != 0;
}

void GateIndex::noteArguments(unsigned owner, unsigned list) {
  for (const ArgumentFact &fact : program.gates.table.arguments[list]) {
    noteGate(owner, fact.value.ifTrue);
    noteGate(owner, fact.value.ifFalse);
    if (fact.namedBy)
      asked[fact.namedBy].push_back(fact.namedByNumber);
  }
}

void GateIndex::noteGate(unsigned owner, unsigned gate) {
  const GateTable &table = program.gates.table;
  for (; gate > GateTable::never && isContextual[gate];
       gate = table.gates[gate].parent) {
    if (!noted.try_emplace(uint64_t(owner) << 32 | gate, true).second)
      return;
    const Term &term = table.terms[table.gates[gate].term];
    if (term.kind == TermKind::Parameter || term.kind == TermKind::NamedFlag) {
      asked[term.subject].push_back(term.argument);
      if (term.subject != owner)
        askedElsewhere[term.subject].push_back(term.argument);
    }
    if (term.namedBy)
      asked[term.namedBy].push_back(term.argument);
    noteArguments(owner, term.arguments);
  }
}

void GateIndex::findAsked() {
  for (unsigned from = 0; from + 1 < program.firstEdge.size(); ++from)
    for (unsigned e = program.firstEdge[from]; e < program.firstEdge[from + 1];
         ++e) {
      noteGate(from, program.edges[e].gate);
      noteArguments(from, program.edges[e].arguments);
    }
  const GateFacts &facts = program.gates;
  for (const auto *list : {&facts.results, &facts.returns})
    for (const ExitFact &exit : *list)
      for (unsigned gate : {exit.gate, exit.value.ifTrue, exit.value.ifFalse})
        noteGate(exit.code, gate);
  for (const StoreFact &store : facts.stores)
    for (unsigned gate : {store.gate, store.value.ifTrue, store.value.ifFalse})
      noteGate(store.code, gate);
  for (unsigned code = 0; code < meets.size(); ++code)
    for (auto [condition, gate] : meets[code])
      noteGate(code, gate);
  for (const GatedPlace &place : program.gatedPlaces)
    noteGate(place.code, place.gate);
  for (auto *lists : {&asked, &askedElsewhere})
    for (std::vector<int> &list : *lists)
      sortUnique(list);
}

// What a virtual call may run; a place of which nothing is known gives none.
std::vector<unsigned> targetsOf(const Program &program, unsigned code) {
  std::vector<unsigned> result;
  if (program.code[code].kind != CodeKind::Place) {
    result.push_back(code);
    return result;
  }
  std::vector<unsigned> seen = {code};
  for (size_t i = 0; i < seen.size(); ++i)
    for (unsigned e = program.firstEdge[seen[i]];
         e < program.firstEdge[seen[i] + 1]; ++e) {
      unsigned to = program.edges[e].to;
      std::vector<unsigned> &list =
          program.code[to].kind == CodeKind::Place ? seen : result;
      if (std::find(list.begin(), list.end(), to) == list.end())
        list.push_back(to);
    }
  return result;
}

// Of a virtual function, whoever may run for it.
bool GateIndex::asksItself(unsigned code) const {
  if (program.code[code].kind != CodeKind::Place)
    return isWrapper[code];
  std::vector<unsigned> targets = targetsOf(program, code);
  return std::any_of(targets.begin(), targets.end(),
                     [&](unsigned target) { return isWrapper[target]; });
}

void GateIndex::findWrappers() {
  const GateTable &table = program.gates.table;
  isWrapper.resize(program.code.size());
  auto asks = [&](unsigned gate) {
    for (; gate; gate = table.gates[gate].parent) {
      const Term &term = table.terms[table.gates[gate].term];
      bool isResult = term.kind == TermKind::Result;
      if (term.kind == TermKind::Flag || term.kind == TermKind::NamedFlag ||
          (isResult && (term.flag || term.namedBy || asksItself(term.subject))))
        return true;
    }
    return false;
  };
  for (const CheckFact &check : program.gates.checks)
    isWrapper[check.code] = true;
  for (bool more = true; more;) {
    more = false;
    for (const ExitFact &exit : program.gates.results)
      if (!isWrapper[exit.code] &&
          (asks(exit.gate) || asks(exit.value.ifTrue) ||
           asks(exit.value.ifFalse)))
        more = isWrapper[exit.code] = true;
  }
}

// Takes what \p arguments name for a check in \p callee.
bool GateIndex::takeNames(unsigned callee, unsigned arguments) {
  bool found = false;
  for (const ArgumentFact &fact : program.gates.table.arguments[arguments]) {
    if (!named.contains({callee, fact.number}))
      continue;
    isChecked[fact.flag] = true;
    if (fact.namedBy)
      found |= named.insert({fact.namedBy, fact.namedByNumber}).second;
  }
  return found;
}

void GateIndex::findChecked() {
  const GateTable &table = program.gates.table;
  isChecked.resize(table.flags.size());
  for (const CheckFact &check : program.gates.checks)
    if (isNoCheck(check))
      continue;
    else if (check.flag)
      isChecked[check.flag] = true;
    else if (check.parameter >= 0)
      named.insert({check.code, check.parameter});
  for (const Term &term : table.terms)
    if (term.kind == TermKind::Flag)
      isChecked[term.subject] = true;
    else if (term.kind == TermKind::NamedFlag)
      named.insert({term.subject, term.argument});
    else if (term.kind == TermKind::Result && !asksItself(term.subject)) {
      isChecked[term.flag] = true;
      if (term.namedBy)
        named.insert({term.namedBy, term.argument});
    }
  // A virtual function that takes a name takes it for all that override it.
  auto holders = [&] {
    bool found = false;
    for (unsigned code = 1; code < program.code.size(); ++code)
      if (program.code[code].kind == CodeKind::Place)
        for (unsigned e = program.firstEdge[code];
             e < program.firstEdge[code + 1]; ++e)
          for (auto i = named.lower_bound({program.edges[e].to, 0});
               i != named.end() && i->first == program.edges[e].to; ++i)
            found |= named.insert({code, i->second}).second;
    return found;
  };
  bool more = !named.empty();
  while (more) {
    more = holders();
    for (const ProgramEdge &edge : program.edges)
      if (edge.arguments)
        more |= takeNames(edge.to, edge.arguments);
    for (const Term &term : table.terms)
      if (term.arguments)
        more |= takeNames(term.subject, term.arguments);
  }
  isChecked[0] = false;
}

} // namespace breakpath
