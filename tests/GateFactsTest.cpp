// Gates as sets of terms: what the shared lists must say.

#include "matchers/facts/GateFacts.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

namespace breakpath::test {
namespace {

using Terms = std::set<unsigned>;

class GateTableTest : public testing::Test {
protected:
  unsigned flag(const char *name, bool isTrue = true) {
    Term term;
    term.kind = TermKind::Flag;
    term.isTrue = isTrue;
    term.subject = table.flag({name});
    return table.term(term);
  }
  unsigned comesBack(unsigned code) {
    Term term;
    term.kind = TermKind::Return;
    term.subject = code;
    return table.term(term);
  }
  unsigned gate(std::initializer_list<unsigned> terms) {
    unsigned result = 0;
    for (unsigned term : terms)
      result = table.with(result, term);
    return result;
  }
  Terms termsOf(unsigned gate) {
    Terms result;
    for (; gate; gate = table.gates[gate].parent)
      result.insert(table.gates[gate].term);
    return result;
  }

  GateTable table;
};

TEST_F(GateTableTest, keepsEachThingOnce) {
  EXPECT_EQ(table.flag({"a"}), table.flag({"a"}));
  EXPECT_NE(table.flag({"a"}), table.flag({"b"}));
  EXPECT_NE(table.flag({"a"}), table.flag({"a", /*isIdentifier=*/true}));
  EXPECT_EQ(flag("a"), flag("a"));
  EXPECT_NE(flag("a"), flag("a", false));
  EXPECT_EQ(gate({flag("a"), flag("b")}), gate({flag("a"), flag("b")}));
  EXPECT_EQ(table.argumentList({}), 0u);
  ArgumentFact argument;
  argument.flag = table.flag({"a"});
  EXPECT_EQ(table.argumentList({argument}), table.argumentList({argument}));
  EXPECT_NE(table.argumentList({argument}), 0u);
}

TEST_F(GateTableTest, asksForEachTermOnce) {
  unsigned ab = gate({flag("a"), flag("b")});
  EXPECT_EQ(table.with(ab, flag("a")), ab);
  EXPECT_EQ(table.depth(ab), 2u);
  EXPECT_TRUE(table.contains(ab, flag("a")));
  EXPECT_FALSE(table.contains(ab, flag("c")));
}

TEST_F(GateTableTest, nothingPassesNever) {
  unsigned never = GateTable::never, a = gate({flag("a")});
  unsigned impossible = table.term({});
  EXPECT_EQ(table.with(0, impossible), never);
  EXPECT_EQ(table.with(a, impossible), never);
  EXPECT_EQ(table.with(never, flag("a")), never);
  EXPECT_EQ(table.both(a, never), never);
  EXPECT_EQ(table.both(never, a), never);
  EXPECT_EQ(table.either(a, never), a);
  EXPECT_EQ(table.either(never, a), a);
  EXPECT_EQ(table.withoutReturns(never), never);
}

TEST_F(GateTableTest, nothingIsAskedOfOpenCode) {
  unsigned a = gate({flag("a")});
  EXPECT_EQ(table.both(0, a), a);
  EXPECT_EQ(table.both(a, 0), a);
  EXPECT_EQ(table.either(a, 0), 0u);
  EXPECT_EQ(table.either(0, a), 0u);
}

TEST_F(GateTableTest, forgetsCallsThatCameBack) {
  unsigned mixed = gate({flag("a"), comesBack(7), flag("b"), comesBack(8)});
  EXPECT_EQ(termsOf(table.withoutReturns(mixed)),
            (Terms{flag("a"), flag("b")}));
  EXPECT_EQ(table.withoutReturns(gate({comesBack(7)})), 0u);
}

// `both` asks for all that either asks for, `either` for what both do: over
// lists that part anywhere and hold their terms in any order.
TEST_F(GateTableTest, joinsLikeSets) {
  std::mt19937 random(1);
  std::vector<unsigned> terms, gates;
  for (const char *name : {"a", "b", "c", "d", "e"})
    for (bool isTrue : {true, false})
      terms.push_back(flag(name, isTrue));
  gates.push_back(0);
  for (int i = 0; i < 60; ++i)
    gates.push_back(table.with(gates[random() % gates.size()],
                               terms[random() % terms.size()]));
  for (unsigned a : gates)
    for (unsigned b : gates) {
      Terms all = termsOf(a), common;
      for (unsigned term : termsOf(b))
        if (!all.insert(term).second)
          common.insert(term);
      EXPECT_EQ(termsOf(table.both(a, b)), all);
      EXPECT_EQ(termsOf(table.either(a, b)), common);
    }
}

// To ask for less is the safe side: code counts as reached.
TEST_F(GateTableTest, endsListsOfHostileLength) {
  unsigned longest = 0;
  for (int i = 0; i < 1000; ++i)
    longest = table.with(longest, flag(std::to_string(i).c_str()));
  EXPECT_LE(table.depth(longest), 200u);
  EXPECT_TRUE(table.contains(longest, flag("0")));
  EXPECT_EQ(table.with(longest, table.term({})), GateTable::never);
}

} // namespace
} // namespace breakpath::test
