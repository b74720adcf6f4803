// breakpath diff: libraries without a client.

#include "tests/Workspace.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace breakpath::test {
namespace {

std::vector<std::string> rulesOf(const Report &report) {
  std::vector<std::string> rules;
  for (const Report::Change &entry : report.changes)
    rules.push_back(entry.change.rule + " " + entry.change.name);
  std::sort(rules.begin(), rules.end());
  return rules;
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

} // namespace
} // namespace breakpath::test
