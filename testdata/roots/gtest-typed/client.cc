#include <gtest/gtest.h>

namespace shop {
bool place(int amount);

template <typename T> class QueueTest : public testing::Test {};
using Amounts = testing::Types<int, long>;
TYPED_TEST_SUITE(QueueTest, Amounts);

TYPED_TEST(QueueTest, places) { // root: test QueueTest.places
  EXPECT_TRUE(place(TypeParam(1)));
}
} // namespace shop
