#include <cppunit/extensions/HelperMacros.h>

namespace shop {
bool place(int amount);
void reset();

class OrdersTest : public CppUnit::TestFixture {
  CPPUNIT_TEST_SUITE(OrdersTest);
  CPPUNIT_TEST(arePlaced); // root: test shop::OrdersTest::arePlaced
  CPPUNIT_TEST_SUITE_END();

public:
  void setUp() override { reset(); } // root: test shop::OrdersTest::setUp
  void arePlaced() { place(1); }
  void helper() { reset(); } // no root
};

class Single : public CppUnit::TestCase {
protected:
  void runTest() override { place(2); } // root: test shop::Single::runTest
};
} // namespace shop
