// Diffs of several tools, and repositories in several states.

#include "tool/evidence/ChangedLines.h"
#include "tests/Workspace.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

using Lines = std::vector<std::string>;

/// "file:first-last" of each range; "file" if it is the whole file.
Lines listed(const ChangedLines &changed) {
  Lines result;
  for (const auto &[file, ranges] : changed.files)
    for (const LineRange &range : ranges) {
      bool isWhole = range.last == LineRange().last;
      result.push_back(isWhole ? file
                               : file + ":" + std::to_string(range.first) +
                                     "-" + std::to_string(range.last));
    }
  return result;
}

//===--- diffs ------------------------------------------------------------===//

class Diff : public testing::Test {
protected:
  ChangedLines read(const std::string &text) {
    work.write("x.diff", text);
    llvm::Expected<ChangedLines> changed = readDiff(work.path("x.diff"));
    if (changed)
      return std::move(*changed);
    ADD_FAILURE() << llvm::toString(changed.takeError());
    return {};
  }

  Lines lines(const std::string &text) { return listed(read(text)); }

  /// The message, without the directory of the diff.
  std::string fails(const std::string &text) {
    work.write("x.diff", text);
    llvm::Expected<ChangedLines> changed = readDiff(work.path("x.diff"));
    if (changed)
      return "it was read";
    return llvm::toString(changed.takeError()).substr(work.path().size() + 1);
  }

  Workspace work;
};

constexpr const char *hunk = "@@ -3,4 +3,5 @@ int f() {\n"
                             " context\n"
                             "-old\n"
                             "+new\n"
                             "+more\n"
                             " context\n"
                             " context\n";

std::string ofGit(const std::string &hunks) {
  return "diff --git a/src/a.cc b/src/a.cc\nindex 2a..3b 100644\n"
         "--- a/src/a.cc\n+++ b/src/a.cc\n" +
         hunks;
}

TEST_F(Diff, ofGit) { EXPECT_EQ(lines(ofGit(hunk)), Lines{"src/a.cc:4-5"}); }

TEST_F(Diff, ofDiffU) {
  EXPECT_EQ(lines(std::string("diff -ruN old/a.cc new/a.cc\n"
                              "--- old/a.cc\t2024-01-01 00:00:00.0 +0000\n"
                              "+++ new/a.cc\t2024-01-02 00:00:00.0 +0000\n") +
                  hunk),
            Lines{"new/a.cc:4-5"});
}

TEST_F(Diff, ofSvn) {
  EXPECT_EQ(lines(std::string("Index: src/a.cc\n"
                              "=====================================\n"
                              "--- src/a.cc\t(revision 1)\n"
                              "+++ src/a.cc\t(working copy)\n") +
                  hunk +
                  "\nProperty changes on: src/a.cc\n"
                  "_____________________________________\n"
                  "Added: svn:eol-style\n## -0,0 +1 ##\n+native\n"),
            Lines{"src/a.cc:4-5"});
}

TEST_F(Diff, ofAMailWithASignature) {
  EXPECT_EQ(lines("From 1f Mon Sep 17 00:00:00 2001\nSubject: [PATCH] x\n\n"
                  "---\n src/a.cc | 3 ++-\n\n" +
                  ofGit(hunk) + "-- \n2.39.5\n\n"),
            Lines{"src/a.cc:4-5"});
}

TEST_F(Diff, withTheLinesOfWindows) {
  std::string text;
  for (char c : ofGit(hunk))
    text += c == '\n' ? "\r\n" : std::string(1, c);
  EXPECT_EQ(lines(text), Lines{"src/a.cc:4-5"});
}

TEST_F(Diff, touchesBothSidesOfAGap) {
  EXPECT_EQ(lines(ofGit("@@ -3,3 +3,2 @@\n a\n-b\n c\n")),
            Lines{"src/a.cc:3-4"});
  EXPECT_EQ(lines(ofGit("@@ -4 +3,0 @@\n-b\n")), Lines{"src/a.cc:3-4"});
  EXPECT_EQ(lines(ofGit("@@ -1,2 +1 @@\n-b\n c\n")), Lines{"src/a.cc:1-1"});
}

TEST_F(Diff, countsEachRunOfAHunk) {
  EXPECT_EQ(lines(ofGit("@@ -1,5 +1,6 @@\n+a\n b\n-c\n \n\n+d\n+e\n-f\n")),
            (Lines{"src/a.cc:1-1", "src/a.cc:2-3", "src/a.cc:5-6"}));
}

TEST_F(Diff, takesNoContentForAHead) {
  EXPECT_EQ(
      lines(ofGit("@@ -1,3 +1,3 @@\n--- x.cc\n+++ y.cc\n z\n-@@ -9 +9 @@\n"
                  "+diff --git a/q b/q\n")),
      (Lines{"src/a.cc:1-1", "src/a.cc:3-3"}));
}

TEST_F(Diff, mindsNoMissingLineFeed) {
  EXPECT_EQ(lines(ofGit("@@ -2 +2 @@\n-a\n\\ No newline at end of file\n"
                        "+b\n\\ No newline at end of file\n")),
            Lines{"src/a.cc:2-2"});
}

TEST_F(Diff, ofNewDeletedMovedAndBinaryFiles) {
  EXPECT_EQ(lines("diff --git a/new.cc b/new.cc\nnew file mode 100644\n"
                  "--- /dev/null\n+++ b/new.cc\n@@ -0,0 +1,2 @@\n+a\n+b\n"
                  "diff --git a/gone.cc b/gone.cc\ndeleted file mode 100644\n"
                  "--- a/gone.cc\n+++ /dev/null\n@@ -1 +0,0 @@\n-a\n"
                  "diff --git a/from.cc b/to.cc\nsimilarity index 90%\n"
                  "rename from from.cc\nrename to to.cc\n"
                  "--- a/from.cc\n+++ b/to.cc\n@@ -7 +7 @@\n-a\n+b\n"
                  "diff --git a/same.cc b/moved.cc\nsimilarity index 100%\n"
                  "rename from same.cc\nrename to moved.cc\n"
                  "diff --git a/x.png b/x.png\n"
                  "Binary files a/x.png and b/x.png differ\n"),
            (Lines{"new.cc:1-2", "to.cc:7-7"}));
}

TEST_F(Diff, hasNamesInQuotes) {
  auto named = [&](const std::string &name) {
    return read("--- " + name + "\n+++ " + name + "\n" + hunk)
        .files.begin()
        ->first;
  };
  EXPECT_EQ(named("\"src/\\303\\244 \\\"b\\\"\\t\\\\.cc\""),
            "src/\xC3\xA4 \"b\"\t\\.cc");
  EXPECT_EQ(named("src/with blank.cc\t"), "src/with blank.cc");
  EXPECT_EQ(named(".\\src\\a.cc"), "src/a.cc");
  EXPECT_EQ(named("\"a\\"), "a\\");
}

TEST_F(Diff, losesOnlyTheLettersThatGitPutsBeforeAName) {
  auto named = [&](const std::string &before, const std::string &after) {
    return read("--- " + before + "\n+++ " + after + "\n" + hunk)
        .files.begin()
        ->first;
  };
  EXPECT_EQ(named("a/x.cc", "b/x.cc"), "x.cc");
  EXPECT_EQ(named("i/x.cc", "w/x.cc"), "x.cc");
  EXPECT_EQ(named("/dev/null", "b/x.cc"), "x.cc");
  EXPECT_EQ(named("b/x.cc", "b/x.cc"), "b/x.cc");
  EXPECT_EQ(named("x.cc", "x.cc"), "x.cc");
}

TEST_F(Diff, isAskedForLines) {
  ChangedLines changed = read(ofGit(hunk));
  EXPECT_TRUE(changed.contains("src/a.cc", 4));
  EXPECT_TRUE(changed.contains("src/a.cc", 5));
  EXPECT_FALSE(changed.contains("src/a.cc", 3));
  EXPECT_FALSE(changed.contains("src/a.cc", 6));
  EXPECT_TRUE(changed.contains("src/a.cc", 1, 4));
  EXPECT_TRUE(changed.contains("src/a.cc", 5, 9));
  EXPECT_FALSE(changed.contains("src/a.cc", 1, 3));
}

TEST_F(Diff, namesFilesByTheEndOfTheirPath) {
  ChangedLines changed = read(ofGit(hunk));
  EXPECT_TRUE(changed.contains("a.cc", 4));       // the project is src/
  EXPECT_TRUE(changed.contains("x/src/a.cc", 4)); // the diff was made in x/
  EXPECT_FALSE(changed.contains("lib/a.cc", 4));
  EXPECT_FALSE(changed.contains("c/a.cc", 4));
  EXPECT_FALSE(changed.contains("cc", 4));
}

TEST_F(Diff, withoutChangesChangesNothing) {
  EXPECT_EQ(lines(""), Lines{});
  EXPECT_EQ(lines("diff --git a/x b/y\nrename from x\nrename to y\n"), Lines{});
}

TEST_F(Diff, thatCannotBeReadSaysWhere) {
  EXPECT_EQ(fails("hello\n"),
            "x.diff: is no unified diff; write one with git diff or diff -ruN");
  EXPECT_EQ(fails("*** a.cc\n--- b.cc\n***************\n"),
            "x.diff: is no unified diff; write one with git diff or diff -ruN");
  EXPECT_EQ(fails(ofGit("@@ -1,2 +1,2 @@\n a\n")),
            "x.diff: ends inside a hunk; write the diff again, it was cut off");
  EXPECT_EQ(fails(ofGit("@@ -1,2 +1 @@\n-a\n+b\n+c\n")),
            "x.diff:8: the hunk has other lines than its head says");
  EXPECT_EQ(fails(ofGit("@@ -1,x +1 @@\n")),
            "x.diff:5: expected @@ -LINE,COUNT +LINE,COUNT @@");
  EXPECT_EQ(fails("@@ -1 +1 @@\n"),
            "x.diff:1: the hunk stands below no '+++ FILE'");
  EXPECT_EQ(fails("Only in new: x.cc\n"),
            "x.diff:1: a new file would be missed; write the diff with diff "
            "-ruN");
  EXPECT_EQ(fails("diff --cc x.cc\n--- a/x.cc\n+++ b/x.cc\n"
                  "@@@ -1,1 -1,1 +1,2 @@@\n"),
            "x.diff:4: is the diff of a merge against several parents; write "
            "one against a single revision, with git diff BASE");
  EXPECT_EQ(fails(ofGit(hunk) + ofGit(hunk)),
            "x.diff:15: src/a.cc is changed twice; write one diff of all "
            "commits, with git diff BASE");
  EXPECT_NE(fails(ofGit("@@ -1 +4294967295 @@\n-a\n+b\n")), "it was read");
}

TEST_F(Diff, thatIsMissed) {
  EXPECT_EQ(llvm::toString(readDiff("no/x.diff").takeError()),
            "no/x.diff: cannot be read: No such file or directory");
}

//===--- repositories -----------------------------------------------------===//

/// A repository with src/a.cc of nine lines in "v1", which HEAD is at.
class Changes : public testing::Test {
protected:
  void SetUp() override {
    git({"init", "-q", "-b", "main"});
    work.write("src/a.cc", "1\n2\n3\n4\n5\n6\n7\n8\n9\n");
    work.write(".gitignore", "build/\n");
    commit();
    git({"tag", "v1"});
  }

  std::string git(Lines arguments, const std::string &directory = "") {
    Lines command = {"git",
                     "-c",
                     "user.name=t",
                     "-c",
                     "user.email=t@t",
                     "-c",
                     "protocol.file.allow=always"};
    command.insert(command.end(), arguments.begin(), arguments.end());
    Outcome outcome = runProgram(command, work.path(directory));
    EXPECT_EQ(outcome.status, 0) << arguments[0] << ": " << outcome.err;
    return outcome.out;
  }

  void commit() {
    git({"add", "-A"});
    git({"commit", "-q", "-m", "c"});
  }

  Lines since(const std::string &revision, const std::string &root = "") {
    auto changed = changesSince(work.path(root), revision);
    if (changed)
      return listed(*changed);
    return {llvm::toString(changed.takeError())};
  }

  Workspace work;
};

TEST_F(Changes, areNone) { EXPECT_EQ(since("v1"), Lines{}); }

TEST_F(Changes, areCommittedStagedOrNot) {
  work.write("src/a.cc", "one\n2\n3\n4\n5\n6\n7\n8\n9\n");
  commit();
  work.write("src/a.cc", "one\n2\n3\nfour\n5\n6\n7\n8\n9\n");
  git({"add", "-A"});
  work.write("src/a.cc", "one\n2\n3\nfour\n5\n6\n8\n9\nten\n");
  EXPECT_EQ(since("v1"), (Lines{"src/a.cc:1-1", "src/a.cc:4-4", "src/a.cc:6-7",
                                "src/a.cc:9-9"}));
  EXPECT_EQ(since("HEAD"),
            (Lines{"src/a.cc:4-4", "src/a.cc:6-7", "src/a.cc:9-9"}));
}

TEST_F(Changes, thatWereTakenBackAreNone) {
  std::string text = readFile(work.path("src/a.cc"));
  work.write("src/a.cc", "one\n");
  git({"add", "-A"});
  work.write("src/a.cc", text);
  EXPECT_EQ(since("v1"), Lines{});
}

TEST_F(Changes, countFromTheMergeBase) {
  git({"checkout", "-q", "-b", "feature"});
  work.write("src/b.cc", "new\n");
  commit();
  git({"checkout", "-q", "main"});
  work.write("src/a.cc", "theirs\n");
  commit();
  git({"checkout", "-q", "feature"});
  EXPECT_EQ(since("main"), Lines{"src/b.cc"});
}

TEST_F(Changes, areWholeFilesWhereTheyAreNew) {
  work.write("untracked/deep/b.cc", "b\n");
  work.write("build/c.cc", "c\n");
  work.write("build/forced.cc", "d\n");
  work.write("staged.cc", "e\n");
  git({"add", "-f", "build/forced.cc", "staged.cc"});
  EXPECT_EQ(since("v1"),
            (Lines{"build/forced.cc", "staged.cc", "untracked/deep/b.cc"}));
}

TEST_F(Changes, followAMovedFile) {
  git({"mv", "src/a.cc", "src/moved.cc"});
  work.write("src/moved.cc", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
  EXPECT_EQ(since("v1"), Lines{"src/moved.cc:9-9"});
  commit();
  EXPECT_EQ(since("v1"), Lines{"src/moved.cc:9-9"});
}

TEST_F(Changes, leaveOutDeletedFiles) {
  fs::remove(work.path("src/a.cc"));
  EXPECT_EQ(since("v1"), Lines{});
}

TEST_F(Changes, seeAFileThatOnlyTheIndexLost) {
  git({"rm", "-q", "--cached", "src/a.cc"});
  EXPECT_EQ(since("v1"), Lines{"src/a.cc"});
}

TEST_F(Changes, areWholeFilesWhereLinesCannotBeTold) {
  work.write(".gitattributes", "*.cc -diff\n");
  work.write("src/a.cc", "changed\n");
  EXPECT_EQ(since("v1"), (Lines{".gitattributes", "src/a.cc"}));
}

TEST_F(Changes, areRelativeToTheProjectRoot) {
  work.write("src/a.cc", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
  work.write("src/lib/b.cc", "b\n");
  work.write("srcs/c.cc", "c\n");
  EXPECT_EQ(since("v1", "src"), (Lines{"a.cc:9-9", "lib/b.cc"}));
  auto changed = changesSince(work.path("src"), "v1");
  ASSERT_TRUE(static_cast<bool>(changed));
  EXPECT_TRUE(changed->contains("a.cc", 9));
  EXPECT_FALSE(changed->contains("src/a.cc", 9)); // src/src/a.cc
}

TEST_F(Changes, areSeenInAnotherWorkTree) {
  git({"worktree", "add", "-q", "other", "v1"});
  work.write("other/src/a.cc", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n");
  EXPECT_EQ(since("v1", "other"), Lines{"src/a.cc:5-5"});
}

TEST_F(Changes, areSeenWithASparseCheckout) {
  git({"config", "extensions.worktreeConfig", "true"});
  git({"config", "core.repositoryFormatVersion", "1"});
  EXPECT_EQ(since("v1"), Lines{});
}

TEST_F(Changes, runNoProgramOfTheRepository) {
  work.write("run", "#!/bin/sh\ntouch " + work.path("ran") + "\ncat\n");
  fs::permissions(work.path("run"), fs::perms::owner_all);
  commit();
  for (const char *name :
       {"filter.f.clean", "filter.f.smudge", "diff.f.command",
        "diff.f.textconv", "core.fsmonitor"})
    git({"config", name, work.path("run")});
  work.write(".gitattributes", "*.cc filter=f diff=f\n");
  work.write("src/a.cc", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n");
  EXPECT_EQ(since("v1"), (Lines{".gitattributes", "run", "src/a.cc:9-9"}));
  EXPECT_FALSE(fs::exists(work.path("ran")));
}

TEST_F(Changes, needARevision) {
  for (const char *unknown : {"v2", "0123456789", "v1:src/a.cc"})
    EXPECT_EQ(since(unknown),
              Lines{"--base " + std::string(unknown) +
                    ": there is no such revision in this repository; fetch it "
                    "first (a shallow clone lacks it)"});
}

TEST_F(Changes, needARepository) {
  Workspace bare;
  auto changed = changesSince(bare.path(), "v1");
  EXPECT_EQ(llvm::toString(changed.takeError()),
            "--base v1: the project lies in no git repository");
}

TEST_F(Changes, needSharedHistory) {
  git({"checkout", "-q", "--orphan", "other"});
  git({"commit", "-q", "-m", "other"});
  EXPECT_EQ(since("v1"), Lines{"--base v1: shares no history with HEAD; name "
                               "the revision that HEAD started from"});
}

TEST_F(Changes, inAShallowCloneReachAsFarAsItDoes) {
  for (const char *text : {"one\n", "two\n", "three\n"}) {
    work.write("b.cc", text);
    commit();
  }
  git({"clone", "-q", "--depth", "2", "file://" + work.path(), "clone"});
  EXPECT_EQ(since("HEAD^", "clone"), Lines{"b.cc:1-1"});
  git({"fetch", "-q", "--depth", "1", "origin", "tag", "v1"}, "clone");
  EXPECT_EQ(since("v1", "clone"),
            Lines{"--base v1: this shallow clone does not reach back to where "
                  "HEAD left it; run git fetch --unshallow first"});
}

} // namespace
} // namespace breakpath::test
