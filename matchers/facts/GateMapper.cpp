#include "matchers/facts/GateMapper.h"

namespace breakpath {

unsigned GateMapper::term(unsigned old) {
  if (terms[old] != unknown)
    return terms[old];
  Term term = from.terms[old];
  term.arguments = arguments(term.arguments);
  term.flag = flag(term.flag);
  if (term.kind == TermKind::Flag) {
    term.subject = flag(term.subject);
  } else if (std::optional<Term> mapped = map(old, term)) {
    term = std::move(*mapped);
  } else {
    return terms[old] = dropped;
  }
  return terms[old] = to.term(term);
}

unsigned GateMapper::gate(unsigned old) {
  if (gates[old] != unknown)
    return gates[old];
  std::vector<unsigned> way;
  unsigned at = old;
  for (; gates[at] == unknown; at = from.gates[at].parent)
    way.push_back(at);
  unsigned result = gates[at];
  for (auto i = way.rbegin(); i != way.rend(); ++i) {
    unsigned number = term(from.gates[*i].term);
    if (number != dropped)
      result = to.with(result, number);
    gates[*i] = result;
  }
  return result;
}

unsigned GateMapper::arguments(unsigned old) {
  if (lists[old] != unknown)
    return lists[old];
  lists[old] = 0;
  std::vector<ArgumentFact> list;
  for (ArgumentFact fact : from.arguments[old]) {
    fact.value = value(fact.value);
    fact.flag = flag(fact.flag);
    if (fact.namedBy)
      fact.namedBy = code(fact.namedBy);
    if (!fact.value.isUnknown() || fact.flag || fact.namedBy)
      list.push_back(fact);
  }
  return lists[old] = to.argumentList(std::move(list));
}

} // namespace breakpath
