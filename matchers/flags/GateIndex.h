/// Who answers which term of a gate, by code: the same for all flags.
#pragma once

#include "matchers/facts/Program.h"

#include <cstdint>
#include <set>
#include <unordered_map>
#include <vector>

namespace breakpath {

struct GateIndex {
  explicit GateIndex(const Program &program);
  /// Tests, by code: what starts them is no part of the program.
  std::vector<bool> isTest;

  const Program &program;
  /// Parameters that a gate asks for, by code; sorted.
  std::vector<std::vector<int>> asked;
  /// Those that code other than their own asks for: a lambda in it.
  std::vector<std::vector<int>> askedElsewhere;
  std::vector<std::vector<unsigned>> results, returns; ///< by code
  std::vector<std::vector<unsigned>> stores;           ///< by code
  std::vector<bool> isStored;                          ///< by storage
  /// Conditions that code meets, with its gate.
  std::vector<std::vector<std::pair<unsigned, unsigned>>> meets;
  /// Whether \p code asks for a flag itself, whatever it looks like.
  bool asksItself(unsigned code) const;
  /// It looks like a check, and only passes on what another says.
  bool isNoCheck(const CheckFact &check) const {
    return check.isGuess && check.callee && asksItself(check.callee);
  }
  std::vector<bool> isChecked; ///< flags, by number
  /// Checks whose flag a caller names: code, parameter.
  std::set<std::pair<unsigned, int>> named;
  std::vector<bool> isContextual; ///< gates that ask for parameters

private:
  void findAsked();
  void findWrappers();
  void findChecked();
  std::vector<bool> isWrapper; ///< by code
  bool takeNames(unsigned callee, unsigned arguments);
  void noteGate(unsigned owner, unsigned gate);
  void noteArguments(unsigned owner, unsigned list);
  bool asksForContext(unsigned term) const;
  std::vector<bool> isContextualTerm, isContextualList;
  std::unordered_map<uint64_t, bool> noted;
};

/// The code that \p code stands for: itself, or for a virtual call whatever may
/// run; none for a place of which nothing is known.
std::vector<unsigned> targetsOf(const Program &program, unsigned code);

} // namespace breakpath
