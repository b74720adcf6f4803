#include <doctest/doctest.h>

namespace shop {
bool place(int amount);
void reset();

struct Fixture {
  Fixture() { reset(); }
};

TEST_CASE("orders are placed") { // root: test orders are placed
  SUBCASE("paid") { CHECK(place(1)); } // no root
}

TEST_CASE_FIXTURE(Fixture, "orders are reset") { CHECK(place(2)); } // root: test orders are reset

static void helper() { reset(); } // no root
void use() { helper(); }
} // namespace shop
