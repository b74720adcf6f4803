#pragma once

namespace doctest {
class String {
public:
  String();
  String(const char *in);
};

struct TestCaseData {
  const char *m_name;
};

namespace detail {
using funcType = void (*)();

struct TestSuite {
  TestSuite &operator*(const char *in);
};

struct TestCase : public TestCaseData {
  TestCase(funcType test, const char *file, unsigned line,
           const TestSuite &test_suite, const String &type = String(),
           int template_id = -1);
  TestCase &operator*(const char *in);
  template <typename T> TestCase &operator*(const T &in);
};

int regTest(const TestCase &tc);
int consume(const int *, int);
int setTestSuite(const TestSuite &ts);

struct Subcase {
  Subcase(const String &name, const char *file, int line);
  operator bool() const;
};
void check(bool holds, const char *text);
} // namespace detail
} // namespace doctest

namespace doctest_detail_test_suite_ns {
inline doctest::detail::TestSuite &getCurrentTestSuite() {
  static doctest::detail::TestSuite data;
  return data;
}
} // namespace doctest_detail_test_suite_ns

#define DOCTEST_CAT_IMPL(s1, s2) s1##s2
#define DOCTEST_CAT(s1, s2) DOCTEST_CAT_IMPL(s1, s2)
#define DOCTEST_ANONYMOUS(x) DOCTEST_CAT(x, __COUNTER__)
#define DOCTEST_EMPTY

#define DOCTEST_GLOBAL_NO_WARNINGS(var, ...)                                   \
  static const int var = doctest::detail::consume(&var, __VA_ARGS__);
#define DOCTEST_REGISTER_FUNCTION(global_prefix, f, decorators)                \
  global_prefix DOCTEST_GLOBAL_NO_WARNINGS(                                    \
      DOCTEST_ANONYMOUS(DOCTEST_ANON_VAR_),                                    \
      doctest::detail::regTest(                                                \
          doctest::detail::TestCase(                                           \
              f, __FILE__, __LINE__,                                           \
              doctest_detail_test_suite_ns::getCurrentTestSuite()) *           \
          decorators))

#define DOCTEST_CREATE_AND_REGISTER_FUNCTION(f, decorators)                    \
  static void f();                                                             \
  DOCTEST_REGISTER_FUNCTION(DOCTEST_EMPTY, f, decorators)                      \
  static void f()
#define TEST_CASE(decorators)                                                  \
  DOCTEST_CREATE_AND_REGISTER_FUNCTION(DOCTEST_ANONYMOUS(DOCTEST_ANON_FUNC_),  \
                                       decorators)

#define DOCTEST_IMPLEMENT_FIXTURE(der, base, func, decorators)                 \
  namespace {                                                                  \
  struct der : public base {                                                   \
    void f();                                                                  \
  };                                                                           \
  static inline void func() {                                                  \
    der v;                                                                     \
    v.f();                                                                     \
  }                                                                            \
  DOCTEST_REGISTER_FUNCTION(DOCTEST_EMPTY, func, decorators)                   \
  }                                                                            \
  inline void der::f()
#define TEST_CASE_FIXTURE(c, decorators)                                       \
  DOCTEST_IMPLEMENT_FIXTURE(DOCTEST_ANONYMOUS(DOCTEST_ANON_CLASS_), c,         \
                            DOCTEST_ANONYMOUS(DOCTEST_ANON_FUNC_), decorators)

#define SUBCASE(name)                                                          \
  if (const doctest::detail::Subcase & DOCTEST_ANONYMOUS(DOCTEST_ANON_SUBCASE_) = \
          doctest::detail::Subcase(name, __FILE__, __LINE__))
#define CHECK(...) doctest::detail::check(bool(__VA_ARGS__), #__VA_ARGS__)
