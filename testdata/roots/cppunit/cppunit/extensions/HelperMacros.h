#pragma once

#include <string>

namespace CppUnit {
class Test {
public:
  virtual ~Test();
};
class TestFixture {
public:
  virtual ~TestFixture();
  virtual void setUp();
  virtual void tearDown();
};
class TestCase : public Test, public TestFixture {
protected:
  virtual void runTest();
};
template <class Fixture> class TestCaller : public TestCase {
public:
  typedef void (Fixture::*TestMethod)();
  TestCaller(std::string name, TestMethod test, Fixture *fixture);
};
class TestSuiteBuilderContextBase {
public:
  void addTest(Test *test);
  std::string getTestNameFor(const std::string &testMethodName) const;
};
template <class Fixture>
class TestSuiteBuilderContext : public TestSuiteBuilderContextBase {
public:
  TestSuiteBuilderContext(TestSuiteBuilderContextBase &context);
  Fixture *makeFixture() const;
};
class TestSuite;
} // namespace CppUnit

#define CPPUNIT_TEST_SUITE(ATestFixtureType)                                   \
public:                                                                        \
  typedef ATestFixtureType TestFixtureType;                                    \
  static void                                                                  \
  addTestsToSuite(CppUnit::TestSuiteBuilderContextBase &baseContext) {         \
  CppUnit::TestSuiteBuilderContext<TestFixtureType> context(baseContext)
#define CPPUNIT_TEST(testMethod)                                               \
  context.addTest(new CppUnit::TestCaller<TestFixtureType>(                    \
      context.getTestNameFor(#testMethod), &TestFixtureType::testMethod,       \
      context.makeFixture()))
#define CPPUNIT_TEST_SUITE_END()                                               \
  }                                                                            \
  static CppUnit::TestSuite *suite()
