#include <CUnit/CUnit.h>

static void placed(void) {}
static void refused(void) {}
static void paid(void) {}

static CU_TestInfo tests[] = {
    {"orders are paid", paid}, // root: test paid
    CU_TEST_INFO_NULL,
};

void add(CU_pSuite suite) {
  CU_add_test(suite, "orders are placed", placed); // root: test orders are placed
  CU_ADD_TEST(suite, refused);                     // root: test refused
  (void)tests;
}
