#pragma once

#include <cstddef>
#include <functional>

namespace boost {
template <typename Signature> class function;
template <typename R, typename... Args> class function<R(Args...)> {
public:
  template <typename F> function(F f) {}
};

namespace unit_test {
class const_string {
public:
  const_string(const char *s);
  const_string(const char *s, std::size_t len);
};

class test_unit {};
class test_case : public test_unit {};
class test_suite : public test_unit {
public:
  void add(test_unit *tu);
};

inline test_case *make_test_case(boost::function<void()> const &test_func,
                                 const_string tc_name, const_string tc_file,
                                 std::size_t tc_line);

namespace decorator {
class collector_t {
public:
  static collector_t &instance();
};
} // namespace decorator

namespace ut_detail {
struct auto_test_unit_registrar {
  auto_test_unit_registrar(test_case *tc, decorator::collector_t &decorators,
                           unsigned long exp_fail = 0);
};
} // namespace ut_detail

template <typename Fixture> void setup_conditional(Fixture &fixture) {}
template <typename Fixture> void teardown_conditional(Fixture &fixture) {}
namespace framework {
test_suite &master_test_suite();
}
void check(bool holds, const char *text);
} // namespace unit_test
} // namespace boost

struct BOOST_AUTO_TEST_CASE_FIXTURE {};

#define BOOST_FIXTURE_TEST_CASE(test_name, F)                                  \
  struct test_name : public F {                                                \
    void test_method();                                                        \
  };                                                                           \
  static void test_name##_invoker() {                                          \
    test_name t;                                                               \
    boost::unit_test::setup_conditional(t);                                    \
    t.test_method();                                                           \
    boost::unit_test::teardown_conditional(t);                                 \
  }                                                                            \
  static boost::unit_test::ut_detail::auto_test_unit_registrar                 \
      test_name##_registrar [[maybe_unused]](                                  \
          boost::unit_test::make_test_case(&test_name##_invoker, #test_name,   \
                                           __FILE__, __LINE__),                \
          boost::unit_test::decorator::collector_t::instance());               \
  void test_name::test_method()
#define BOOST_AUTO_TEST_CASE(test_name)                                        \
  BOOST_FIXTURE_TEST_CASE(test_name, BOOST_AUTO_TEST_CASE_FIXTURE)
#define BOOST_TEST_CASE(test_function)                                         \
  boost::unit_test::make_test_case(                                            \
      (test_function),                                                         \
      boost::unit_test::const_string(#test_function,                           \
                                     sizeof(#test_function) - 1),              \
      __FILE__, __LINE__)
#define BOOST_CHECK(P) boost::unit_test::check(bool(P), #P)
