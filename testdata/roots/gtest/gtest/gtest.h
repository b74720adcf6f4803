#pragma once

#include <string>
#include <vector>

namespace testing {
class TestInfo;

class Test {
public:
  virtual ~Test();
  static void SetUpTestSuite() {}
  static void TearDownTestSuite() {}

protected:
  Test();
  virtual void SetUp();
  virtual void TearDown();

private:
  virtual void TestBody() = 0;
};

template <typename T> class WithParamInterface {
public:
  virtual ~WithParamInterface() {}
  static const T &GetParam();
};
template <typename T>
class TestWithParam : public Test, public WithParamInterface<T> {};

class Environment {
public:
  virtual ~Environment();
  virtual void SetUp();
  virtual void TearDown();
};

class AssertionResult {};

namespace internal {
using TypeId = const void *;
template <typename T> TypeId GetTypeId() { return {}; }

struct CodeLocation {
  CodeLocation(const std::string &a_file, int a_line);
  std::string file;
  int line;
};

class TestFactoryBase {
public:
  virtual ~TestFactoryBase();
  virtual Test *CreateTest() = 0;
};
template <class TestClass> class TestFactoryImpl : public TestFactoryBase {
public:
  Test *CreateTest() override { return new TestClass; }
};

TestInfo *MakeAndRegisterTestInfo(const char *test_suite_name, const char *name,
                                  const char *type_param,
                                  const char *value_param,
                                  CodeLocation code_location,
                                  TypeId fixture_class_id,
                                  void (*set_up_tc)(), void (*tear_down_tc)(),
                                  TestFactoryBase *factory);

template <class TestSuite> class TestMetaFactory {
public:
  Test *make() { return new TestSuite; }
};
template <class TestSuite> class ParameterizedTestSuiteInfo {
public:
  void AddTestPattern(const char *suite, const char *name, void *factory,
                      CodeLocation location);
};
template <class TestSuite> ParameterizedTestSuiteInfo<TestSuite> *
GetTestSuitePatternHolder(const char *suite, CodeLocation location) { return nullptr; }
int expect(bool holds, const char *text, const char *file, int line);

template <template <typename T> class Fixture, class TestSel, typename Types>
class TypeParameterizedTest;
template <template <typename T> class Fixture,
          template <typename T> class TestTemplate, typename Type>
bool registerTyped(const char *suite, const char *name) {
  using TestClass = TestTemplate<Type>;
  MakeAndRegisterTestInfo(suite, name, "", nullptr, CodeLocation("", 0),
                          GetTypeId<Fixture<Type>>(),
                          &Fixture<Type>::SetUpTestSuite,
                          &Fixture<Type>::TearDownTestSuite,
                          new TestFactoryImpl<TestClass>);
  return true;
}
} // namespace internal
} // namespace testing

#define GTEST_TEST_(suite, name, parent)                                       \
  class suite##_##name##_Test : public parent {                                \
  public:                                                                      \
    suite##_##name##_Test() = default;                                         \
    ~suite##_##name##_Test() override = default;                               \
                                                                               \
  private:                                                                     \
    void TestBody() override;                                                  \
    static ::testing::TestInfo *const test_info_;                              \
  };                                                                           \
                                                                               \
  ::testing::TestInfo *const suite##_##name##_Test::test_info_ =               \
      ::testing::internal::MakeAndRegisterTestInfo(                            \
          #suite, #name, nullptr, nullptr,                                     \
          ::testing::internal::CodeLocation(__FILE__, __LINE__),               \
          ::testing::internal::GetTypeId<parent>(), &parent::SetUpTestSuite,   \
          &parent::TearDownTestSuite,                                          \
          new ::testing::internal::TestFactoryImpl<suite##_##name##_Test>);    \
  void suite##_##name##_Test::TestBody()

#define TEST(suite, name) GTEST_TEST_(suite, name, ::testing::Test)
#define TEST_F(fixture, name) GTEST_TEST_(fixture, name, fixture)
#define TEST_P(suite, name)                                                    \
  class suite##_##name##_Test : public suite {                                 \
  public:                                                                      \
    void TestBody() override;                                                  \
                                                                               \
  private:                                                                     \
    static int AddToRegistry() {                                               \
      ::testing::internal::GetTestSuitePatternHolder<suite>(                   \
          #suite, ::testing::internal::CodeLocation(__FILE__, __LINE__))       \
          ->AddTestPattern(                                                    \
              #suite, #name,                                                   \
              new ::testing::internal::TestMetaFactory<suite##_##name##_Test>, \
              ::testing::internal::CodeLocation(__FILE__, __LINE__));          \
      return 0;                                                                \
    }                                                                          \
    static int gtest_registering_dummy_;                                       \
  };                                                                           \
  int suite##_##name##_Test::gtest_registering_dummy_ =                        \
      suite##_##name##_Test::AddToRegistry();                                  \
  void suite##_##name##_Test::TestBody()

namespace testing {
template <typename... T> struct Types {
  template <typename U, typename...> struct First {
    using type = U;
  };
  using Head = typename First<T...>::type;
};
} // namespace testing
#define TYPED_TEST_SUITE(suite, types) typedef types gtest_type_params_##suite##_
#define TYPED_TEST(suite, name)                                                \
  template <typename gtest_TypeParam_>                                         \
  class suite##_##name##_Test : public suite<gtest_TypeParam_> {               \
  private:                                                                     \
    typedef suite<gtest_TypeParam_> TestFixture;                               \
    typedef gtest_TypeParam_ TypeParam;                                        \
    void TestBody() override;                                                  \
  };                                                                           \
  static bool gtest_##suite##_##name##_registered_ [[maybe_unused]] =          \
      ::testing::internal::registerTyped<suite, suite##_##name##_Test,         \
                                         gtest_type_params_##suite##_::Head>(  \
          #suite, #name);                                                      \
  template <typename gtest_TypeParam_>                                         \
  void suite##_##name##_Test<gtest_TypeParam_>::TestBody()

#define EXPECT_TRUE(x)                                                         \
  (void)::testing::internal::expect((x), #x, __FILE__, __LINE__)
