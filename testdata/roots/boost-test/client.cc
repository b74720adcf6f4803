#include <boost/test/unit_test.hpp>

namespace shop {
bool place(int amount);
void reset();
void arePlaced();

struct Fixture {
  Fixture() { reset(); }
};

BOOST_AUTO_TEST_CASE(ordersArePlaced) { // root: test ordersArePlaced
  BOOST_CHECK(place(1));
}

BOOST_FIXTURE_TEST_CASE(ordersAreReset, Fixture) { BOOST_CHECK(place(2)); } // root: test ordersAreReset

void add(boost::unit_test::test_suite &suite) {
  suite.add(BOOST_TEST_CASE(&arePlaced)); // root: test shop::arePlaced
}

void helper() { reset(); } // no root
} // namespace shop
