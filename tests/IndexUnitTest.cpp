// What one parse of one unit says: a line a kind of use, ^ marks the uses.

#include "matchers/Stages.h"
#include "matchers/parse/frontend/FrontEnd.h"
#include "tests/Workspace.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

UnitFacts indexOf(const std::string &library, const std::string &client) {
  Workspace work;
  work.write("lib/lib.h", library);
  work.write("app/client.cc", "#include \"lib.h\"\n" + client);
  ParseContext context;
  context.headers.oldRoot = context.headers.newRoot =
      context.headers.namedRoot = context.headers.includeRoot =
          work.path("lib");
  context.projectRoot = work.path("app");
  context.inside.roots = {work.path()};
  context.resourceDirectory = findResourceDirectory("");
  UnitCommand command{work.path(),
                      work.path("app/client.cc"),
                      {"clang++", "-std=c++20", "-I" + work.path("lib"), "-c",
                       work.path("app/client.cc")}};
  return indexUnit(context, command, Version::Old);
}

/// Expects a use of \p kind of \p name at each ^ of \p marked, and nowhere
/// else.
void expectUses(const std::string &library, const std::string &marked,
                UseKind kind, const std::string &name) {
  auto [client, expected] = unmark(marked, 2);
  ASSERT_FALSE(expected.empty());
  std::vector<std::string> found;
  for (const Use &use : indexOf(library, client).uses)
    if (use.kind == kind && use.binding.name == name) {
      std::string at = std::to_string(use.location.line) + ":" +
                       std::to_string(use.location.column);
      if (found.empty() || found.back() != at)
        found.push_back(at);
    }
  EXPECT_EQ(found, expected) << toString(kind) << " of " << name << " in\n"
                             << client;
}

TEST(IndexUnit, seesCalls) {
  expectUses("namespace l { void f(int = 1); }",
             "void g() { l::^f(); l::^f(2); (void)&l::f; }", UseKind::Call,
             "l::f");
}

TEST(IndexUnit, seesFunctionsNamedWithoutACall) {
  expectUses("void f();", "void (*p)() = ^f; void g() { f(); }",
             UseKind::Function, "f");
}

TEST(IndexUnit, seesMethodsThroughTemplates) {
  expectUses("template <class T> struct V { void add(T); };",
             "void g(V<int> v) { v.^add(1); }", UseKind::Call, "V::add");
}

TEST(IndexUnit, seesConstructorsAlsoImplicitOnes) {
  expectUses("struct A { A(int); };",
             "void g(A); void h() { A ^a(1); g(^2); auto *p = new ^A(3); }",
             UseKind::Construct, "A::A");
}

TEST(IndexUnit, seesOperators) {
  expectUses("struct A {}; A operator+(A, A);",
             "A g(A a, A b) { return a ^+ b; }", UseKind::Operator,
             "operator+");
}

TEST(IndexUnit, seesImplicitConversions) {
  expectUses("struct A { operator bool() const; };",
             "int g(A a) { if (^a) return 1; return 0; }", UseKind::Conversion,
             "A::operator bool");
}

TEST(IndexUnit, seesMembersAlsoInDesignators) {
  expectUses("struct A { int x, y; };",
             "A a = {.^x = 1, .y = 2}; int g() { return a.^x; }",
             UseKind::Member, "A::x");
}

TEST(IndexUnit, seesTypeNames) {
  expectUses("namespace l { struct A; }",
             "l::^A *p; void g(const l::^A &); using B = l::^A;",
             UseKind::TypeName, "l::A");
}

TEST(IndexUnit, seesBasesAndOverrides) {
  const std::string library = "struct A { virtual void f(); };";
  const std::string client = "struct B : ^A { void f() override; };";
  expectUses(library, client, UseKind::Base, "A");
  expectUses(library, "struct B : A { void ^f() override; };",
             UseKind::Override, "A::f");
}

TEST(IndexUnit, seesEnumeratorsAndVariables) {
  const std::string library =
      "enum class E { one }; extern int v; constexpr int c = 1;";
  expectUses(library, "E e = E::^one; int x = v + c;", UseKind::Enumerator,
             "E::one");
  expectUses(library, "int x = ^v + c;", UseKind::Variable, "v");
  expectUses(library, "int x[^c];", UseKind::Variable, "c");
}

TEST(IndexUnit, seesTemplatesAndConcepts) {
  const std::string library = "template <class T> struct V {};"
                              "template <class T> concept C = true;";
  expectUses(library, "^V<int> v; void g(^V<char> *);", UseKind::Template, "V");
  expectUses(library, "template <^C T> void f(T); ", UseKind::Concept, "C");
}

TEST(IndexUnit, seesNamespaces) {
  expectUses("namespace l { struct A {}; }",
             "^l::A a; using namespace ^l; namespace m = ^l;",
             UseKind::Namespace, "l");
}

TEST(IndexUnit, seesMacros) {
  expectUses("#define LIMIT 3",
             "int a = ^LIMIT;\n#ifdef ^LIMIT\n#endif\n#if ^LIMIT > 2\n#endif",
             UseKind::Macro, "LIMIT");
}

TEST(IndexUnit, seesEveryInstantiation) {
  UnitFacts facts = indexOf("void f(int); void f(char);",
                            "template <class T> void g(T t) { f(t); }\n"
                            "void h() { g(1); g('a'); }");
  std::vector<std::string> symbols;
  for (const Use &use : facts.uses)
    if (use.kind == UseKind::Call)
      symbols.push_back(use.binding.signature);
  EXPECT_EQ(symbols, (std::vector<std::string>{"void f(char)", "void f(int)"}));
}

TEST(IndexUnit, seesInsideLambdas) {
  expectUses("void f();",
             "auto a = [] { ^f(); };\n"
             "auto b = [](auto x) { ^f(); x(); };\n"
             "void g() { a(); }",
             UseKind::Call, "f");
}

TEST(IndexUnit, tellsTheFunctionAround) {
  UnitFacts facts =
      indexOf("void f();", "namespace n { struct S { void m() { f(); } }; }\n"
                           "void g() { auto l = [] { f(); }; }");
  std::vector<std::string> functions;
  for (const Use &use : facts.uses)
    functions.push_back(use.function.name);
  EXPECT_EQ(functions, (std::vector<std::string>{"n::S::m", "g"}));
}

TEST(IndexUnit, tellsDefaultsByTheirValue) {
  UnitFacts facts = indexOf("enum { N = 2 }; void f(int a, int b = N * 2);",
                            "void g() { f(1); }");
  const Use *call = nullptr;
  for (const Use &use : facts.uses)
    if (use.kind == UseKind::Call)
      call = &use;
  ASSERT_TRUE(call);
  ASSERT_EQ(call->binding.arguments.size(), 2u);
  EXPECT_FALSE(call->binding.arguments[0].isDefault);
  EXPECT_TRUE(call->binding.arguments[1].isDefault);
  EXPECT_EQ(call->binding.arguments[1].parameter, "b");
  EXPECT_EQ(call->binding.arguments[1].value, "4");
}

TEST(IndexUnit, recordsIncludesAndErrors) {
  UnitFacts facts = indexOf("", "#include \"nowhere.h\"\nint x = y;");
  ASSERT_EQ(facts.includes.size(), 2u);
  EXPECT_EQ(facts.includes[0].header, "lib.h");
  EXPECT_EQ(facts.includes[1].header, "");
  ASSERT_EQ(facts.errors.size(), 2u); // it went on after the missing header
  EXPECT_EQ(facts.errors[1].message, "use of undeclared identifier 'y'");
}

} // namespace
} // namespace breakpath::test
