// One line a case: what a change of the library makes of one use.

#include "tests/Workspace.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

using Lines = std::vector<std::string>;

TEST(JudgeUses, followsAnOverloadThatTakesOver) {
  expectFindings("void draw(long);", "void draw(long); void draw(int);",
                 "void f() { ^draw(1); draw(2L); }",
                 {"overload-added-better-match changes-meaning"});
}

TEST(JudgeUses, seesADefaultBehindAMacro) {
  expectFindings("#define SCALE 1\nvoid draw(int s = SCALE);",
                 "#define SCALE 2\nvoid draw(int s = SCALE);",
                 "void f() { ^draw(); draw(3); }",
                 {"default-arg-value-changed changes-meaning"});
}

TEST(JudgeUses, isSilentAboutADefaultSpelledOtherwise) {
  expectFindings("void draw(int s = 2 + 2);", "void draw(int s = 4);",
                 "void f() { draw(); }", {});
}

TEST(JudgeUses, takesAnInlineNamespaceBumpForTheSameMeaning) {
  expectFindings("namespace l { inline namespace v1 { struct A {}; inline void "
                 "f(A) {} } }",
                 "namespace l { inline namespace v2 { struct A {}; inline void "
                 "f(A) {} } }",
                 "void g(l::A a) { l::f(a); f(a); }", {});
  // What the library compiled has another symbol.
  expectFindings("namespace l { inline namespace v1 { void f(); } }",
                 "namespace l { inline namespace v2 { void f(); } }",
                 "void g() { l::^f(); }",
                 {"inline-namespace-changed breaks-binary"});
}

TEST(JudgeUses, seesThatACopyConstructorMovesAnArgumentToMemory) {
  expectFindings("template <class T> struct V { T t; }; void f(V<int>);",
                 "template <class T> struct V { T t; V(); V(const V &); }; "
                 "void f(V<int>);",
                 "void g(const V<int> &v) { ^f(v); }",
                 {"passed-in-register-changed breaks-binary"});
}

TEST(JudgeUses, findsOneUsePerInstantiationPlace) {
  expectFindings(
      "struct A { int size() const; }; struct B { int size() const; };",
      "struct A { int length() const; }; struct B { int size() const; };",
      "template <class T> int n(const T &t) { return t.^size(); }\n"
      "int f(A a, B b) { return n(a) + n(b); }",
      {"member-function-removed breaks-build"});
}

TEST(JudgeUses, findsUsesInMacrosOfTheClient) {
  expectFindings("void log(int);", "void trace(int);",
                 "#define LOG(x) log(x)\nvoid f() { ^LOG(1); }",
                 {"function-removed breaks-build"});
}

TEST(JudgeUses, putsAMacroArgumentWhereItStands) {
  expectFindings("int id();", "int id(int);",
                 "#define TWICE(x) ((x) + 1)\nint f() {\n  return TWICE(\n"
                 "      ^id());\n}",
                 {"param-added-required breaks-build"});
}

TEST(JudgeUses, saysOnlyThatABranchOfTheClientFlips) {
  expectFindings("#define V 1\nvoid pay(int);",
                 "#define V 2\nvoid pay(int, int);",
                 "#if ^V >= 2\nvoid f() { pay(1, 2); }\n#else\n"
                 "void f() { pay(1); }\n#endif",
                 {"version-or-feature-macro-flips-client-branch "
                  "changes-meaning"});
}

TEST(JudgeUses, makesFollowUpsOfWhatADeclarationDragsAlong) {
  Report report =
      judge("typedef int Id;", "typedef int Key;",
            "struct Row { Id id; };\nint f(Row r) { return r.id; }\n"
            "Id g();\nint h() { return g(); }");
  EXPECT_EQ(summary(report), (Lines{"alias-removed breaks-build 2:14",
                                    "alias-removed breaks-build 4:1"}));
}

TEST(JudgeUses, doesNotBlameAResultForWhatIsAmongTheArguments) {
  Workspace work;
  work.write("old/lib.h", "struct Key {}; struct T { int wait(int); };");
  work.write("new/lib.h", "struct T { T *wait(int); };");
  work.client("#include \"lib.h\"\nvoid f(T t) {\n  t.wait(\n"
              "      sizeof(Key));\n}");
  // wait() did change, but that cannot be told before Key is mended.
  EXPECT_EQ(summary(work.scan()),
            (Lines{"return-type-changed-incompatible unknown 3:5",
                   "type-removed breaks-build 4:14"}));
}

TEST(JudgeUses, groupsParseErrorsUnderTheMacroThatIsGone) {
  Report report = judge("#define UNUSED __attribute__((unused))", "",
                        "int f(int a UNUSED, int b) { return b; }");
  EXPECT_EQ(summary(report), Lines{"macro-removed breaks-build 2:13"});
  EXPECT_FALSE(report.findings[0].as<UseDetail>()->followUps.empty());
}

TEST(JudgeUses, doesNotCountErrorsThatStoodBefore) {
  Workspace work;
  work.write("old/lib.h", "void a(); void b();");
  work.write("new/lib.h", "void a();");
  work.client("#include \"lib.h\"\nvoid f() { nowhere(); a(); b(); }");
  Report report = work.scan();
  EXPECT_EQ(summary(report), Lines{"function-removed breaks-build 2:28"});
  EXPECT_EQ(report.findings[0].confidence, Confidence::Likely);
  EXPECT_FALSE(report.complete);
  ASSERT_EQ(report.skipped.size(), 1u);
  EXPECT_NE(report.skipped[0].second.find("does not compile under the old"),
            std::string::npos);
}

TEST(JudgeUses, doesNotCountOldErrorsInOtherWords) {
  Workspace work;
  work.write("old/lib.h", "int a(int, int);");
  work.write("new/lib.h", "int a(int);");
  work.client("#include \"lib.h\"\nint f() { return a(1, 2, 3); }");
  Report report = work.scan();
  EXPECT_TRUE(report.findings.empty());
  EXPECT_FALSE(report.complete);
}

TEST(JudgeUses, walksDeepInitialiserListsOnce) {
  std::string type = "int", value = "1";
  for (int i = 0; i < 40; ++i) {
    type += "[1]";
    value = "{" + value + "}";
  }
  size_t brackets = type.find('[');
  expectFindings("enum { ONE };", "enum { UNO };",
                 "int a" + type.substr(brackets) + " = " + value +
                     ";\nint b = ^ONE;",
                 {"enumerator-removed breaks-build"});
}

TEST(JudgeUses, knowsBothLanguagesOfAMixedClient) {
  Workspace work;
  work.write("old/lib.h", "int gone(void); int kept(void);");
  work.write("new/lib.h", "int kept(void);");
  work.client("#include \"lib.h\"\nint f(void) { return gone() + kept(); }",
              "a.c");
  work.client("extern \"C\" {\n#include \"lib.h\"\n}\n"
              "int g() { return gone() + kept(); }",
              "b.cc");
  EXPECT_EQ(summary(work.scan()),
            (Lines{"function-removed breaks-build 2:22",
                   "function-removed breaks-build 4:18"}));
}

TEST(JudgeUses, takesTheWorstThatAnyUnitSays) {
  for (bool strictFirst : {false, true}) {
    Workspace work;
    work.write("old/lib.h", "int a();");
    work.write("new/lib.h", "[[deprecated]] int a();");
    work.write("client/shared.h",
               "#include \"lib.h\"\ninline int f() { return a(); }");
    std::string unit = "#include \"shared.h\"\n";
    work.client(unit, strictFirst ? "a.cc" : "b.cc", {"-Werror"});
    work.client(unit, strictFirst ? "b.cc" : "a.cc");
    EXPECT_EQ(summary(work.scan()),
              Lines{"deprecated-added breaks-build 2:25"});
  }
}

TEST(JudgeUses, isNotFooledByAWarningThatStoodBefore) {
  Workspace work;
  work.write("old/lib.h", "[[nodiscard]] int a(int);");
  work.write("new/lib.h", "[[nodiscard]] int a(int, int);");
  work.client("#include \"lib.h\"\nvoid f() { a(1); }", "client.cc",
              {"-Werror"});
  EXPECT_EQ(summary(work.scan()),
            Lines{"param-added-required breaks-build 2:12"});
}

TEST(JudgeUses, keepsInstantiationsApart) {
  const std::string library = "namespace l { struct A {}; void show(A); }";
  expectFindings(library, library,
                 "namespace m { struct B {}; void show(B); }\n"
                 "template <class T> void p(T t) { show(t); }\n"
                 "void f() { p(l::A()); p(m::B()); }",
                 {});
}

TEST(JudgeUses, readsAnUnmodelledHeaderWithCare) {
  Workspace work; // needs what the client defines first
  work.write("old/lib.h", "struct R { virtual void r(Num); };");
  work.write("new/lib.h", "struct R { virtual void r(Num, int); };");
  work.client("typedef int Num;\n#include \"lib.h\"\n"
              "struct S : R { void r(Num); };");
  EXPECT_EQ(summary(work.scan()),
            (Lines{"vtable-slot-reordered breaks-binary 3:12",
                   "base-signature-orphans-client-override changes-meaning "
                   "3:21"}));
}

TEST(JudgeUses, seesAnOverloadTakeOverInAnUnmodelledHeader) {
  Workspace work;
  work.write("old/lib.h", "void d(Num, long);");
  work.write("new/lib.h", "void d(Num, long); void d(Num, int);");
  work.client("typedef int Num;\n#include \"lib.h\"\n"
              "void f() { d(1, 2); }");
  Report report = work.scan();
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].as<UseDetail>()->verdict,
            Verdict::ChangesMeaning);
}

TEST(JudgeUses, comparesEnumeratorsOfAnUnmodelledHeader) {
  Workspace work;
  work.write("old/lib.h", "enum E { A = 1 }; void d(Num);");
  work.write("new/lib.h", "enum E { A = 2 }; void d(Num);");
  work.client("typedef int Num;\n#include \"lib.h\"\nint f() { return A; }");
  Report report = work.scan();
  EXPECT_EQ(summary(report),
            Lines{"enumerator-value-changed changes-meaning 3:18"});
  ASSERT_GE(report.notes.size(), 2u);
  for (int i : {0, 1})
    EXPECT_NE(report.notes[i].find("does not compile on its own"),
              std::string::npos);
}

TEST(JudgeUses, seesOperatorsThatSomethingElseReplaces) {
  expectFindings("struct M { operator int() const; }; bool operator==(M, M);",
                 "struct M { operator int() const; };",
                 "bool f(M a, M b) { return a ^== b; }",
                 {"operator-overload-removed changes-meaning"});
  expectFindings("struct H { operator bool() const; };",
                 "struct H { operator int() const; };",
                 "int f(H h) { if (^h) return 1; return 0; }",
                 {"conversion-operator-removed changes-meaning"});
}

TEST(JudgeUses, seesLossyConversionsOfReferences) {
  expectFindings("void f(const double &);", "void f(const float &);",
                 "void g(double d) { ^f(d); }",
                 {"param-type-narrowed changes-meaning"});
}

TEST(JudgeUses, comparesDefaultsOfNumbersAcrossTypes) {
  expectFindings("void f(int n = 3); ", "void f(long n = 5);",
                 "void g() { ^f(); }",
                 {"default-arg-value-changed changes-meaning"});
}

TEST(JudgeUses, doesNotTakeUnrelatedMembersForEachOther) {
  expectFindings(
      "struct A { void close(); }; struct B { void close(); }; A open();",
      "struct A { void close(); }; struct B { void close(); }; B open();",
      "void f() { auto x = ^open(); x.^close(); }",
      {"return-type-changed-incompatible changes-meaning",
       "overload-reranked changes-meaning"});
}

TEST(JudgeUses, isNeverGreenWithAnUnknown) {
  Workspace work;
  work.write("old/lib.h", "int n();\n#define CHECKED(x) (x)");
  work.write("new/lib.h", "int n();\n#define CHECKED(x) 0");
  work.client("#include \"lib.h\"\nint f() { return CHECKED(n()); }");
  EXPECT_FALSE(work.scan().complete);
}

TEST(JudgeUses, seesAnotherValueOfAnEnumeratorOrConstant) {
  expectFindings("enum { A = 1 }; constexpr int B = 1; const int C = 1;",
                 "enum { A = 2 }; constexpr int B = 2; const int C = 1;",
                 "int f() { return ^A + ^B + C; }",
                 {"enumerator-value-changed changes-meaning",
                  "constant-value-changed changes-meaning"});
}

TEST(JudgeUses, countsWarningsThatTheClientMakesErrors) {
  Workspace work;
  work.write("old/lib.h", "int a();");
  work.write("new/lib.h", "[[deprecated(\"use b\")]] int a();");
  work.client("#include \"lib.h\"\nint f() { return a(); }", "strict.cc",
              {"-Werror"});
  work.client("#include \"lib.h\"\nint g() { return a(); }", "lax.cc");
  EXPECT_EQ(summary(work.scan()),
            (Lines{"deprecated-added deprecated 2:18",
                   "deprecated-added breaks-build 2:18"}));
}

TEST(JudgeUses, doesNotBlameASignatureForAnErrorInsideATemplate) {
  expectFindings("template <class T> int size(const T &t) { return t.n; }",
                 "template <class T> int size(T &t) { return t.count; }",
                 "struct S { int n; };\nint f(S s) { return ^size(s); }",
                 {"template-body-changed breaks-build"});
}

TEST(JudgeUses, seesACallThatLeavesTheDependency) {
  expectFindings("namespace l { struct A {}; void show(A, int); }",
                 "namespace l { struct A {}; }",
                 "void show(l::A, long);\nvoid f(l::A a) { ^show(a, 1); }",
                 {"overload-removed-falls-back changes-meaning"});
}

TEST(JudgeUses, seesACallThatTheDependencyCaptures) {
  expectFindings("namespace l { struct A {}; }",
                 "namespace l { struct A {}; void show(A, int); }",
                 "void show(l::A, long);\nvoid f(l::A a) { ^show(a, 1); }",
                 {"adl-candidate-added changes-meaning"});
}

TEST(JudgeUses, judgesC) {
  Report report =
      judge("struct s { int a, b; }; int get(struct s *);",
            "struct s; int get(struct s *);",
            "int f(struct s *p) { return p->a + get(p); }", "client.c");
  EXPECT_EQ(summary(report), Lines{"type-became-opaque breaks-build 2:32"});
}

} // namespace
} // namespace breakpath::test
