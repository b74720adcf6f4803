#ifndef CMOCKA_H_
#define CMOCKA_H_

typedef void (*CMUnitTestFunction)(void **state);
typedef int (*CMFixtureFunction)(void **state);
struct CMUnitTest {
  const char *name;
  CMUnitTestFunction test_func;
  CMFixtureFunction setup_func;
  CMFixtureFunction teardown_func;
  void *initial_state;
};

#define cmocka_unit_test(f) {#f, f, NULL, NULL, NULL}
#define cmocka_unit_test_setup_teardown(f, setup, teardown)                    \
  {#f, f, setup, teardown, NULL}
#define cmocka_run_group_tests(group_tests, group_setup, group_teardown)       \
  _cmocka_run_group_tests(#group_tests, group_tests,                           \
                          sizeof(group_tests) / sizeof((group_tests)[0]),      \
                          group_setup, group_teardown)

int _cmocka_run_group_tests(const char *group_name,
                            const struct CMUnitTest *const tests,
                            const size_t num_tests,
                            CMFixtureFunction group_setup,
                            CMFixtureFunction group_teardown);

#endif
