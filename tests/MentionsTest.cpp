// Names in code that the build does not compile.

#include "tests/Workspace.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

using Lines = std::vector<std::string>;

void expectMention(const std::string &marked, const std::string &reason) {
  auto [client, places] = unmark(marked, 2);
  Report report =
      judge("void old_call(int); void kept();", "void kept();", client);
  Lines expected;
  for (const std::string &place : places)
    expected.push_back("function-removed unknown " + place);
  EXPECT_EQ(summary(report), expected) << marked;
  EXPECT_TRUE(report.complete);
  for (const Finding &finding : report.findings) {
    EXPECT_EQ(finding.confidence, Confidence::Possible);
    EXPECT_FALSE(finding.as<UseDetail>()->isCompiled);
    EXPECT_NE(finding.evidence.find(reason), std::string::npos)
        << finding.evidence;
  }
}

TEST(Mentions, findsNamesInBranchesThatAreLeftOut) {
  expectMention("#ifdef WINDOWS\nvoid f() { ^old_call(1); kept(); }\n#endif",
                "leaves out");
}

TEST(Mentions, takesNoCommentOrTextForAName) {
  expectMention("#ifdef WINDOWS\n// old_call\nchar *s = \"old_call\";\n#endif",
                "");
}

TEST(Mentions, findsNamesInMacrosThatNothingExpands) {
  expectMention("#define CALL() ^old_call(1)\n", "no unit expands");
}

TEST(Mentions, findsNamesThatWaitForAType) {
  expectMention("template <class T> void f(T t) { ^old_call(t); }",
                "no unit instantiates");
}

TEST(Mentions, findsSymbolsThatAreLookedUpAtRunTime) {
  Workspace work;
  work.write("old/lib.h", "extern \"C\" void old_call(int);");
  work.write("new/lib.h", "");
  work.client("#include \"lib.h\"\nextern \"C\" void *dlsym(void *, const char "
              "*);\nvoid *f(void *h) { return dlsym(h, \"old_call\"); }");
  Report report = work.scan();
  EXPECT_EQ(summary(report), Lines{"function-removed unknown 3:36"});
}

TEST(Mentions, findsAsmLabels) {
  Workspace work;
  work.write("old/lib.h", "extern \"C\" void old_call(int);");
  work.write("new/lib.h", "");
  work.client("#include \"lib.h\"\nvoid mine(int) __asm__(\"old_call\");");
  Report report = work.scan();
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_TRUE(report.findings[0].evidence.starts_with(
      "linked by the name of an asm label"));
}

TEST(Mentions, saysNothingWhereAnotherUnitCompilesTheCode) {
  Workspace work;
  work.write("old/lib.h", "void old_call(int);");
  work.write("new/lib.h", "void old_call(int, int);");
  work.write("client/shared.h",
             "#ifdef A\ninline void f() { old_call(1); }\n#endif");
  std::string code = "#include \"lib.h\"\n#include \"shared.h\"\n";
  work.client(code, "a.cc", {"-DA"});
  work.client(code, "b.cc");
  EXPECT_EQ(summary(work.scan()),
            Lines{"param-added-required breaks-build 2:19"});
}

TEST(Mentions, doesNotTakeCommonMembersForOurs) {
  Report report =
      judge("struct S { void reset(); void resetCounters(); };", "struct S {};",
            "#ifdef X\nvoid f(S s) { s.reset(); s.resetCounters(); }\n#endif");
  EXPECT_EQ(summary(report), Lines{"member-function-removed unknown 3:28"});
}

TEST(Mentions, listsSourcesThatNoCommandCompiles) {
  Workspace work;
  work.write("old/lib.h", "void old_call(int); void kept();");
  work.write("new/lib.h", "void kept();");
  work.client("#include \"lib.h\"\nvoid f() { kept(); }");
  work.write("client/tools/extra.cc",
             "#include <lib.h>\nvoid g() { old_call(1); }\n");
  work.write("client/tools/other.cc", "#include <vector>\nvoid old_call();\n");
  work.write("client/.hidden/copy.cc", "#include <lib.h>\n");
  Report report = work.scan();
  ASSERT_EQ(report.skipped.size(), 1u);
  EXPECT_EQ(report.skipped[0].first, "tools/extra.cc");
  EXPECT_FALSE(report.complete);
  EXPECT_EQ(summary(report), Lines{"function-removed unknown 2:12"});
}

} // namespace
} // namespace breakpath::test
