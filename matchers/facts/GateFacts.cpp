// Gates are lists that share their beginnings: the gate of a place is the gate
// of the place before it and a term. Two of them are compared from where they
// part.

#include "matchers/facts/GateFacts.h"

#include <algorithm>

namespace breakpath {

GateTable::GateTable() {
  flags.emplace_back();
  terms.emplace_back();
  gates.emplace_back();
  depths.push_back(0);
  arguments.emplace_back();
  argumentNumbers[{}] = 0;
  with(0, term({})); // `never`
}

namespace {

template <typename T>
unsigned intern(const T &value, std::map<T, unsigned> &numbers,
                std::vector<T> &list) {
  auto [entry, isNew] = numbers.try_emplace(value, list.size());
  if (isNew)
    list.push_back(value);
  return entry->second;
}

} // namespace

unsigned GateTable::flag(const FlagFact &fact) {
  return intern(fact, flagNumbers, flags);
}

unsigned GateTable::term(const Term &term) {
  return intern(term, termNumbers, terms);
}

unsigned GateTable::argumentList(std::vector<ArgumentFact> list) {
  return intern(list, argumentNumbers, arguments);
}

bool GateTable::contains(unsigned gate, unsigned term) const {
  for (; gate; gate = gates[gate].parent)
    if (gates[gate].term == term)
      return true;
  return false;
}

unsigned GateTable::with(unsigned gate, unsigned term) {
  // Long lists come from hostile input; to ask for less is on the safe side.
  constexpr unsigned longest = 200;
  if (gate == never || contains(gate, term) ||
      (depths[gate] >= longest && terms[term].kind != TermKind::Never))
    return gate;
  if (terms[term].kind == TermKind::Never)
    gate = 0;
  GateNode node{gate, term};
  auto [entry, isNew] = gateNumbers.try_emplace(node, gates.size());
  if (isNew) {
    gates.push_back(node);
    depths.push_back(depths[gate] + 1);
  }
  return entry->second;
}

unsigned GateTable::withoutReturns(unsigned gate) {
  if (gate <= never)
    return gate;
  auto [entry, isNew] = stripped.try_emplace(gate);
  if (!isNew)
    return entry->second;
  GateNode node = gates[gate];
  unsigned result = withoutReturns(node.parent);
  if (terms[node.term].kind != TermKind::Return)
    result = with(result, node.term);
  return stripped[gate] = result;
}

unsigned GateTable::both(unsigned a, unsigned b) {
  if (a == b || b == 0)
    return a;
  if (a == 0)
    return b;
  if (a == never || b == never)
    return never;
  std::vector<unsigned> more;
  for (unsigned gate = b; gate && gate != a; gate = gates[gate].parent)
    more.push_back(gates[gate].term);
  for (auto i = more.rbegin(); i != more.rend(); ++i)
    a = with(a, *i);
  return a;
}

unsigned GateTable::either(unsigned a, unsigned b) {
  if (a == never || a == b)
    return b;
  if (b == never)
    return a;
  std::vector<unsigned> ofA, ofB;
  while (a != b) {
    bool isLonger = depths[a] >= depths[b];
    unsigned &longer = isLonger ? a : b;
    (isLonger ? ofA : ofB).push_back(gates[longer].term);
    longer = gates[longer].parent;
  }
  std::sort(ofB.begin(), ofB.end());
  for (auto i = ofA.rbegin(); i != ofA.rend(); ++i)
    if (std::binary_search(ofB.begin(), ofB.end(), *i))
      a = with(a, *i);
  return a;
}

} // namespace breakpath
