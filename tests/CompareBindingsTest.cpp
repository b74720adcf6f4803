// One line a case: a use that compiles as before and is not the same.

#include "tests/Workspace.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

using Lines = std::vector<std::string>;

//===--- macros and what the compiler writes
//-------------------------------===//

TEST(CompareBindings, seesAMacroEvaluateItsArgumentTwice) {
  expectFindings("int top(int);\n#define MAX(a) top(a)",
                 "int top(int);\n#define MAX(a) ((a) > 0 ? (a) : 0)",
                 "int f(int n) { return ^MAX(n++); }",
                 {"macro-argument-evaluation-changed changes-meaning"});
}

TEST(CompareBindings, countsBranchesThatExcludeEachOtherOnce) {
  expectFindings("int a(int); int b(int);\n#define PUT(x) a(x)",
                 "int a(int); int b(int);\n#define PUT(x) (b(1) ? a(x) : b(x))",
                 "int f(int n) { return ^PUT(n++); }",
                 {"macro-value-changed changes-meaning"});
}

TEST(CompareBindings, countsNothingThatIsOnlyAskedForItsType) {
  expectFindings("#define PUT(x) (x)",
                 "#define PUT(x) ({ __typeof__(x) once = (x); once; })",
                 "int f(int n) { return ^PUT(n++); }",
                 {"macro-value-changed changes-meaning"});
}

TEST(CompareBindings, seesAMemberBeCopiedByCode) {
  expectFindings("struct P { int *v; }; struct Q { P p; };",
                 "struct P { int *v; P(const P &); }; struct Q { P p; };",
                 "void f(const Q &a) { Q b = ^a; }",
                 {"implicit-member-body-changed changes-meaning"});
}

TEST(CompareBindings, seesAMemberBeMadeByOtherCode) {
  expectFindings("struct P { int v; P() : v(1) {} }; struct Q { P p; };",
                 "struct P { int v; P() : v(2) {} }; struct Q { P p; };",
                 "void f() { Q ^q; }",
                 {"implicit-member-body-changed changes-meaning"});
}

TEST(CompareBindings, isSilentAboutAMemberThatOnlyAnotherTypeHas) {
  expectFindings("struct P { int *v; }; class Q { P p; };",
                 "struct R { int *v; R(); R(const R &); };\n"
                 "class Q { R p; };",
                 "void f(Q *a, Q *b) { a = b; }", {});
}

TEST(CompareBindings, takesALibrarysSwapForWhatIsMeant) {
  Report report = judge("#include <utility>\nnamespace l { struct A {}; }",
                        "#include <utility>\nnamespace l { struct A {}; "
                        "void swap(A &, A &); }",
                        "void f(l::A &a, l::A &b) { using std::swap; swap(a, "
                        "b); }");
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_EQ(report.findings[0].confidence, Confidence::Possible);
}

//===--- results ----------------------------------------------------------===//

TEST(CompareBindings, seesAutoTakeOverAnotherType) {
  expectFindings("int n();", "long n();",
                 "void f() { auto a = ^n(); long b = ^n(); (void)^n(); }",
                 {"return-type-narrowed-or-widened changes-meaning",
                  "return-type-narrowed-or-widened breaks-binary",
                  "return-type-narrowed-or-widened breaks-binary"});
}

TEST(CompareBindings, seesAResultThatIsCutOff) {
  expectFindings("inline int n() { return 1; }",
                 "inline long n() { return 1; }",
                 "int f() { int a = ^n(); long b = n(); return ^n(); }",
                 {"return-type-narrowed-or-widened changes-meaning",
                  "return-type-narrowed-or-widened changes-meaning"});
}

TEST(CompareBindings, seesAResultPassedToPrintf) {
  expectFindings("inline int n() { return 1; }",
                 "inline long n() { return 1; }",
                 "int printf(const char *, ...);\n"
                 "void f() { printf(\"%d\", ^n()); }",
                 {"return-type-narrowed-or-widened changes-meaning"});
}

TEST(CompareBindings, seesAComparisonChangeItsSign) {
  expectFindings("inline int n() { return 1; }",
                 "inline unsigned n() { return 1; }",
                 "bool f() { return ^n() < 0; }\nbool g() { return n() == 7; }",
                 {"return-type-narrowed-or-widened changes-meaning"});
}

TEST(CompareBindings, seesAnotherOverloadOfTheClient) {
  expectFindings("inline int n() { return 1; }",
                 "inline long n() { return 1; }",
                 "void put(int); void put(long);\nvoid f() { ^put(n()); }",
                 {"overload-reranked changes-meaning"});
}

TEST(CompareBindings, seesAFieldThatCutsOffWhatIsWritten) {
  expectFindings("struct S { long n; };", "struct S { int n; };",
                 "void f(S &s, long v) { s.^n = v; s.n = 3; }",
                 {"field-type-changed changes-meaning"});
}

TEST(CompareBindings, isSilentAboutAnAliasOfTheSameType) {
  expectFindings("inline int n() { return 1; }",
                 "typedef int Count; inline Count n() { return 1; }",
                 "void f() { auto a = n(); }", {});
}

TEST(CompareBindings, seesAConversionComeAndGo) {
  std::string amount = "struct Amount { Amount(int); };\n";
  expectFindings(amount + "inline void pay(int) {}",
                 amount + "inline void pay(Amount) {}",
                 "void f() { ^pay(^1); }",
                 {"inline-body-changed changes-meaning",
                  "implicit-conversion-chain-changed changes-meaning"});
  expectFindings(amount + "inline void pay(Amount) {}",
                 amount + "inline void pay(int) {}", "void f() { ^pay(^1); }",
                 {"inline-body-changed changes-meaning",
                  "implicit-conversion-chain-changed changes-meaning"});
}

TEST(CompareBindings, seesATraitChooseAnotherFunctionOfTheClient) {
  expectFindings("template <class T> concept Big = sizeof(T) > 2;",
                 "template <class T> concept Big = sizeof(T) > 8;",
                 "template <Big T> int size(T) { return 1; }\n"
                 "template <class T> int size(T) { return 2; }\n"
                 "int f() { return ^size(3); }",
                 {"overload-reranked changes-meaning"});
  expectFindings(
      "template <class T> struct Big { static const bool v = sizeof(T) > 2; };",
      "template <class T> struct Big { static const bool v = sizeof(T) > 8; };",
      "template <bool, class T> struct If {};\n"
      "template <class T> struct If<true, T> { using Type = T; };\n"
      "template <class T> typename If<Big<T>::v, int>::Type size(T);\n"
      "template <class T> typename If<!Big<T>::v, int>::Type size(T);\n"
      "int f() { return ^size(3); }",
      {"overload-reranked changes-meaning"});
}

TEST(CompareBindings, isSilentAboutANullPointerSpelledOtherwise) {
  expectFindings("void draw(int *p = nullptr);", "void draw(int *p = 0);",
                 "void f() { draw(); }", {});
}

TEST(CompareBindings, seesAnotherConversionOfAnObject) {
  expectFindings("struct S { operator long() const { return 1; } };",
                 "struct S { operator long() const { return 1; } "
                 "operator int() const { return 2; } };",
                 "int f(S s) { int i = ^s; return i; }",
                 {"overload-added-better-match changes-meaning"});
}

TEST(CompareBindings, seesATemplateOfTheClientChooseOtherwise) {
  expectFindings(
      "template <class T> struct Is { static const bool v = true; };",
      "template <class T> struct Is { static const bool v = false; };",
      "template <class T> struct F { static const int n = 1; };\n"
      "template <class T> requires Is<T>::v struct F<T> {\n"
      "  static const int n = 2; };\nint f() { return F<int>::^n; }",
      {"overload-reranked changes-meaning"});
}

//===--- values -----------------------------------------------------------===//

TEST(CompareBindings, comparesMacrosByWhatTheyBecome) {
  expectFindings("#define LIMIT (1 << 2)\n#define SIZE 10\n#define SUM(a) (a)",
                 "#define LIMIT 4\n#define SIZE 20\n#define SUM(a) (a + 1)",
                 "int f() { return LIMIT + ^SIZE + ^SUM(3); }",
                 {"macro-value-changed changes-meaning",
                  "macro-value-changed changes-meaning"});
}

TEST(CompareBindings, followsAMacroIntoOthers) {
  expectFindings("#define BASE 1\n#define LIMIT (BASE + 1)",
                 "#define BASE 2\n#define LIMIT (BASE + 1)",
                 "int f() { return ^LIMIT; }",
                 {"macro-value-changed changes-meaning"});
}

TEST(CompareBindings, seesTheValueOfAnInlineVariable) {
  expectFindings("inline int retries = 3; extern int shared;",
                 "inline int retries = 5; extern int shared;",
                 "int f() { return ^retries + shared; }",
                 {"constant-value-changed changes-meaning"});
}

TEST(CompareBindings, comparesADefaultThatIsBuiltFromAConstant) {
  expectFindings("constexpr int k = 1; struct O { int n; };\n"
                 "void run(O = O{k});",
                 "constexpr int k = 2; struct O { int n; };\n"
                 "void run(O = O{k});",
                 "void f() { ^run(); }",
                 {"default-arg-value-changed changes-meaning"});
}

//===--- objects ----------------------------------------------------------===//

TEST(CompareBindings, seesWhatAListLeavesOut) {
  expectFindings("struct P { int x, y; };", "struct P { int x, y, z; };",
                 "P p = ^{1, 2};",
                 {"aggregate-field-appended changes-meaning"});
}

TEST(CompareBindings, seesMembersThatChangedPlaces) {
  expectFindings("struct P { int width, height; };",
                 "struct P { int height, width; };",
                 "P p = ^{1, 2};\nvoid f() { auto [^w, ^h] = p; }",
                 {"aggregate-fields-reordered-same-type changes-meaning",
                  "aggregate-fields-reordered-same-type changes-meaning",
                  "aggregate-fields-reordered-same-type changes-meaning"});
}

TEST(CompareBindings, seesOtherDefaultsOfMembers) {
  expectFindings("struct O { int timeout = 30; }; struct J { O o; };",
                 "struct O { int timeout = 5; }; struct J { O o; };",
                 "void f() { O ^o; J ^j; O p = {1}; (void)p; }",
                 {"field-default-initializer-changed changes-meaning",
                  "field-default-initializer-changed changes-meaning"});
}

//===--- inline code ------------------------------------------------------===//

TEST(CompareBindings, looksThroughFormatAndNamesOfInlineCode) {
  expectFindings("inline int twice(int v) { return v * 2; }\n"
                 "template <class T> T inc(T t) { return t + 1; }",
                 "// doubles\ninline int twice(int x)\n{\n"
                 "  return (x * (1 + 1));\n}\n"
                 "template <class U> U inc(U u) { { return u + 1; } }",
                 "int f() { return twice(2) + inc(1); }", {});
}

TEST(CompareBindings, takesOtherInlineCodeForPossible) {
  Report report = judge("inline int a() { return 1; }\n"
                        "inline int b() { return a(); }",
                        "inline int a() { return 2; }\n"
                        "inline int b() { return a(); }",
                        "int f() { return b(); }");
  ASSERT_EQ(summary(report), Lines{"inline-body-changed changes-meaning 2:18"});
  EXPECT_EQ(report.findings[0].confidence, Confidence::Possible);
  EXPECT_EQ(report.findings[0].evidence, "reached through b()");
  EXPECT_NE(report.findings[0].message.find("a()"), std::string::npos);
}

TEST(CompareBindings, seesAListBecomeTheArgumentsOfAConstructor) {
  expectFindings("struct O { int a, b; };",
                 "struct O { int a, b; O(int x, int y) : a(y), b(x) {} };",
                 "void f() { O o^{1, 2}; }",
                 {"overload-added-better-match changes-meaning"});
}

TEST(CompareBindings, seesAnOperatorWhereTheLanguagesOwnStood) {
  expectFindings("struct S { int v; };",
                 "struct S { int v; };\n"
                 "inline S operator,(S a, S) { return a; }",
                 "int f(S a, S b) { return (a^, b).v; }",
                 {"implicit-conversion-chain-changed changes-meaning"});
}

TEST(CompareBindings, seesAResultStandForSomethingElse) {
  expectFindings(
      "struct Milli { long n() const; }; inline Milli now() { return {}; }",
      "struct Milli { long n() const; }; struct Micro { long n() const; };"
      " inline Micro now() { return {}; }",
      "long f() { return ^now().^n(); }",
      {"return-type-changed-incompatible changes-meaning",
       "overload-added-better-match changes-meaning"});
}

TEST(CompareBindings, readsCodeThatWaitsForAType) {
  std::string library =
      "template <class T> struct A { T v{}; A() : v{} {} A(T a, T b) : v(a, b) "
      "{} T get() { return "
      "T(v); "
      "}\n auto both() { return T{v, {}}; } T list() { return {v}; }\n"
      "void call(T t = T{}) { t.run({}); new T{v}; T x = {}; (void)x; } };\n"
      "struct B {}; inline B make() { return {}; }";
  Report report = judge(library, library + "\nint more();",
                        "void f() { make(); A<int> a; a.get(); }");
  EXPECT_TRUE(report.findings.empty());
  EXPECT_TRUE(report.notes.empty());
  EXPECT_TRUE(report.complete);
}

//===--- what is decided while compiling ----------------------------------===//

TEST(CompareBindings, seesAConditionOfThePreprocessorFlip) {
  expectFindings("#define V 1", "#define V 2",
                 "#if ^V > 1\nint a;\n#elif V > 0\nint b;\n#endif",
                 {"version-or-feature-macro-flips-client-branch "
                  "changes-meaning"});
}

TEST(CompareBindings, seesAnIfConstexprFlip) {
  expectFindings(
      "template <class T> struct Is { static const bool v = true; };",
      "template <class T> struct Is { static const bool v = sizeof(T) > 4; };",
      "int f() { if constexpr (^Is<int>::v) return 1; return 2; }",
      {"constexpr-evaluation-changed changes-meaning"});
}

TEST(CompareBindings, seesAHookThatIsNoLongerCalled) {
  expectFindings(
      "template <class T> void save(T t) { on_save(t); }",
      "template <class T> void save(T) {}",
      "struct Row {};\nvoid ^on_save(Row) {}\nvoid f() { ^save(Row()); }",
      {"client-specialization-unhooked changes-meaning",
       "inline-body-changed changes-meaning"});
}

TEST(CompareBindings, seesASpecialisationThatIsNoLongerConsulted) {
  expectFindings(
      "template <class T> struct Traits { static const bool fast = false; };\n"
      "template <class T> bool copy(T) { return Traits<T>::fast; }",
      "template <class T> struct Traits { static const bool fast = false; };\n"
      "template <class T> bool copy(T) { return false; }",
      "struct Row {};\ntemplate <> struct Traits<Row> {\n"
      "  static const bool ^fast = true; };\nbool f() { return ^copy(Row()); }",
      {"client-specialization-unhooked changes-meaning",
       "inline-body-changed changes-meaning"});
}

//===--- names ------------------------------------------------------------===//

TEST(CompareBindings, seesAMemberOfABaseHideTheClientsName) {
  expectFindings("struct B {};", "struct B { void log(); int level; };",
                 "void log();\nint level;\n"
                 "struct D : B { int f() { ^log(); return ^level; } };",
                 {"base-member-hides-client-name changes-meaning",
                  "base-member-hides-client-name changes-meaning"});
}

TEST(CompareBindings, seesANewVirtualCaptureAMethod) {
  expectFindings("struct B { virtual ~B() {} };",
                 "struct B { virtual ~B() {} virtual void stop() {} };",
                 "struct D : B { void ^stop(); };",
                 {"base-virtual-captures-client-method changes-meaning"});
}

//===--- what object files hold -------------------------------------------===//

TEST(CompareBindings, needsALayoutOnlyWhereTheTypeIsEmbedded) {
  expectFindings("struct S { int a; }; void use(S *);",
                 "struct S { int a, b; }; void use(S *);",
                 "^S s;\nS *p;\nvoid f(S *q) { use(q); p = ^new S; q^++; }\n"
                 "int ^n = ^sizeof(S);",
                 {"type-size-changed breaks-binary",
                  "type-size-changed breaks-binary",
                  "type-size-changed breaks-binary",
                  "constexpr-evaluation-changed changes-meaning",
                  "type-size-changed breaks-binary"});
}

TEST(CompareBindings, countsOnlyLayoutsThatTheLibrarysCodeKnows) {
  expectFindings("struct S { int a; inline int n() { return a; } };",
                 "struct S { int b, a; inline int n() { return a; } };",
                 "S s;\nint f() { return s.n(); }", {});
}

TEST(CompareBindings, seesAMemberMoveAndAnAccessorRelyOnIt) {
  expectFindings("class S { int a; public: int b; int n() const { return a; } "
                 "void f(); };",
                 "class S { long z; int a; public: int b; "
                 "int n() const { return a; } void f(); };",
                 "int g(S *s) { return s->^b + s->^n(); }",
                 {"field-offset-changed breaks-binary",
                  "private-field-offset-changed-inline-accessor "
                  "breaks-binary"});
}

TEST(CompareBindings, seesAnotherSlot) {
  expectFindings(
      "struct B { virtual void a(); virtual void b(); };",
      "struct B { virtual void c(); virtual void a(); virtual void b(); };",
      "void f(B *p) { p->^a(); p->B::b(); }\nstruct D : ^B {};",
      {"vtable-slot-inserted breaks-binary",
       "vtable-slot-inserted breaks-binary"});
}

TEST(CompareBindings, seesAnotherSymbolInC) {
  Report report = judge("short get(short v);", "long get(long v);",
                        "int f(void) { return get(1); }", "client.c");
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_TRUE(report.findings[0].as<UseDetail>()->breaksBinary);
  EXPECT_NE(report.findings[0].evidence.find("int"), std::string::npos);
}

} // namespace
} // namespace breakpath::test
