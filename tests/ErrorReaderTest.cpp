// One line a case: what the compiler's words say of a break.

#include "tests/Workspace.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

using Lines = std::vector<std::string>;

Lines inC(const std::string &before, const std::string &after,
          const std::string &client) {
  return summary(judge(before, after, client, "client.c"));
}

//===--- names ------------------------------------------------------------===//

TEST(ErrorReader, tellsAFunctionOfTheClientThatTheLibraryNowDeclares) {
  EXPECT_EQ(inC("int start(void);", "int start(void); int helper(int);",
                "static int helper(long n) { return n; }\n"
                "int f(void) { return helper(start()); }"),
            Lines{"namespace-symbol-collides-with-client breaks-build 2:12"});
}

TEST(ErrorReader, tellsAPrototypeThatTheClientKeeps) {
  EXPECT_EQ(inC("int start(int);", "int start(int, int);",
                "int start(int);\nint f(void) { return 1; }"),
            Lines{"forward-declaration-invalidated breaks-build 2:5"});
}

TEST(ErrorReader, tellsAForwardDeclarationInAnotherNamespace) {
  expectFindings("namespace l { class A; A *make(); }",
                 "namespace l { inline namespace v2 { class A; A *make(); } }",
                 "namespace l { class A; }\nvoid f(l::^A *);",
                 {"forward-declaration-invalidated breaks-build"});
}

TEST(ErrorReader, tellsAMacroInAllItsPlacesOnce) {
  Report report = judge("int n();", "int n();\n#define Status int",
                        "struct Status { int code; };\n"
                        "Status f() { Status s; return s; }");
  EXPECT_EQ(summary(report),
            Lines{"macro-added-collides-with-client breaks-build 2:8"});
}

TEST(ErrorReader, letsADefinitionOfTheClientGiveWay) {
  EXPECT_EQ(summary(judge("int n();", "int n();\n#define L_MAX 10",
                          "#ifndef L_MAX\n#define L_MAX 20\n#endif\n"
                          "int f() { return L_MAX + n(); }")),
            Lines{"version-or-feature-macro-flips-client-branch "
                  "changes-meaning 2:9"});
}

// A formatter derives from one of the library; nobody hooks it in.
TEST(ErrorReader, tellsASpecialisationFromAHookOfABaseTemplate) {
  std::string before = "namespace l { template <class T> struct formatter;"
                       "template <> struct formatter<int> {"
                       "  int format(int) const { return 1; } };"
                       "template <class T> int print(const T &v) {"
                       "  formatter<T> f; return f.format(v); } }";
  std::string after = before;
  after.replace(after.find("formatter<T> f;"), 0, "const ");
  expectFindings(before, after,
                 "struct Cart {};\n"
                 "template <> struct l::formatter<Cart> : l::formatter<int> {\n"
                 "  int format(const Cart &) { return 2; } };\n"
                 "int f() { return l::^print(Cart()) + l::print(1); }",
                 {"template-body-changed breaks-build"});
}

TEST(ErrorReader, isSilentAboutAMacroWithTheSameText) {
  expectFindings("int n();", "int n();\n#define LIMIT 10",
                 "#undef LIMIT\n#define LIMIT 10\nint f() { return LIMIT; }",
                 {});
}

//===--- conditions -------------------------------------------------------===//

TEST(ErrorReader, takesNoMentionForADeclarationBehindACondition) {
  expectFindings("int old(); int put(int);",
                 "int put(int);\n#ifdef L_OLD\n#define START "
                 "put(::old())\n#endif",
                 "int f() { return ^old(); }",
                 {"function-removed breaks-build"});
}

TEST(ErrorReader, tellsAMemberBehindACondition) {
  expectFindings("struct S { void open(); void close(); };",
                 "struct S {\n#if __cplusplus > 202302L\nvoid open();\n#endif\n"
                 "void close(); };",
                 "void f(S &s) { s.^open(); s.close(); }",
                 {"function-now-conditional breaks-build"});
}

//===--- overloads --------------------------------------------------------===//

// An operator has a "<" in its name, too.
TEST(ErrorReader, takesAnOperatorForNoSpecialisation) {
  expectFindings("struct L {};",
                 "struct L {}; inline bool operator<(L, L) { "
                 "return true; }",
                 "inline bool ^operator<(L, L) { return false; }",
                 {"namespace-symbol-collides-with-client breaks-build"});
}

TEST(ErrorReader, tellsAMethodWhoseAddressIsAmbiguous) {
  expectFindings("struct S { void run(int); };",
                 "struct S { void run(int); void run(long); };",
                 "auto f() { return &S::^run; }",
                 {"overload-added-address-ambiguous breaks-build"});
}

TEST(ErrorReader, leavesAnAddedOverloadToBeAmbiguous) {
  expectFindings("void put(long);", "void put(long); void put(char);",
                 "void f() { ^put(1); }",
                 {"overload-added-ambiguous breaks-build"});
}

TEST(ErrorReader, tellsAConstraintThatIsNotMet) {
  expectFindings("template <class T> concept Any = true;\n"
                 "template <Any T> void put(T);",
                 "template <class T> concept Any = sizeof(T) > 2;\n"
                 "template <Any T> void put(T);",
                 "void f() { ^put('a'); put(1); }",
                 {"sfinae-tightened breaks-build"});
}

//===--- headers ----------------------------------------------------------===//

TEST(ErrorReader, tellsAStandardThatADirectiveAsksFor) {
  Workspace work;
  work.write("old/lib.h", "int n();");
  work.write("new/lib.h", "#if __cplusplus < 201703L\n#error needs C++17\n"
                          "#endif\nint n();");
  work.client("#include \"lib.h\"\n", "client.cc", {"-std=c++14"});
  EXPECT_EQ(summary(work.scan()),
            Lines{"header-requires-newer-standard breaks-build 1:10"});
}

TEST(ErrorReader, tellsAFlagThatTheCompilerAsksFor) {
  Workspace work;
  work.write("old/lib.h", "inline void n() {}");
  work.write("new/lib.h", "inline void n() { throw 1; }");
  work.client("#include \"lib.h\"\n", "client.cc", {"-fno-exceptions"});
  EXPECT_EQ(summary(work.scan()),
            Lines{"header-requires-extension-or-flag breaks-build 1:10"});
}

TEST(ErrorReader, tellsAKeywordThatIsANameInC) {
  EXPECT_EQ(summary(judge("int n(int);", "int n(int new);", "")),
            Lines{"keyword-or-reserved-name-collision breaks-build 1:10"});
}

TEST(ErrorReader, takesAMissingIncludeForNoOldStandard) {
  EXPECT_EQ(summary(judge("int n();", "std::span<int> n();", "")),
            Lines{"header-no-longer-self-contained breaks-build 1:10"});
}

} // namespace
} // namespace breakpath::test
