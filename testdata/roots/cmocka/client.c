#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>

static void placed(void **state) { (void)state; }
static void refused(void **state) { (void)state; }
static int open_shop(void **state) { return *state != NULL; }

int main(void) { // root: main main
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(placed), // root: test placed
      cmocka_unit_test_setup_teardown(refused, open_shop, NULL), // root: test refused // root: test open_shop
  };
  return cmocka_run_group_tests(tests, NULL, NULL); // no root
}
