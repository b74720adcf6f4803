// breakpath diff: libraries without a client.

#include "tests/Workspace.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace breakpath::test {
namespace {

std::vector<std::string> rulesOf(const Report &report) {
  std::vector<std::string> rules;
  for (const Report::Change &entry : report.changes)
    rules.push_back(toString(entry.change.rule) + (" " + entry.change.name));
  std::sort(rules.begin(), rules.end());
  return rules;
}

using Rules = std::vector<std::string>;

/// "rule name" of all that changed between two texts of a header.
Rules changesOf(const std::string &before, const std::string &after) {
  Workspace work;
  work.write("old/lib.h", before);
  work.write("new/lib.h", after);
  Report report = work.diff();
  EXPECT_TRUE(report.complete);
  return rulesOf(report);
}

TEST(DiffApi, pairsOverloadsByLikeness) {
  Workspace work;
  work.write("old/lib.h", "void put(int key, int v); void put(char c);");
  work.write("new/lib.h", "void put(int key, long v); void put(char c);");
  EXPECT_EQ(rulesOf(work.diff()),
            std::vector<std::string>{"param-type-widened put"});
}

TEST(DiffApi, doesNotListTheMembersOfWhatIsGone) {
  Workspace work;
  work.write("old/lib.h", "struct A { int x; void f(); }; int keep();");
  work.write("new/lib.h", "int keep();");
  EXPECT_EQ(rulesOf(work.diff()), std::vector<std::string>{"type-removed A"});
}

TEST(DiffApi, orderOfHeadersDoesNotMatter) {
  Workspace work;
  for (const char *version : {"old/", "new/"}) {
    work.write(std::string(version) + "a.h", "Base make();"); // needs b.h
    work.write(std::string(version) + "b.h", "struct Base {};");
  }
  work.write("new/b.h", "struct Base {}; void extra();");
  Report report = work.diff();
  EXPECT_TRUE(report.complete);
  EXPECT_TRUE(report.changes.empty());
}

TEST(DiffApi, saysWhichHeaderItCouldNotRead) {
  Workspace work;
  work.write("old/a.h", "void a();");
  work.write("old/b.h", "void b();");
  work.write("new/a.h", "void a();");
  work.write("new/b.h", "#error needs a config\nvoid c();");
  Report report = work.diff();
  EXPECT_FALSE(report.complete);
  ASSERT_EQ(report.skipped.size(), 1u);
  EXPECT_EQ(report.skipped[0].first, "new b.h");
  EXPECT_TRUE(report.changes.empty()); // b() is not called gone
}

TEST(DiffApi, findsHeadersThatNeedADirectoryOfTheirOwnOnThePath) {
  Workspace work;
  for (const char *version : {"old/", "new/"}) {
    std::string root = version;
    work.write(root + "include/libxyz/xyz/types.h", "typedef int XyzId;");
    work.write(root + "include/libxyz/xyz/tree.h",
               "#include <xyz/types.h>\nXyzId xyzRoot(void);");
  }
  work.write("new/include/libxyz/xyz/tree.h",
             "#include <xyz/types.h>\nXyzId xyzTop(void);");
  Report report = work.diff();
  EXPECT_TRUE(report.complete);
  EXPECT_EQ(rulesOf(report),
            std::vector<std::string>{"function-removed xyzRoot"});
}

TEST(DiffApi, doesNotCallPrivateMembersApi) {
  Workspace work;
  work.write("old/lib.h", "class A { int x; void help(); public: void f(); };");
  work.write("new/lib.h", "class A { int y; public: void f(); };");
  EXPECT_TRUE(work.diff().changes.empty());
}

//===--- names ------------------------------------------------------------===//

TEST(DiffApi, callsARenameWhatCanBeNothingElse) {
  EXPECT_EQ(changesOf("int parseText(const char *text);",
                      "int parse_text(const char *text);"),
            Rules{"function-renamed parseText"});
  EXPECT_EQ(changesOf("void normalise(int *values, int n);",
                      "void normalize(int *values, int n);"),
            Rules{"function-renamed normalise"});
}

TEST(DiffApi, callsNothingARenameThatMayBeSomethingElse) {
  EXPECT_EQ(changesOf("int get_x(int id);", "int get_y(int id);"),
            Rules{"function-removed get_x"});
  EXPECT_EQ(changesOf("int parseText(int from);", "int parse_text(int to);"),
            Rules{"function-removed parseText"});
  EXPECT_EQ(changesOf("struct Red { int a; };", "struct Blue { int a; };"),
            Rules{"type-removed Red"});
}

TEST(DiffApi, tellsOfARenamedTypeOnce) {
  EXPECT_EQ(changesOf("typedef struct _doc { int a; } doc; int size(doc *);",
                      "typedef struct doc_s { int a; } doc; int size(doc *);"),
            Rules{"type-renamed _doc"});
  EXPECT_EQ(changesOf("enum Mode { A, B }; void open(Mode); Mode mode();",
                      "enum OpenMode { A, B }; using Mode = OpenMode;"
                      "void open(Mode); Mode mode();"),
            Rules{"distinct-type-became-alias Mode"});
}

TEST(DiffApi, findsWhatAHeaderStillLeadsTo) {
  Workspace work;
  work.write("old/a.h", "void f(); void g();");
  work.write("old/b.h", "");
  work.write("new/a.h", "#include \"sub/c.h\"");
  work.write("new/sub/c.h", "#include \"d.h\"");
  work.write("new/sub/d.h", "#pragma once\nvoid f();");
  work.write("new/b.h", "void g();");
  EXPECT_EQ(rulesOf(work.diff()), Rules{"function-header-moved g"});
}

TEST(DiffApi, takesAFriendForNoneWhereItsClassMoved) {
  EXPECT_EQ(changesOf("namespace a { struct T { friend T operator+(T, T); }; }"
                      "using a::T; void f(T);",
                      "namespace b { struct T { friend T operator+(T, T); }; }"
                      "using b::T; void f(T);"),
            (Rules{"namespace-removed a", "type-renamed a::T"}));
}

TEST(DiffApi, comparesTemplateParametersByName) {
  EXPECT_EQ(changesOf("template <typename A, typename T> struct Box {"
                      "  using type = T; void put(T item); };",
                      "template <typename T> struct Box {"
                      "  using type = T; void put(T item); };"),
            Rules{"template-param-removed-or-reordered Box"});
}

//===--- classes ----------------------------------------------------------===//

TEST(DiffApi, knowsABaseThatIsOneFurtherUp) {
  std::string classes = "struct A {}; struct B : A {};";
  EXPECT_EQ(
      changesOf(classes + "struct C : A {};", classes + "struct C : B {};"),
      Rules{"base-added C"});
}

TEST(DiffApi, takesAnOverriderForNoChangeOfTheTable) {
  std::string base = "struct A { virtual ~A(); virtual void f(); };";
  EXPECT_EQ(changesOf(base + "struct B : A { B(); };",
                      base + "struct B : A { B(); void f() override; };"),
            Rules{});
  EXPECT_EQ(
      changesOf(base + "struct B : A { B(); void f() override; };",
                base + "struct B : A { B(); };"),
      (Rules{"key-function-moved B", "member-function-pulled-to-base B::f"}));
}

TEST(DiffApi, tellsTheBitsOfFlagsFromACount) {
  EXPECT_EQ(changesOf("enum F { A = 1, B = 2, C = 4 };",
                      "enum F { B = 1, A = 2, C = 4 };"),
            (Rules{"flag-bit-reassigned A", "flag-bit-reassigned B"}));
  EXPECT_EQ(
      changesOf("enum F { A, B, C, D, E };", "enum F { B, A, C, D, E };"),
      (Rules{"enumerator-value-changed A", "enumerator-value-changed B"}));
}

TEST(DiffApi, readsASentinelOnlyAtTheEnd) {
  EXPECT_EQ(
      changesOf("enum E { A, E_COUNT };", "enum E { A, B, E_COUNT };"),
      (Rules{"enumerator-added B", "enumerator-sentinel-changed E_COUNT"}));
  EXPECT_EQ(
      changesOf("enum E { LIMIT_MAX = 1, A };", "enum E { LIMIT_MAX = 5, A };"),
      (Rules{"enumerator-value-changed A",
             "enumerator-value-changed LIMIT_MAX"}));
}

TEST(DiffApi, leavesNoReserveToItselfThatMovesOthers) {
  EXPECT_EQ(changesOf("struct S { int reserved; int b; }; void f(S *);",
                      "struct S { int depth; int b; }; void f(S *);"),
            Rules{"reserved-field-consumed S::reserved"});
  EXPECT_EQ(changesOf("struct S { int reserved; int b; }; void f(S *);",
                      "struct S { int b; }; void f(S *);"),
            (Rules{"field-offset-changed S::b", "field-removed S::reserved",
                   "type-size-changed S"}));
}

//===--- functions --------------------------------------------------------===//

TEST(DiffApi, takesRestrictForNoOtherType) {
  EXPECT_EQ(changesOf("void mix(float *a, float *b);",
                      "void mix(float *__restrict a, float *b);"),
            Rules{"param-restrict-changed mix"});
}

TEST(DiffApi, asksOnlyOverridersToBeNoexcept) {
  EXPECT_EQ(changesOf("int f(); struct A { virtual ~A(); virtual void g(); };",
                      "int f() noexcept;"
                      "struct A { virtual ~A(); virtual void g() noexcept; };"),
            Rules{"noexcept-added A::g"});
}

TEST(DiffApi, isNotMovedByWhatTheHeadersHappenToNeed) {
  std::string header = "#include <vector>\n"
                       "struct S { std::vector<int> v; virtual ~S(); };"
                       "std::vector<int> all(S *); void add(std::vector<S>);";
  EXPECT_EQ(changesOf(header, header + "inline void drop(S *s) {"
                                       "  add({*s}); all(s); delete s; }"),
            Rules{});
}

TEST(DiffApi, readsEachSpellingOfAnAttributeAlike) {
  EXPECT_EQ(changesOf("[[noreturn]] void f(); [[gnu::pure]] int g(int);",
                      "__attribute__((noreturn)) void f();"
                      "int g(int) __attribute__((__pure__));"),
            Rules{});
}

} // namespace
} // namespace breakpath::test
