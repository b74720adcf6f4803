#include <check.h>

int place(int amount);
static void open_shop(void) {}
static void close_shop(void) {}

START_TEST(orders_are_placed) { // root: test orders_are_placed
  ck_assert(place(1));
}
END_TEST

void add(TCase *tests) {
  tcase_add_checked_fixture(tests, open_shop, close_shop); // root: test open_shop // root: test close_shop
  tcase_add_test(tests, orders_are_placed);                // no root
}
