// Which paths lie in the old tree, whatever way they are written.

#include "matchers/parse/frontend/HeaderOverlay.h"

#include "tests/Workspace.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

class TreeMatcherTest : public testing::Test {
protected:
  TreeMatcherTest() {
    work.write("tree/lib/a.h", "");
    work.write("elsewhere/b.h", "");
    root = fs::canonical(work.path("tree"));
  }
  std::string at(const std::string &relative) { return work.path(relative); }
  void link(const std::string &target, const std::string &name) {
    fs::create_directory_symlink(at(target), at(name));
  }
  std::optional<std::string> below(const std::string &relative) {
    return TreeMatcher(root).below(at(relative));
  }

  Workspace work;
  std::string root;
};

TEST_F(TreeMatcherTest, knowsTheRootAndWhatIsBelow) {
  EXPECT_EQ(below("tree"), "");
  EXPECT_EQ(below("tree/lib"), "lib");
  EXPECT_EQ(below("tree/lib/a.h"), "lib/a.h");
}

TEST_F(TreeMatcherTest, takesNoNeighbour) {
  work.write("tree2/a.h", "");
  EXPECT_EQ(below("tree2/a.h"), std::nullopt);
  EXPECT_EQ(below("tre"), std::nullopt);
  EXPECT_EQ(below("elsewhere/b.h"), std::nullopt);
  EXPECT_EQ(below(""), std::nullopt);
}

TEST_F(TreeMatcherTest, readsDotsAsTheSystemDoes) {
  EXPECT_EQ(below("tree/./lib/../lib/a.h"), "lib/a.h");
  EXPECT_EQ(below("elsewhere/../tree/lib/a.h"), "lib/a.h");
  EXPECT_EQ(below("tree/../elsewhere/b.h"), std::nullopt);
}

// A header that only the new version has lies in no directory of the old one.
TEST_F(TreeMatcherTest, needsNoFile) {
  EXPECT_EQ(below("tree/new/only.h"), "new/only.h");
  EXPECT_EQ(below("tree/lib/only.h"), "lib/only.h");
  EXPECT_EQ(below("elsewhere/only.h"), std::nullopt);
}

TEST_F(TreeMatcherTest, followsLinksIntoTheTree) {
  link("tree", "build");
  EXPECT_EQ(below("build/lib/a.h"), "lib/a.h");
  EXPECT_EQ(below("build/new/only.h"), "new/only.h");
  fs::create_symlink(at("tree/lib/a.h"), at("elsewhere/a.h"));
  EXPECT_EQ(below("elsewhere/a.h"), "lib/a.h");
}

// A tree may be a farm of links: what it shows is its own.
TEST_F(TreeMatcherTest, countsLinksOutOfTheTreeAsItsOwn) {
  link("elsewhere", "tree/farm");
  EXPECT_EQ(below("tree/farm/b.h"), "farm/b.h");
}

// "link/.." is the parent of what the link leads to.
TEST_F(TreeMatcherTest, goesUpFromWhereALinkLeads) {
  link("tree/lib", "shortcut");
  EXPECT_EQ(below("shortcut/../lib/a.h"), "lib/a.h");
  work.write("lib/a.h", "");
  EXPECT_EQ(below("shortcut/../../elsewhere/b.h"), std::nullopt);
}

TEST_F(TreeMatcherTest, findsNothingBelowNoRoot) {
  EXPECT_EQ(TreeMatcher("").below(at("tree/lib/a.h")), std::nullopt);
}

} // namespace
} // namespace breakpath::test
