/// What must hold for code to run, in one translation unit.
///
///     if (!flags.isEnabled("discounts"))
///       return;
///     apply(code);          // gate: Flag "discounts" is true
///     if (cache_)           // gate: that, and Storage cache_ is true
///       cache_->put(code);
///
/// A gate is a list of terms that all hold whenever a place is reached; a term
/// is something that a condition asked. Terms that only another unit can tell
/// (what a helper gives back, what a member holds) stay as they are until the
/// program is linked. Plain data.
#pragma once

#include "matchers/facts/FlagRule.h"
#include "matchers/facts/Location.h"

#include <compare>
#include <map>
#include <string>
#include <tuple>
#include <vector>

namespace breakpath {

enum class TermKind {
  Flag,      ///< flag number `subject` is on
  NamedFlag, ///< the flag that parameter `argument` of `subject` names is on
  Parameter, ///< parameter `argument` of code `subject` is true
  Storage,   ///< what storage `subject` holds is true
  Result,    ///< what code `subject` gives back for `arguments` is true
  Return,    ///< code `subject` comes back when called with `arguments`
  Never,
};

/// True means: not zero, not null, not empty.
struct Term {
  TermKind kind = TermKind::Never;
  bool isTrue = true; ///< else the opposite holds
  unsigned subject = 0;
  int argument = 0;
  unsigned arguments = 0; ///< number in GateTable::arguments
  /// Result of what looks like a check: the flag that it would be of, or the
  /// code whose parameter `argument` names it. Holds where its own code asks
  /// for no flag.
  unsigned flag = 0, namedBy = 0;
  bool meansOff = false; ///< and true says that the flag is off
  /// Of a virtual call: the key of the static class of the object.
  std::string receiver;

  friend auto operator<=>(const Term &, const Term &) = default;
};

/// A gate and one term more.
struct GateNode {
  unsigned parent = 0, term = 0;

  friend auto operator<=>(const GateNode &, const GateNode &) = default;
};

/// What is known where a value turns out to be true, and where false: gates.
struct GatedValue {
  unsigned ifTrue = 0, ifFalse = 0;

  bool isUnknown() const { return ifTrue == 0 && ifFalse == 0; }
  friend auto operator<=>(const GatedValue &, const GatedValue &) = default;
};

/// An argument that tells something.
struct ArgumentFact {
  int number = 0; ///< counts from 0
  GatedValue value;
  unsigned flag = 0;      ///< names a flag, by number; 0 for none
  unsigned namedBy = 0;   ///< or the parameter of this code names one,
  int namedByNumber = -1; ///< with this number

  friend auto operator<=>(const ArgumentFact &, const ArgumentFact &) = default;
};

/// What a flag is called.
struct FlagFact {
  std::string name;
  /// By an enumerator, an object, a macro; not by a text.
  bool isIdentifier = false;

  friend auto operator<=>(const FlagFact &, const FlagFact &) = default;
};

/// Terms, gates and arguments, each once. Number 0 of each stands for nothing.
class GateTable {
public:
  static constexpr unsigned never = 1; ///< the gate that nothing passes

  GateTable();
  unsigned flag(const FlagFact &fact);
  unsigned term(const Term &term);
  /// The gate \p gate with \p term; the same where it asks for that already.
  unsigned with(unsigned gate, unsigned term);
  /// Both hold.
  unsigned both(unsigned a, unsigned b);
  /// Whichever of the two holds: what both ask for.
  unsigned either(unsigned a, unsigned b);
  /// \p gate without terms about calls that came back.
  unsigned withoutReturns(unsigned gate);
  unsigned argumentList(std::vector<ArgumentFact> list);
  /// Number of terms.
  unsigned depth(unsigned gate) const { return depths[gate]; }
  bool contains(unsigned gate, unsigned term) const;

  std::vector<FlagFact> flags;
  std::vector<Term> terms;
  std::vector<GateNode> gates;
  std::vector<std::vector<ArgumentFact>> arguments;

private:
  std::vector<unsigned> depths;
  std::map<unsigned, unsigned> stripped; ///< see withoutReturns
  std::map<FlagFact, unsigned> flagNumbers;
  std::map<Term, unsigned> termNumbers;
  std::map<GateNode, unsigned> gateNumbers;
  std::map<std::vector<ArgumentFact>, unsigned> argumentNumbers;
};

/// A member, global or static local that may hold the answer of a check.
struct StorageFact {
  std::string key, name;
  Location location;
  /// It may hold anything: its address is taken, something unknown is stored.
  bool isOpen = false;
  /// False before anything is stored.
  bool startsFalse = false;
};

struct StoreFact {
  unsigned storage = 0, code = 0; ///< code 0: before anything runs
  unsigned gate = 0;
  GatedValue value;

  friend auto operator<=>(const StoreFact &, const StoreFact &) = default;
};

/// A way out of a function.
struct ExitFact {
  unsigned code = 0;
  unsigned gate = 0;
  GatedValue value; ///< of what is returned

  friend auto operator<=>(const ExitFact &, const ExitFact &) = default;
};

/// A check of a flag.
struct CheckFact {
  unsigned flag = 0; ///< 0: named by a parameter, or not to be told
  unsigned code = 0; ///< where it is
  Location location;
  std::string rule;     ///< FlagRule::id
  std::string function; ///< what is called or read, qualified
  /// The flag is what a parameter of `code` names; -1 for no parameter.
  int parameter = -1;
  enum Default { NoDefault, DefaultOff, DefaultOn, DefaultUnknown };
  Default fallback = NoDefault;
  std::string fallbackText; ///< as written
  FlagScope scope = FlagScope::Request;
  unsigned callee = 0;  ///< the code that is asked; 0 for none of the client's
  bool isGuess = false; ///< FlagRule::isGuess
  bool isUsed = false;  ///< something depends on its answer
  /// It is part of a condition that says nothing about it.
  bool isUnread = false;

  friend auto operator<=>(const CheckFact &, const CheckFact &) = default;
};

/// Lines that this build leaves out, by a flag of the preprocessor.
struct UnbuiltFact {
  unsigned flag = 0;
  Location location; ///< of the directive
  unsigned lines = 0;

  friend auto operator<=>(const UnbuiltFact &, const UnbuiltFact &) = default;
};

struct GateFacts {
  GateTable table;                   ///< codes are numbers in CallFacts::code
  std::vector<StorageFact> storages; ///< the first stands for none
  std::vector<StoreFact> stores;
  /// What functions give back, and on what condition they come back at all;
  /// functions that are not here may give back anything.
  std::vector<ExitFact> results, returns;
  std::vector<CheckFact> checks;
  std::vector<UnbuiltFact> unbuilt;
  /// Code that an annotation gives to a flag: code, flag.
  std::vector<std::pair<unsigned, unsigned>> owned;
};

} // namespace breakpath
