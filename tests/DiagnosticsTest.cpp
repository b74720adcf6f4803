// What the compiler complains about, compiled for real: each kind of error and
// note by code that has it. Another Clang that words its messages anew changes
// nothing here; one that sorts its diagnostics anew fails.

#include "matchers/Stages.h"
#include "matchers/parse/frontend/FrontEnd.h"
#include "tests/Workspace.h"

#include <gtest/gtest.h>

#include <set>

namespace breakpath::test {
namespace {

std::vector<Diagnostic> errorsOf(const std::string &code,
                                 const std::vector<std::string> &flags = {},
                                 const std::string &file = "client.cc") {
  Workspace work;
  work.write("app/" + file, code);
  ParseContext context;
  context.headers.oldRoot = context.headers.newRoot =
      context.headers.namedRoot = context.headers.includeRoot =
          work.path("lib");
  context.projectRoot = work.path("app");
  context.resourceDirectory = findResourceDirectory("");
  UnitCommand command{work.path(), work.path("app/" + file), {"clang++"}};
  auto &arguments = command.arguments;
  arguments.insert(arguments.end(), flags.begin(), flags.end());
  arguments.insert(arguments.end(), {"-c", command.file});
  return indexUnit(context, command, Version::Old).errors;
}

struct Case {
  ErrorKind kind;
  const char *code;
  std::vector<std::string> flags = {"-std=c++20"};
  const char *file = "client.cc";
};

const Case cases[] = {
    {ErrorKind::Other, "int f() { break; }"},
    {ErrorKind::Syntax, "int f() { return 1 + ; }"},
    {ErrorKind::Syntax, "int class;"},
    {ErrorKind::Syntax, "struct { int n; };"},
    {ErrorKind::MissingFile, "#include \"nowhere.h\""},
    {ErrorKind::MissingFile, "#include <nowhere.h>"},
    {ErrorKind::ErrorDirective, "#error needs a newer compiler"},
    {ErrorKind::MacroArguments, "#define M(a, b) a\nint n = M(1);"},
    {ErrorKind::MacroArguments, "#define M(a) a\nint n = M(1, 2);"},
    {ErrorKind::StaticAssertion, "static_assert(false);"},
    {ErrorKind::StaticAssertion,
     "template <class T> constexpr bool ok = false;\n"
     "static_assert(ok<int>, \"no\");"},
    {ErrorKind::NewerStandard,
     "auto f();\nauto g() { return 1; }",
     {"-std=c++11"}},
    {ErrorKind::NewerStandard, "struct S { void f(this S); };"},
    {ErrorKind::DisabledFeature, "void f() { throw 1; }", {"-fno-exceptions"}},
    {ErrorKind::DisabledFeature,
     "struct A { virtual ~A(); }; struct B : A {};\n"
     "B *f(A *a) { return dynamic_cast<B *>(a); }",
     {"-fno-rtti"}},

    {ErrorKind::UndeclaredName, "int f() { return n; }"},
    {ErrorKind::UndeclaredName, "int f() { return n::g(); }"},
    {ErrorKind::UndeclaredName, "int n = sum(1);"},
    {ErrorKind::UndeclaredFunction,
     "int f(void) { return g(1); }",
     {"-std=c17"},
     "client.c"},
    {ErrorKind::UndeclaredFunction,
     "int f(char *s) { return strlen(s); }",
     {"-std=c17"},
     "client.c"},
    {ErrorKind::UnknownType, "void f(Cart &cart);"},
    {ErrorKind::NoMember, "struct S {}; int f(S s) { return s.n; }"},
    {ErrorKind::NoMember, "namespace n {} int x = n::g();"},
    {ErrorKind::NoNestedType, "struct S {}; S::T x;"},
    {ErrorKind::NoNestedType, "namespace n {} n::T x;"},
    {ErrorKind::NoTemplate, "Box<int> x;"},
    {ErrorKind::NoTemplate, "namespace n {} n::Box<int> x;"},
    {ErrorKind::NoField, "struct S { int a; }; S s = {.b = 1};"},
    {ErrorKind::NotATemplate, "int n; int m = n<int>(1);"},
    {ErrorKind::AmbiguousName,
     "namespace a { int x; } namespace b { int x; }\n"
     "using namespace a; using namespace b; int y = x;"},
    {ErrorKind::AmbiguousMember,
     "struct A { int x; }; struct B { int x; }; struct C : A, B {};\n"
     "int f(C c) { return c.x; }"},
    {ErrorKind::Inaccessible, "class S { int n; }; int f(S s) { return s.n; }"},
    {ErrorKind::Inaccessible, "class S { S(); }; S s;"},
    {ErrorKind::Inaccessible, "class S { ~S(); }; void f() { S s; }"},

    {ErrorKind::IncompleteType, "struct S; S s;"},
    {ErrorKind::IncompleteType, "struct S; int f(S *s) { return s->n; }"},
    {ErrorKind::IncompleteType, "struct S; struct T : S {};"},
    {ErrorKind::IncompleteType, "struct S; int n = sizeof(S);"},
    {ErrorKind::AbstractClass, "struct S { virtual void f() = 0; }; S s;"},
    {ErrorKind::AbstractClass,
     "struct S { virtual void f() = 0; }; S *s = new S;"},
    {ErrorKind::NotCallable, "int n; int f() { return n(); }"},
    {ErrorKind::NotCallable, "struct S {} s; int n = s();"},
    {ErrorKind::WrongMemberAccess,
     "struct S { int n; }; int f(S *s) { return s.n; }"},
    {ErrorKind::WrongMemberAccess,
     "struct S { int n; }; int f(S s) { return s->n; }"},
    {ErrorKind::WrongMemberAccess, "int f(int s) { return s.n; }"},
    {ErrorKind::WrongMemberAccess, "int f(int n) { return *n; }"},
    {ErrorKind::TemplateArguments, "template <class T> struct S {}; S<> s;"},
    {ErrorKind::TemplateArguments, "template <class T> struct S {}; S<1> s;"},
    {ErrorKind::TemplateArguments, "template <int N> struct S {}; S<int> s;"},
    {ErrorKind::TemplateArguments,
     "template <template <class> class> struct U {}; U<int> u;"},

    {ErrorKind::TooFewArguments,
     "void g(int); void f() { g(); }",
     {"-std=c17"},
     "client.c"},
    {ErrorKind::TooFewArguments,
     "void g(int, int); void f(void) { g(1); }",
     {"-std=c17"},
     "client.c"},
    {ErrorKind::TooFewArguments,
     "struct S { void g(int, int = 1); }; void f(S s) { s.g(); }"},
    {ErrorKind::TooManyArguments,
     "void g(int); void f(void) { g(1, 2); }",
     {"-std=c17"},
     "client.c"},
    {ErrorKind::TooManyArguments,
     "struct S { void g(); }; void f(S s) { s.g(1); }"},
    {ErrorKind::NoMatchingFunction, "void g(int); void f() { g(); }"},
    {ErrorKind::NoMatchingFunction,
     "struct S { void g(int *); void g(char *); };\n"
     "void f(S s) { s.g(1.0); }"},
    {ErrorKind::NoMatchingFunction,
     "struct S { void operator()(int *); }; void f(S s) { s(1); }"},
    {ErrorKind::NoMatchingConstructor, "struct S { S(int *); }; S s(1.0);"},
    {ErrorKind::NoMatchingCast,
     "struct S {}; S f(int n) { return static_cast<S>(n); }"},
    {ErrorKind::NoMatchingOperator,
     "struct S {}; auto f(S s) { return s + 1; }"},
    {ErrorKind::NoMatchingOperator,
     "struct S { S &operator=(int *); }; void f(S s) { s = 1.0; }"},
    {ErrorKind::NoMatchingOperator, "struct S {}; auto f(S s) { return -s; }"},
    {ErrorKind::NoMatchingAddress,
     "void g(int); void g(char); void (*p)() = g;"},
    {ErrorKind::AmbiguousCall,
     "void g(long); void g(char); void f() { g(1); }"},
    {ErrorKind::AmbiguousCall,
     "struct S { S(long); S(char); }; void f() { S s(1); }"},
    {ErrorKind::AmbiguousCall,
     "struct S { void g(long); void g(char); }; void f(S s) { s.g(1); }"},
    {ErrorKind::AmbiguousOperator,
     "struct S {}; S operator+(S, long); S operator+(S, char);\n"
     "S f(S s) { return s + 1; }"},
    {ErrorKind::AmbiguousConversion,
     "struct S { operator long(); operator char(); };\n"
     "double f(S s) { return s; }"},
    {ErrorKind::AmbiguousConversion,
     "struct A {}; struct B : A {}; struct C : A {}; struct D : B, C {};\n"
     "A *f(D *d) { return d; }"},
    {ErrorKind::AmbiguousAddress,
     "template <class T> void g(T, int); template <class T> void g(int, T);\n"
     "void (*p)(int, int) = g;"},
    {ErrorKind::AmbiguousTemplate, "template <class A, class B> struct S {};\n"
                                   "template <class A> struct S<A, int> {};\n"
                                   "template <class B> struct S<int, B> {};\n"
                                   "S<int, int> s;"},
    {ErrorKind::UnmetConstraint,
     "template <class T> concept Small = sizeof(T) < 2;\n"
     "template <Small T> struct S {}; S<int> s;"},
    {ErrorKind::UnmetConstraint,
     "template <class T> concept Small = sizeof(T) < 2; Small auto n = 1;"},
    {ErrorKind::DeletedFunction, "void g() = delete; void f() { g(); }"},
    {ErrorKind::DeletedFunction,
     "struct S { S(const S &) = delete; }; S f(S &s) { return s; }"},
    {ErrorKind::ExplicitConstructor,
     "struct S { explicit S(int); }; S s = {1};"},
    {ErrorKind::NoDefaultConstructor,
     "struct A { A(int); }; struct B { A a; B() {} };"},

    {ErrorKind::NoConversion, "int *f(int n) { return n; }"},
    {ErrorKind::NoConversion, "enum class E { one }; int n = E::one;"},
    {ErrorKind::NoConversion, "struct S {}; S s = 1;"},
    {ErrorKind::NoConversion, "void g(int &); void f() { int &n = 1; }"},
    {ErrorKind::NoConversion, "struct S {}; void f(S s) { if (s) return; }"},
    {ErrorKind::NoConversion,
     "int *f(int n) { return n; }",
     {"-std=c17"},
     "client.c"},
    {ErrorKind::NoConversion,
     "struct S {}; int f(struct S s) { return s; }",
     {"-std=c17"},
     "client.c"},
    {ErrorKind::DiscardedQualifiers,
     "struct S { void g(); }; void f(const S s) { s.g(); }"},
    {ErrorKind::DiscardedQualifiers,
     "int f(const int n) { int &r = n; return r; }"},
    {ErrorKind::Narrowing, "int f(double d) { int n{d}; return n; }"},
    {ErrorKind::NotAssignable, "void f(const int n) { n = 1; }"},
    {ErrorKind::NotAssignable, "int g(); void f() { g() = 1; }"},
    {ErrorKind::NotConstant, "int n; constexpr int m = n;"},
    {ErrorKind::NotConstant,
     "void f(int n, int m) { switch (n) { case m:; } }"},
    {ErrorKind::BindingCount,
     "struct S { int a, b; }; void f(S s) { auto [a] = s; }"},
    {ErrorKind::DuplicateCase,
     "void f(int n) { switch (n) { case 1: case 1:; } }"},
    {ErrorKind::InitializerOrder,
     "struct S { int a, b; }; S s = {.b = 1, .a = 2};",
     {"-std=c++20", "-Werror"}},

    {ErrorKind::Redefinition, "struct S {}; struct S {};"},
    {ErrorKind::Redefinition, "void f() {} void f() {}"},
    {ErrorKind::Redefinition, "struct S {}; namespace S {}"},
    {ErrorKind::Redefinition,
     "template <class T> struct S {}; template <> struct S<int> {};\n"
     "template <> struct S<int> {};"},
    {ErrorKind::TypedefRedefinition, "typedef int T; typedef long T;"},
    {ErrorKind::ConflictingTypes,
     "int f(int); int f(long);",
     {"-std=c17"},
     "client.c"},
    {ErrorKind::ConflictingLinkage, "void f(); static void f() {}"},
    {ErrorKind::ConflictingLinkage,
     "static int n; int n;",
     {"-std=c17"},
     "client.c"},
    {ErrorKind::LateSpecialization,
     "template <class T> struct S {}; S<int> s; template <> struct S<int> {};"},
    {ErrorKind::OverridesNothing,
     "struct A { virtual void f(); }; struct B : A { void g() override; };"},
    {ErrorKind::OverridesNothing,
     "struct A { virtual void f(); };\n"
     "struct B : A { virtual void g() override; };"},
    {ErrorKind::OverridesFinal,
     "struct A { virtual void f() final; }; struct B : A { void f(); };"},
    {ErrorKind::DerivesFromFinal, "struct A final {}; struct B : A {};"},
    {ErrorKind::OverrideReturnType,
     "struct A { virtual int f(); }; struct B : A { long f(); };"},
    {ErrorKind::OverrideNotCovariant,
     "struct X {}; struct Y {}; struct A { virtual X *f(); };\n"
     "struct B : A { Y *f(); };"},
    {ErrorKind::OverrideExceptionSpec,
     "struct A { virtual void f() noexcept; }; struct B : A { void f(); };"},

    {ErrorKind::Deprecated,
     "[[deprecated]] void g(); void f() { g(); }",
     {"-Werror"}},
    {ErrorKind::UnusedResult,
     "[[nodiscard]] int g(); void f() { g(); }",
     {"-Werror"}},
};

TEST(Diagnostics, tellsEachKindOfErrorFromCodeThatHasIt) {
  std::set<ErrorKind> seen;
  for (const Case &one : cases) {
    auto errors = errorsOf(one.code, one.flags, one.file);
    ASSERT_FALSE(errors.empty()) << one.code;
    EXPECT_EQ(static_cast<int>(errors[0].kind), static_cast<int>(one.kind))
        << one.code << "\n"
        << errors[0].message;
    seen.insert(one.kind);
  }
  EXPECT_EQ(seen.size(), static_cast<size_t>(ErrorKind::Last) + 1);
}

/// The kinds of the notes of the first error.
std::set<NoteKind> notesOf(const std::string &code) {
  std::set<NoteKind> kinds;
  auto errors = errorsOf(code, {"-std=c++20"});
  if (!errors.empty())
    for (const Note &note : errors[0].notes)
      kinds.insert(note.kind);
  return kinds;
}

TEST(Diagnostics, tellsEachKindOfNoteFromCodeThatHasIt) {
  const std::pair<NoteKind, const char *> cases[] = {
      {NoteKind::Other, "int f() { return (1; }"},
      {NoteKind::Declaration, "struct S {}; struct S {};"},
      {NoteKind::Declaration, "void g() = delete; void f() { &g; g(); }"},
      {NoteKind::Declaration, "struct S; S s;"},
      {NoteKind::Declaration,
       "struct A { virtual int f(); }; struct B : A { long f(); };"},
      {NoteKind::Candidate, "void g(int); void f() { g(); }"},
      {NoteKind::Candidate, "void g(long); void g(char); void f() { g(1); }"},
      {NoteKind::Candidate,
       "template <class T> void g(T *); void f() { g(1); }"},
      {NoteKind::Candidate, "namespace a { int x; } namespace b { int x; }\n"
                            "using namespace a; using namespace b; int y = x;"},
      {NoteKind::UnmetConstraint,
       "template <class T> concept Small = sizeof(T) < 2;\n"
       "template <Small T> void g(T); void f() { g(1); }"},
      {NoteKind::UnmetConstraint,
       "template <class T> requires(sizeof(T) < 2) struct S {}; S<int> s;"},
      {NoteKind::PureVirtual, "struct S { virtual void f() = 0; }; S s;"},
      {NoteKind::Instantiation,
       "template <class T> void g(T t) { t.n(); } void f() { g(1); }"},
      {NoteKind::Instantiation,
       "template <class T> struct S { typename T::U u; }; S<int> s;"},
      {NoteKind::Evaluation,
       "constexpr int g(int *p) { return *p; } constexpr int n = g(nullptr);"},
      {NoteKind::Evaluation,
       "template <class T> int g(T, int n = T::none); int n = g(1);"},
  };
  std::set<NoteKind> seen;
  for (const auto &[kind, code] : cases) {
    EXPECT_TRUE(notesOf(code).count(kind)) << code;
    seen.insert(kind);
  }
  EXPECT_EQ(seen.size(), static_cast<size_t>(NoteKind::Last) + 1);
}

//===--- what they are about ----------------------------------------------===//

/// "kind text symbol" of each argument of the first error.
std::vector<std::string> argumentsOf(const std::vector<MessageArgument> &all) {
  static const char *const kinds[] = {"name", "declaration", "type",
                                      "expression", "text"};
  std::vector<std::string> result;
  for (const MessageArgument &argument : all)
    result.push_back(std::string(kinds[static_cast<int>(argument.kind)]) + " " +
                     argument.text +
                     (argument.symbol.empty() ? "" : " " + argument.symbol));
  return result;
}

TEST(Diagnostics, namesWhatAnErrorIsAbout) {
  auto error = errorsOf("namespace l { template <class T> struct Box {}; }\n"
                        "int f(l::Box<int> *box) { return box->size; }")[0];
  EXPECT_EQ(argumentsOf(error.arguments),
            (std::vector<std::string>{"name size",
                                      "type l::Box<int> c:@N@l@ST>1#T@Box"}));
  EXPECT_EQ(error.arguments[1].type.shape, TypeShape::Record);
  EXPECT_TRUE(error.arguments[1].isSpecialization);
  EXPECT_EQ(error.names, (std::vector<std::string>{"size", "l", "Box", "int"}));
}

TEST(Diagnostics, namesAliasesAndWhatTheyStandFor) {
  auto error = errorsOf("struct Impl {}; using Handle = Impl *;\n"
                        "int f(Handle h) { int n = h; return n; }")[0];
  ASSERT_EQ(error.arguments.size(), 2u);
  EXPECT_EQ(error.arguments[1].type.spelled, "Handle");
  EXPECT_EQ(error.arguments[1].type.canonical, "Impl *");
  EXPECT_EQ(error.arguments[1].qualified, "Handle");
  EXPECT_EQ(error.names, (std::vector<std::string>{"int", "Handle", "Impl"}));
}

TEST(Diagnostics, namesTheNamespaceThatANameIsMissedIn) {
  auto error = errorsOf("namespace a { namespace b {} } int n = a::b::x;")[0];
  EXPECT_EQ(
      argumentsOf(error.arguments),
      (std::vector<std::string>{"name x", "declaration a::b c:@N@a@N@b"}));
  EXPECT_EQ(error.names, (std::vector<std::string>{"x", "a", "b"}));
}

TEST(Diagnostics, keepsTheNamesOfAnAssertion) {
  auto error = errorsOf("template <class T> constexpr bool fits = false;\n"
                        "static_assert(fits<int>, \"too 'big' by far\");",
                        {"-std=c++20"})[0];
  EXPECT_EQ(argumentsOf(error.arguments),
            (std::vector<std::string>{"expression fits<int>",
                                      "text too 'big' by far"}));
  EXPECT_EQ(error.names, (std::vector<std::string>{"fits", "int"}));
}

TEST(Diagnostics, putsFirstWhatTheMessageNamesFirst) {
  auto error = errorsOf("struct S { int a, b; }; S s = {.b = 1, .a = 2};",
                        {"-std=c++20", "-Werror"})[0];
  EXPECT_EQ(error.arguments.at(0).text, "b");
}

TEST(Diagnostics, namesWhatANoteIsAbout) {
  auto error = errorsOf("template <class T> void g(T t) { t.n(); }\n"
                        "void f() { g(1); }")[0];
  ASSERT_EQ(error.notes.size(), 1u);
  EXPECT_EQ(argumentsOf(error.notes[0].arguments),
            std::vector<std::string>{"declaration g<int> c:@FT@>1#Tg#t0.0#v#"});
  EXPECT_TRUE(error.notes[0].arguments[0].isSpecialization);
}

TEST(Diagnostics, keepsTheExpressionsThatAreUnderlined) {
  auto error = errorsOf("struct S {}; S make();\n"
                        "int f(int n) { return n + make(); }")[0];
  auto columns = [](const Extent &extent) {
    return std::pair(extent.begin.column, extent.endColumn);
  };
  ASSERT_EQ(error.ranges.size(), 2u); // "n" and "make()"
  EXPECT_EQ(columns(error.ranges[0]), std::pair(23u, 24u));
  EXPECT_EQ(columns(error.ranges[1]), std::pair(27u, 33u));
}

} // namespace
} // namespace breakpath::test
