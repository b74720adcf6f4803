#pragma once

namespace Catch {
struct NonCopyable {
  NonCopyable(NonCopyable const &) = delete;

protected:
  NonCopyable();
};

struct SourceLineInfo {
  SourceLineInfo(char const *_file, unsigned long _line) noexcept;
};

class StringRef {
public:
  StringRef() noexcept;
  StringRef(char const *rawChars) noexcept;
};

struct ITestInvoker {
  virtual void invoke() const = 0;
  virtual ~ITestInvoker();
};
using TestFunction = void (*)();

namespace Detail {
template <typename T> class unique_ptr {
public:
  unique_ptr();
  unique_ptr(unique_ptr &&other) noexcept;
};
} // namespace Detail

Detail::unique_ptr<ITestInvoker> makeTestInvoker(void (*testAsFunction)());
template <typename C>
Detail::unique_ptr<ITestInvoker> makeTestInvoker(void (C::*testAsMethod)()) { return {}; }

struct NameAndTags {
  NameAndTags(StringRef const &name_ = StringRef(),
              StringRef const &tags_ = StringRef()) noexcept;
  StringRef name;
  StringRef tags;
};

struct AutoReg : NonCopyable {
  AutoReg(Detail::unique_ptr<ITestInvoker> invoker, SourceLineInfo const &lineInfo,
          StringRef  classOrMethod, NameAndTags const &nameAndTags) noexcept;
};

struct SectionInfo {
  SectionInfo(SourceLineInfo const &_lineInfo, char const *_name);
};
class Section : NonCopyable {
public:
  Section(SectionInfo const &info);
  explicit operator bool() const;
};
void check(bool holds, char const *text);
} // namespace Catch

#define INTERNAL_CATCH_UNIQUE_NAME_LINE2(name, line) name##line
#define INTERNAL_CATCH_UNIQUE_NAME_LINE(name, line)                            \
  INTERNAL_CATCH_UNIQUE_NAME_LINE2(name, line)
#define INTERNAL_CATCH_UNIQUE_NAME(name)                                       \
  INTERNAL_CATCH_UNIQUE_NAME_LINE(name, __COUNTER__)
#define CATCH_INTERNAL_LINEINFO                                                \
  ::Catch::SourceLineInfo(__FILE__, static_cast<unsigned long>(__LINE__))

#define INTERNAL_CATCH_TESTCASE2(TestName, ...)                                \
  static void TestName();                                                      \
  namespace {                                                                  \
  const Catch::AutoReg INTERNAL_CATCH_UNIQUE_NAME(autoRegistrar)(                    \
      Catch::makeTestInvoker(&TestName), CATCH_INTERNAL_LINEINFO,              \
      Catch::StringRef(), Catch::NameAndTags{__VA_ARGS__});                    \
  }                                                                            \
  static void TestName()
#define TEST_CASE(...)                                                         \
  INTERNAL_CATCH_TESTCASE2(INTERNAL_CATCH_UNIQUE_NAME(C_A_T_C_H_T_E_S_T_),     \
                           __VA_ARGS__)
#define SCENARIO(...) TEST_CASE("Scenario: " __VA_ARGS__)

#define INTERNAL_CATCH_TEST_CASE_METHOD2(TestName, ClassName, ...)             \
  namespace {                                                                  \
  struct TestName : ClassName {                                                \
    void test();                                                               \
  };                                                                           \
  const Catch::AutoReg INTERNAL_CATCH_UNIQUE_NAME(autoRegistrar)(                    \
      Catch::makeTestInvoker(&TestName::test), CATCH_INTERNAL_LINEINFO,        \
      #ClassName, Catch::NameAndTags{__VA_ARGS__});                            \
  }                                                                            \
  void TestName::test()
#define TEST_CASE_METHOD(ClassName, ...)                                       \
  INTERNAL_CATCH_TEST_CASE_METHOD2(                                            \
      INTERNAL_CATCH_UNIQUE_NAME(C_A_T_C_H_T_E_S_T_), ClassName, __VA_ARGS__)

#define SECTION(name)                                                          \
  if (Catch::Section const &INTERNAL_CATCH_UNIQUE_NAME(section) =              \
          Catch::SectionInfo(CATCH_INTERNAL_LINEINFO, name))
#define CHECK(...) Catch::check(bool(__VA_ARGS__), #__VA_ARGS__)
#define REQUIRE(...) Catch::check(bool(__VA_ARGS__), #__VA_ARGS__)
