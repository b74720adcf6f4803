// A term that always may hold says nothing: that a function comes back which
// has a plain way out, that a member is true which anything may have set. Such
// terms go first; what they leave may be plain in turn.

#include "matchers/parse/gates/SettleGates.h"

#include "matchers/facts/GateMapper.h"
#include "matchers/facts/SortedFacts.h"

#include <algorithm>

namespace breakpath {

namespace {

class Settler {
public:
  Settler(CallFacts &facts, const std::vector<unsigned> &renumbered,
          const std::set<unsigned> &readCodes)
      : facts(facts), gates(facts.gates), renumbered(renumbered),
        readCodes(readCodes), plain(gates.table.terms.size()) {}

  void run() {
    while (findPlain())
      ;
    rebuild();
  }

private:
  bool isPlainGate(unsigned gate) {
    for (; gate; gate = gates.table.gates[gate].parent)
      if (!plain[gates.table.gates[gate].term])
        return false;
    return true;
  }

  /// Functions with a way out that asks for nothing, storages that may hold
  /// either; marks the terms that they answer. False when there are no more.
  bool findPlain() {
    std::set<unsigned> comesBack, limited;
    for (const ExitFact &exit : gates.returns) {
      limited.insert(exit.code);
      if (isPlainGate(exit.gate))
        comesBack.insert(exit.code);
    }
    std::set<unsigned> yields[2], answering;
    for (const ExitFact &exit : gates.results) {
      answering.insert(exit.code);
      for (bool isTrue : {false, true})
        if (isPlainGate(exit.gate) &&
            isPlainGate(isTrue ? exit.value.ifTrue : exit.value.ifFalse))
          yields[isTrue].insert(exit.code);
    }
    auto saysNothing = [&](const Term &term) {
      // What looks like a check is one where it answers by itself.
      bool isRead = term.receiver.empty() && !term.flag && !term.namedBy &&
                    readCodes.count(term.subject);
      switch (term.kind) {
      case TermKind::Return:
        return isRead &&
               (!limited.count(term.subject) || comesBack.count(term.subject));
      case TermKind::Result:
        return isRead && (!answering.count(term.subject) ||
                          yields[term.isTrue].count(term.subject));
      case TermKind::Storage:
        // What is stored there counts only where that is reached.
        return gates.storages[term.subject].isOpen;
      default:
        return false;
      }
    };
    bool found = false;
    for (size_t i = 1; i < plain.size(); ++i)
      if (!plain[i] && saysNothing(gates.table.terms[i]))
        found = plain[i] = true;
    return found;
  }

  unsigned storage(unsigned old) {
    auto [entry, isNew] = storages.try_emplace(old, kept.storages.size());
    if (isNew)
      kept.storages.push_back(gates.storages[old]);
    return entry->second;
  }

  void rebuild() {
    kept.storages.emplace_back();
    auto map = [&](unsigned old, Term term) -> std::optional<Term> {
      if (term.kind == TermKind::Never)
        return term;
      if (plain[old])
        return std::nullopt;
      term.subject = term.kind == TermKind::Storage ? storage(term.subject)
                                                    : renumbered[term.subject];
      term.namedBy = renumbered[term.namedBy];
      return term.subject ? std::optional(std::move(term)) : std::nullopt;
    };
    GateMapper mapper(gates.table, kept.table, map,
                      [&](unsigned code) { return renumbered[code]; });
    take(mapper);
    gates = std::move(kept);
  }

  void take(GateMapper &mapper) {
    for (CallFact &call : facts.calls) {
      call.gate = mapper.gate(call.gate);
      call.arguments = mapper.arguments(call.arguments);
    }
    for (HandOver &handOver : facts.handOvers)
      handOver.gate = mapper.gate(handOver.gate);
    for (CreationFact &creation : facts.creations)
      creation.gate = mapper.gate(creation.gate);
    for (GatedPlace &place : facts.gatedPlaces)
      place.gate = mapper.gate(place.gate);
    std::erase_if(facts.gatedPlaces,
                  [](const GatedPlace &place) { return place.gate == 0; });
    for (size_t i = 1; i < gates.storages.size(); ++i)
      if (gates.storages[i].isOpen)
        storage(i);
    for (const StoreFact &old : gates.stores)
      if (unsigned code = renumbered[old.code];
          (code || !old.code) && !gates.storages[old.storage].isOpen)
        kept.stores.push_back({storage(old.storage), code,
                               mapper.gate(old.gate), mapper.value(old.value)});
    for (auto [from, to] : {std::pair(&gates.results, &kept.results),
                            std::pair(&gates.returns, &kept.returns)})
      for (const ExitFact &old : *from)
        if (unsigned code = renumbered[old.code])
          to->push_back({code, mapper.gate(old.gate), mapper.value(old.value)});
    for (CheckFact check : gates.checks) {
      check.flag = mapper.flag(check.flag);
      check.code = renumbered[check.code];
      check.callee = renumbered[check.callee];
      kept.checks.push_back(std::move(check));
    }
    for (UnbuiltFact fact : gates.unbuilt) {
      fact.flag = mapper.flag(fact.flag);
      kept.unbuilt.push_back(std::move(fact));
    }
    for (auto [code, flag] : gates.owned)
      if (unsigned number = renumbered[code])
        kept.owned.emplace_back(number, mapper.flag(flag));
    sortUnique(kept.stores);
    sortUnique(kept.results);
    sortUnique(kept.returns);
    sortUnique(kept.checks);
    sortUnique(kept.unbuilt);
    sortUnique(kept.owned);
  }

  CallFacts &facts;
  GateFacts &gates;
  const std::vector<unsigned> &renumbered;
  const std::set<unsigned> &readCodes;
  std::vector<char> plain; ///< terms that always may hold
  GateFacts kept;
  std::map<unsigned, unsigned> storages;
};

} // namespace

void settleGates(CallFacts &facts, const std::vector<unsigned> &renumbered,
                 const std::set<unsigned> &readCodes) {
  Settler(facts, renumbered, readCodes).run();
}

} // namespace breakpath
