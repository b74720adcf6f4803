// Fixes are edits with which the client compiles; nothing else is a fix.

#include "tests/Workspace.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

// The client with all fixes of the report applied.
std::string fixed(const Report &report, std::string client) {
  std::vector<Edit> edits;
  for (const Finding &finding : report.findings)
    if (finding.fix)
      for (const Edit &edit : finding.fix->edits)
        edits.push_back(edit);
  std::sort(edits.begin(), edits.end());
  edits.erase(std::unique(edits.begin(), edits.end()), edits.end());
  for (auto edit = edits.rbegin(); edit != edits.rend(); ++edit)
    client.replace(edit->offset, edit->length, edit->replacement);
  return client;
}

void expectFix(const std::string &before, const std::string &after,
               const std::string &client, const std::string &expected) {
  std::string include = "#include \"lib.h\"\n";
  EXPECT_EQ(fixed(judge(before, after, client), include + client),
            include + expected);
}

TEST(FixUses, followsARename) {
  expectFix("namespace n { void sendMessage(int); }",
            "namespace n { void postMessage(int); }",
            "void f() { n::sendMessage(1); }",
            "void f() { n::postMessage(1); }");
}

TEST(FixUses, followsWhatTheLibraryRecommends) {
  expectFix("[[deprecated(\"use total() instead\")]] int sum(); int total();",
            "int total();", "int f() { return sum(); }",
            "int f() { return total(); }");
}

TEST(FixUses, followsAMoveToAnotherNamespace) {
  expectFix("namespace a { void go(int); void stay(); }",
            "namespace a { void stay(); } namespace b { void go(int); }",
            "void f() { a::go(1); }", "void f() { b::go(1); }");
}

TEST(FixUses, qualifiesEnumerators) {
  expectFix("namespace n { enum Color { Red }; }",
            "namespace n { enum class Color { Red }; }", "n::Color c = n::Red;",
            "n::Color c = n::Color::Red;");
}

TEST(FixUses, namesWhatAnAliasStoodFor) {
  expectFix("struct io_context {}; typedef io_context io_service;",
            "struct io_context {};", "io_service s;", "io_context s;");
}

TEST(FixUses, callsTheAccessor) {
  expectFix("struct S { int size; };", "struct S { int size() const; };",
            "int f(S s) { return s.size; }", "int f(S s) { return s.size(); }");
}

TEST(FixUses, includesTheHeaderThatNowDeclares) {
  Workspace work;
  work.write("old/lib.h", "#include \"extra.h\"");
  work.write("old/extra.h", "void extra();");
  work.write("new/lib.h", "");
  work.write("new/extra.h", "void extra();");
  std::string client = "#include \"lib.h\"\nvoid f() { extra(); }\n";
  work.client(client);
  EXPECT_EQ(fixed(work.scan(), client),
            "#include \"lib.h\"\n#include <extra.h>\nvoid f() { extra(); }\n");
}

/// The client after the patches of all findings.
std::string patched(const std::string &before, const std::string &after,
                    const std::string &client) {
  Workspace work;
  work.write("old/lib.h", before);
  work.write("old/extra.h", "void extra();");
  work.write("new/lib.h", after);
  work.write("new/extra.h", "void extra();");
  work.client(client);
  Report report = work.scan();
  for (const Finding &finding : report.findings) {
    work.write("fix.patch", finding.patch);
    Outcome outcome =
        runProgram({"git", "apply", "--unidiff-zero", work.path("fix.patch")},
                   report.root);
    EXPECT_EQ(outcome.status, 0) << outcome.err << finding.patch;
  }
  return readFile(work.path("client/client.cc"));
}

TEST(FixUses, givesPatchesThatApply) {
  EXPECT_EQ(patched("void sendMessage(int);", "void postMessage(int);",
                    "#include \"lib.h\"\n\nvoid f() {\n"
                    "  sendMessage(1);\n}\n"),
            "#include \"lib.h\"\n\nvoid f() {\n  postMessage(1);\n}\n");
  EXPECT_EQ(patched("#include \"extra.h\"", "",
                    "#include \"lib.h\"\nvoid f() { extra(); }\n"),
            "#include \"lib.h\"\n#include <extra.h>\nvoid f() { extra(); }\n");
}

TEST(FixUses, givesNoPatchThatADiffCannotSay) {
  Report report = judge("void sendMessage(int);", "void postMessage(int);",
                        "void f() { sendMessage(1); }");
  ASSERT_EQ(report.findings.size(), 1u);
  ASSERT_TRUE(report.findings[0].fix);
  EXPECT_EQ(report.findings[0].patch, "") << "no line break at the end";
}

TEST(FixUses, givesNoFixThatDoesNotCompile) {
  // The types behind the new name are others.
  Report report = judge("struct A {}; void sendAll(A);",
                        "struct A {}; struct B {}; void sendEach(B);",
                        "void f(A a) { sendAll(a); }");
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_FALSE(report.findings[0].fix);
}

TEST(FixUses, givesNoFixThatMeansSomethingElse) {
  Report report =
      judge("double toDouble(); long minorUnits();",
            "[[deprecated(\"use minorUnits()\")]] double toDouble();"
            " long minorUnits();",
            "double f() { return toDouble(); }");
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_FALSE(report.findings[0].fix);
}

TEST(FixUses, keepsTheFixesThatHoldBesideOneThatDoesNot) {
  Report report = judge("void sendMessage(int); struct S { int n; };",
                        "void postMessage(int); struct S { int n() const; };",
                        "void f(S &s) { sendMessage(1); s.n = 2; }");
  ASSERT_EQ(report.findings.size(), 2u);
  EXPECT_TRUE(report.findings[0].fix);
  EXPECT_FALSE(report.findings[1].fix);
}

TEST(FixUses, writesAFileForClangApplyReplacements) {
  Workspace work;
  work.write("old/lib.h", "void sendMessage(int);");
  work.write("new/lib.h", "void postMessage(int);");
  work.client("#include \"lib.h\"\nvoid f() { sendMessage(1); }\n");
  work.writeDatabase();
  Outcome outcome =
      runProgram({BREAKPATH_PROGRAM, "scan", "--old", work.path("old"), "--new",
                  work.path("new"), "-p", work.path("build"), "--fix-file",
                  work.path("fixes.yaml")});
  EXPECT_EQ(outcome.status, 1);
  std::string yaml = readFile(work.path("fixes.yaml"));
  EXPECT_NE(yaml.find("ReplacementText: postMessage"), std::string::npos)
      << yaml;
  EXPECT_NE(yaml.find("client.cc"), std::string::npos);
}

} // namespace
} // namespace breakpath::test
