// What the functions and members of one unit answer by themselves.

#include "matchers/parse/gates/SettleGates.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

/// Three functions: 1 calls 2 under a gate; what 3 is, each case says.
class SettleGatesTest : public testing::Test {
protected:
  SettleGatesTest() {
    facts.code.resize(4);
    facts.gates.storages.emplace_back();
  }
  GateTable &table() { return facts.gates.table; }
  unsigned term(TermKind kind, unsigned subject, bool isTrue = true) {
    Term term;
    term.kind = kind;
    term.isTrue = isTrue;
    term.subject = subject;
    return table().term(term);
  }
  unsigned flag(const char *name) {
    return term(TermKind::Flag, table().flag({name}));
  }
  void callUnder(std::initializer_list<unsigned> terms) {
    CallFact call;
    call.from = 1;
    call.to = 2;
    for (unsigned term : terms)
      call.gate = table().with(call.gate, term);
    facts.calls.push_back(call);
  }
  /// Function \p code comes back, or answers with \p value, under \p gate.
  void returns(unsigned code, unsigned gate) {
    facts.gates.returns.push_back({code, gate, {}});
  }
  void answers(unsigned code, unsigned gate, GatedValue value = {}) {
    facts.gates.results.push_back({code, gate, value});
  }
  unsigned under(unsigned term) { return table().with(0, term); }
  void storage(const char *key, bool isOpen) {
    StorageFact fact;
    fact.key = key;
    fact.isOpen = isOpen;
    facts.gates.storages.push_back(fact);
  }
  /// The terms of the call, as "kind subject".
  std::vector<std::string> settled(std::vector<unsigned> renumbered = {0, 1, 2,
                                                                       3},
                                   std::set<unsigned> readCodes = {1, 2, 3}) {
    settleGates(facts, renumbered, readCodes);
    std::vector<std::string> result;
    for (unsigned gate = facts.calls[0].gate; gate;
         gate = table().gates[gate].parent) {
      const Term &term = table().terms[table().gates[gate].term];
      bool isFlag = term.kind == TermKind::Flag;
      result.push_back(isFlag ? table().flags[term.subject].name
                              : std::to_string(term.subject));
    }
    return result;
  }
  using Names = std::vector<std::string>;

  CallFacts facts;
};

TEST_F(SettleGatesTest, keepsFlags) {
  callUnder({flag("discounts")});
  EXPECT_EQ(settled(), Names{"discounts"});
}

TEST_F(SettleGatesTest, dropsThatAFunctionWithAPlainWayOutComesBack) {
  callUnder({term(TermKind::Return, 3), flag("discounts")});
  returns(3, 0);
  EXPECT_EQ(settled(), Names{"discounts"});
}

// It throws unless the flag is on, so whoever gets past it has the flag.
TEST_F(SettleGatesTest, keepsThatAFunctionComesBackOnlyUnderAFlag) {
  callUnder({term(TermKind::Return, 3)});
  returns(3, under(flag("discounts")));
  EXPECT_EQ(settled(), Names{"3"});
}

TEST_F(SettleGatesTest, dropsAnAnswerThatMayBeEither) {
  callUnder({term(TermKind::Result, 3), flag("discounts")});
  answers(3, 0);
  EXPECT_EQ(settled(), Names{"discounts"});
}

TEST_F(SettleGatesTest, keepsAnAnswerThatAsksForAFlag) {
  callUnder({term(TermKind::Result, 3)});
  answers(3, 0, {under(flag("discounts")), 0});
  EXPECT_EQ(settled(), Names{"3"});
}

// Only the program as a whole tells how a function of another unit ends.
TEST_F(SettleGatesTest, keepsWhatAnotherUnitAnswers) {
  callUnder({term(TermKind::Return, 3), term(TermKind::Result, 3)});
  EXPECT_EQ(settled({0, 1, 2, 3}, {1, 2}), (Names{"3", "3"}));
}

// 1 comes back if 3 does, and 3 comes back: what goes first makes the rest
// plain.
TEST_F(SettleGatesTest, settlesUntilNothingIsLeft) {
  callUnder({term(TermKind::Return, 1)});
  returns(1, under(term(TermKind::Return, 3)));
  returns(3, 0);
  EXPECT_EQ(settled(), Names{});
}

TEST_F(SettleGatesTest, asksNothingOfAMemberThatAnythingMaySet) {
  storage("open", true);
  storage("kept", false);
  callUnder({term(TermKind::Storage, 1), term(TermKind::Storage, 2)});
  EXPECT_EQ(settled().size(), 1u);
  const GateNode &node = table().gates[facts.calls[0].gate];
  EXPECT_EQ(facts.gates.storages[table().terms[node.term].subject].key, "kept");
}

TEST_F(SettleGatesTest, renumbersAndForgetsWhoIsGone) {
  callUnder({flag("discounts")});
  answers(2, under(flag("discounts")));
  answers(3, 0);
  settled({0, 1, 5, 0});
  ASSERT_EQ(facts.gates.results.size(), 1u);
  EXPECT_EQ(facts.gates.results[0].code, 5u);
}

} // namespace
} // namespace breakpath::test
