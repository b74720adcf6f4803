/// Takes gates from one table into another: from a unit into the smaller one
/// that is kept, from units into a program.
#pragma once

#include "matchers/facts/GateFacts.h"

#include <functional>
#include <optional>

namespace breakpath {

class GateMapper {
public:
  /// Gives term number \p old its new subject, and may change it otherwise;
  /// without an answer it counts as true and is left out. Flags are not asked
  /// about.
  using MapTerm = std::function<std::optional<Term>(unsigned old, Term term)>;

  GateMapper(const GateTable &from, GateTable &to, MapTerm map,
             std::function<unsigned(unsigned)> code)
      : from(from), to(to), map(std::move(map)), code(std::move(code)),
        gates(from.gates.size(), unknown), terms(from.terms.size(), unknown),
        lists(from.arguments.size(), unknown) {
    gates[0] = lists[0] = 0;
    gates[GateTable::never] = GateTable::never;
  }

  unsigned gate(unsigned old);
  unsigned arguments(unsigned old);
  unsigned flag(unsigned old) { return old ? to.flag(from.flags[old]) : 0; }
  GatedValue value(GatedValue old) {
    return {gate(old.ifTrue), gate(old.ifFalse)};
  }

private:
  static constexpr unsigned unknown = ~0u, dropped = ~0u - 1;
  unsigned term(unsigned old);

  const GateTable &from;
  GateTable &to;
  MapTerm map;
  std::function<unsigned(unsigned)> code;
  std::vector<unsigned> gates, terms, lists;
};

} // namespace breakpath
