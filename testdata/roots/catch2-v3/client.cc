#include <catch2/catch_test_macros.hpp>

namespace shop {
bool place(int amount);
void reset();

struct Fixture {
  Fixture() { reset(); }
};

TEST_CASE("orders are placed", "[orders]") { // root: test orders are placed
  SECTION("paid") { CHECK(place(1)); } // no root
}

TEST_CASE("orders are refused") { REQUIRE(!place(0)); } // root: test orders are refused

TEST_CASE_METHOD(Fixture, "orders are reset", "[orders]") { // root: test orders are reset
  CHECK(place(2));
}

SCENARIO("a customer pays") { // root: test Scenario: a customer pays
  CHECK(place(3));
}

static void helper() { reset(); } // no root
void use() { helper(); }
} // namespace shop
