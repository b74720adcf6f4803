// Gates of units become gates of the program: codes and storages get their
// numbers there, and equal gates of inline functions become one.

#include "matchers/program/Linker.h"

#include "matchers/facts/SortedFacts.h"

#include <algorithm>

namespace breakpath {

unsigned Linker::storageOf(const StorageFact &fact) {
  auto &all = program.gates.storages;
  auto [entry, isNew] = storages.try_emplace(fact.key, all.size());
  if (isNew) {
    all.push_back(fact);
  } else {
    all[entry->second].isOpen |= fact.isOpen;
    all[entry->second].startsFalse |= fact.startsFalse;
  }
  return entry->second;
}

// What several programs define is nobody's answer.
unsigned Linker::only(size_t unit, unsigned code) const {
  const std::vector<unsigned> &all = resolve(unit, code);
  return all.size() == 1 ? all.front() : 0;
}

void Linker::mapGates(size_t unit) {
  const GateFacts &facts = units[unit]->gates;
  auto only = [this, unit](unsigned code) { return this->only(unit, code); };
  auto map = [this, unit, only, &facts](unsigned,
                                        Term term) -> std::optional<Term> {
    switch (term.kind) {
    case TermKind::Never:
      return term;
    case TermKind::Storage:
      term.subject = storageOf(facts.storages[term.subject]);
      break;
    default:
      const std::string &key = units[unit]->code[term.subject].key;
      term.subject = only(term.subject);
      term.namedBy = only(term.namedBy);
      if (term.subject && !term.receiver.empty())
        term.subject = dispatch(term.receiver, key, term.subject);
      term.receiver.clear();
    }
    return term.subject ? std::optional(std::move(term)) : std::nullopt;
  };
  mappers.emplace_back(facts.table, program.gates.table, map, only);
}

void Linker::addGates() {
  GateFacts &all = program.gates;
  for (size_t u = 0; u < units.size(); ++u) {
    const GateFacts &facts = units[u]->gates;
    GateMapper &mapper = mappers[u];
    for (size_t i = 1; i < facts.storages.size(); ++i)
      storageOf(facts.storages[i]);
    for (const StoreFact &store : facts.stores) {
      unsigned storage = storageOf(facts.storages[store.storage]);
      if (!store.code)
        all.stores.push_back(
            {storage, 0, mapper.gate(store.gate), mapper.value(store.value)});
      for (unsigned code : resolve(u, store.code))
        all.stores.push_back({storage, code, mapper.gate(store.gate),
                              mapper.value(store.value)});
    }
    for (auto [from, to] : {std::pair(&facts.results, &all.results),
                            std::pair(&facts.returns, &all.returns)})
      for (const ExitFact &exit : *from)
        for (unsigned code : resolve(u, exit.code))
          to->push_back(
              {code, mapper.gate(exit.gate), mapper.value(exit.value)});
    for (CheckFact check : facts.checks) {
      check.flag = mapper.flag(check.flag);
      check.callee = only(u, check.callee);
      unsigned code = check.code;
      check.code = 0;
      if (!code)
        all.checks.push_back(check);
      else
        for (unsigned number : resolve(u, code)) {
          check.code = number;
          all.checks.push_back(check);
        }
    }
    for (UnbuiltFact fact : facts.unbuilt) {
      fact.flag = mapper.flag(fact.flag);
      all.unbuilt.push_back(fact);
    }
    for (auto [code, flag] : facts.owned)
      for (unsigned number : resolve(u, code))
        all.owned.emplace_back(number, mapper.flag(flag));
    for (const GatedPlace &place : units[u]->gatedPlaces)
      for (unsigned code : resolve(u, place.code))
        program.gatedPlaces.push_back(
            {place.location, code, mapper.gate(place.gate)});
  }
  sortUnique(all.stores);
  sortUnique(all.results);
  sortUnique(all.returns);
  sortUnique(all.checks);
  sortUnique(all.unbuilt);
  sortUnique(all.owned);
  sortUnique(program.gatedPlaces);
}

} // namespace breakpath
