#include <gtest/gtest.h>

namespace shop {
bool place(int amount);
void reset();

class OrdersTest : public testing::Test {
protected:
  void SetUp() override { reset(); } // no root: it runs in its tests
  bool pay() { return place(1); }    // no root
};

class AmountsTest : public testing::TestWithParam<int> {};

class Database : public testing::Environment {
public:
  void SetUp() override { reset(); }    // root: test shop::Database::SetUp
  void TearDown() override { reset(); } // root: test shop::Database::TearDown
};

TEST(Orders, arePlaced) { // root: test Orders.arePlaced
  EXPECT_TRUE(place(3));
}

TEST_F(OrdersTest, arePaid) { EXPECT_TRUE(pay()); } // root: test OrdersTest.arePaid

TEST_P(AmountsTest, areCharged) { // root: test AmountsTest.areCharged
  EXPECT_TRUE(place(GetParam()));
}

struct Test {
  virtual ~Test() = default;
  virtual void TestBody() = 0;
};
struct Local : Test {
  void TestBody() override { reset(); } // no root
};
} // namespace shop
