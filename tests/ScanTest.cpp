// Inputs of a scan: trees, include styles, commands of strangers.

#include "tests/Workspace.h"
#include "tool/commands/Commands.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace fs = std::filesystem;

namespace breakpath::test {
namespace {

using Lines = std::vector<std::string>;

/// A library where lib.h loses gone(), and a call of it at 2:12.
class Scan : public testing::Test {
protected:
  void SetUp() override {
    work.write("old/lib.h", "void gone(); void kept();");
    work.write("new/lib.h", "void kept();");
    work.write("client/client.cc", code);
  }

  void command(std::vector<std::string> flags,
               const std::string &name = "client/client.cc") {
    std::vector<std::string> arguments = {"clang++"};
    arguments.insert(arguments.end(), flags.begin(), flags.end());
    arguments.insert(arguments.end(), {"-c", work.path(name)});
    work.command(name, arguments);
  }

  void expectBreak(const Report &report) {
    EXPECT_EQ(summary(report), Lines{"function-removed breaks-build 2:12"});
    EXPECT_TRUE(report.complete)
        << (report.skipped.empty() ? "" : report.skipped[0].second);
  }

  std::string fails(const Options &options) {
    llvm::Expected<Report> report = breakpath::scan(options);
    if (report)
      return "it ran";
    return llvm::toString(report.takeError());
  }

  const std::string code = "#include \"lib.h\"\nvoid f() { gone(); kept(); }\n";
  Workspace work;
};

//===--- ways to the headers ----------------------------------------------===//

TEST_F(Scan, findsHeadersByI) {
  command({"-I" + work.path("old")});
  expectBreak(work.scan());
}

TEST_F(Scan, findsHeadersByIsystem) {
  command({"-isystem", work.path("old")});
  expectBreak(work.scan());
}

TEST_F(Scan, findsHeadersByARelativePathWithDots) {
  command({"-Iclient/../old"});
  expectBreak(work.scan());
}

TEST_F(Scan, findsHeadersThroughASymbolicLink) {
  fs::create_directory_symlink(work.path("old"), work.path("link"));
  command({"-I" + work.path("link")});
  expectBreak(work.scan());
  expectBreak(work.scan("link"));
}

TEST_F(Scan, findsHeadersThroughAForestOfLinks) {
  work.write("forest/other.h", "");
  fs::create_symlink(work.path("old/lib.h"), work.path("forest/lib.h"));
  command({"-I" + work.path("forest")});
  expectBreak(work.scan());
}

TEST_F(Scan, findsHeadersInASysroot) {
  work.write("sys/usr/include/fmt/lib.h", "void gone(); void kept();");
  work.write("client/client.cc",
             "#include <fmt/lib.h>\nvoid f() { gone(); kept(); }\n");
  command({"--sysroot=" + work.path("sys")});
  expectBreak(work.scan("sys/usr/include/fmt"));
}

TEST_F(Scan, acceptsPrefixesAndIncludeDirectoriesMixed) {
  work.write("prefix/old/include/lib.h", "void gone(); void kept();");
  work.write("prefix/new/include/lib.h", "void kept();");
  command({"-I" + work.path("prefix/old/include")});
  expectBreak(work.scan("prefix/old", "prefix/new"));
  expectBreak(work.scan("prefix/old/include", "prefix/new"));
  expectBreak(work.scan("prefix/old", "new"));
}

TEST_F(Scan, acceptsANewTreeInsideTheOldOne) {
  work.write("old/next/lib.h", "void kept();");
  command({"-I" + work.path("old")});
  expectBreak(work.scan("old", "old/next"));
}

TEST_F(Scan, hidesAHeaderThatTheNewVersionDoesNotHave) {
  work.write("old/extra.h", "void extra();");
  work.write("client/client.cc", "#include \"extra.h\"\n#include \"lib.h\"\n"
                                 "void f() { extra(); kept(); gone(); }\n");
  command({"-I" + work.path("old")});
  Report report = work.scan();
  EXPECT_EQ(summary(report),
            (Lines{"header-removed-or-renamed breaks-build 1:10",
                   "function-removed breaks-build 3:29"}));
  // extra() hangs on its header, it is no story of its own.
  EXPECT_EQ(report.findings[0].as<UseDetail>()->followUps.size(), 1u);
}

TEST_F(Scan, isSilentWhenOldIsNew) {
  command({"-I" + work.path("old")});
  Report report = work.scan("old", "old");
  EXPECT_TRUE(report.findings.empty());
  EXPECT_TRUE(report.complete);
}

TEST_F(Scan, isNeverGreenWhenNoUnitUsesTheOldTree) {
  work.write("elsewhere/lib.h", "void gone(); void kept();");
  command({"-isystem", work.path("elsewhere")});
  Report report = work.scan();
  EXPECT_TRUE(report.findings.empty());
  EXPECT_FALSE(report.complete);
  ASSERT_EQ(report.skipped.size(), 1u);
  EXPECT_NE(report.skipped[0].second.find("<lib.h> comes from"),
            std::string::npos)
      << report.skipped[0].second;
}

//===--- trees and databases that will not do -----------------------------===//

TEST_F(Scan, refusesTreesItCannotUse) {
  command({"-I" + work.path("old")});
  work.writeDatabase();
  fs::create_directory(work.path("empty"));
  EXPECT_NE(fails(work.options("nowhere", "new")).find("nowhere: cannot be"),
            std::string::npos);
  EXPECT_NE(fails(work.options("old/lib.h", "new")).find("not a directory"),
            std::string::npos);
  EXPECT_NE(fails(work.options("old", "empty")).find("holds no files"),
            std::string::npos);
  work.write("usr/include/stdio.h", "");
  EXPECT_NE(fails(work.options("usr", "new")).find("system's own headers"),
            std::string::npos);
}

TEST_F(Scan, refusesDatabasesItCannotUse) {
  Options options = work.options("old", "new");
  EXPECT_NE(fails(options).find("there is no compile database"),
            std::string::npos);
  work.write("build/compile_commands.json", "[]");
  EXPECT_NE(fails(options).find("is empty"), std::string::npos);
  work.write("build/compile_commands.json", "{ not json");
  EXPECT_NE(fails(options).find("compile_commands.json"), std::string::npos);
  work.write("build/compile_commands.json", "");
  EXPECT_NE(fails(options).find("compile_commands.json"), std::string::npos);
}

TEST_F(Scan, leavesOutWhatTheSourcesNamedDoNotHold) {
  command({"-I" + work.path("old")});
  work.command("client/gen/x.cc", {"clang++", "-c", "x.cc"});
  work.writeDatabase();
  Options options = work.options("old", "new");
  options.sources = {work.path("client/client.cc")};
  llvm::Expected<Report> report = breakpath::scan(options);
  ASSERT_TRUE(bool(report));
  expectBreak(*report);
}

TEST_F(Scan, listsCommandsWhoseDirectoryIsNotThere) {
  work.write("build/compile_commands.json",
             "[{\"directory\": \"" + work.path("gone") + "\", \"file\": \"" +
                 work.path("client/client.cc") +
                 "\", \"arguments\": [\"c++\", \"-c\", \"x.cc\"]}]");
  llvm::Expected<Report> report = breakpath::scan(work.options("old", "new"));
  ASSERT_TRUE(bool(report));
  EXPECT_FALSE(report->complete);
  ASSERT_EQ(report->skipped.size(), 2u);
  EXPECT_EQ(report->skipped[0].first, "OLD"); // nothing of it was compared
  EXPECT_EQ(report->skipped[1].first, "client.cc");
}

TEST_F(Scan, listsSourcesThatAreNotThere) {
  command({"-I" + work.path("old")});
  work.command("client/gen.cc", {"clang++", "-c", work.path("client/gen.cc")});
  Report report = work.scan();
  EXPECT_EQ(report.units.total, 2u);
  EXPECT_FALSE(report.complete);
  ASSERT_EQ(report.skipped.size(), 1u);
  EXPECT_EQ(report.skipped[0].first, "gen.cc");
}

//===--- commands of strangers --------------------------------------------===//

TEST_F(Scan, understandsFlagsOfGcc) {
  command({"-I" + work.path("old"), "-fconserve-stack", "-Werror",
           "-Wno-maybe-uninitialized", "-fno-tree-vrp", "-Wall"});
  expectBreak(work.scan());
}

TEST_F(Scan, goesOnAfterTheFirstErrorWhateverTheFlags) {
  work.write("client/client.cc", "#include \"lib.h\"\nvoid f() { gone(); }\n"
                                 "void g() { gone(); }\n");
  command({"-I" + work.path("old"), "-Wfatal-errors", "-ferror-limit=1"});
  EXPECT_EQ(summary(work.scan()),
            (Lines{"function-removed breaks-build 2:12",
                   "function-removed breaks-build 3:12"}));
}

TEST_F(Scan, neverExecutesOrWritesWhatACommandNames) {
  std::string mark = work.path("executed");
  work.write("evil/g++", "#!/bin/sh\ntouch " + mark + "\n");
  for (const char *name : {"nvptx-arch", "amdgpu-arch", "as", "ld"})
    fs::copy_file(work.path("evil/g++"), work.path("evil/") + name);
  for (const auto &entry : fs::directory_iterator(work.path("evil")))
    fs::permissions(entry.path(), fs::perms::owner_all);
  work.write("evil/plugin.cc", "#include <stdio.h>\n"
                               "__attribute__((constructor)) void run() {\n"
                               "  fclose(fopen(\"" +
                                   mark + "\", \"w\"));\n}\n");
  std::string plugin = work.path("evil/plugin.so");
  ASSERT_EQ(runProgram({BREAKPATH_ORACLE, "-shared", "-fPIC", "-o", plugin,
                        work.path("evil/plugin.cc")})
                .status,
            0);
  std::vector<std::string> arguments = {work.path("evil/g++"),
                                        "-I" + work.path("old"),
                                        "-fplugin=" + plugin,
                                        "-Xclang",
                                        "-load",
                                        "-Xclang",
                                        plugin,
                                        "-Xclang",
                                        "-plugin",
                                        "-Xclang",
                                        "evil",
                                        "-fpass-plugin=" + plugin,
                                        "-B",
                                        work.path("evil"),
                                        "-fopenmp",
                                        "--offload-arch=native",
                                        "-wrapper",
                                        work.path("evil/g++"),
                                        "-MJ",
                                        work.path("written.json"),
                                        "-MD",
                                        "-MF",
                                        work.path("written.d"),
                                        "--serialize-diagnostics",
                                        work.path("written.dia"),
                                        "-save-temps",
                                        "-ftime-trace=" +
                                            work.path("written.trace"),
                                        "-o",
                                        work.path("written.o"),
                                        "-c",
                                        work.path("client/client.cc")};
  work.command("client/client.cc", arguments);
  Report report = work.scan();
  expectBreak(report);
  EXPECT_FALSE(fs::exists(mark));
  for (const auto &entry : fs::recursive_directory_iterator(work.path()))
    EXPECT_NE(entry.path().stem(), "written") << entry.path();
  ASSERT_FALSE(report.notes.empty());
  EXPECT_NE(report.notes[0].find("it can run code"), std::string::npos);
}

TEST_F(Scan, analysesTheFileTheDatabaseNames) {
  work.write("client/fine.cc", "#include \"lib.h\"\nvoid g() { kept(); }\n");
  for (std::vector<std::string> sources :
       {std::vector<std::string>{"fine.cc", "client.cc"}, {"fine.cc"}}) {
    std::vector<std::string> arguments = {"g++", "-I" + work.path("old"), "-c"};
    for (const std::string &source : sources)
      arguments.push_back(work.path("client/" + source));
    work.command("client/client.cc", arguments);
  }
  command({"-I" + work.path("old")}, "client/fine.cc");
  expectBreak(work.scan());
}

TEST_F(Scan, readsTheFileAsItStandsOnDisk) {
  command({"-I" + work.path("old"), "-Xclang", "-remap-file", "-Xclang",
           work.path("client/client.cc") + ";/dev/null"});
  command({"-I" + work.path("old"), "-Xclang", "-preamble-bytes=60,1"});
  expectBreak(work.scan());
}

TEST_F(Scan, readsBodiesOfTemplatesForEveryTarget) {
  work.write("client/client.cc", "#include \"lib.h\"\nvoid f() { gone(); }\n"
                                 "template <class T> void g(T) { gone(); }\n");
  command({"-I" + work.path("old"), "--target=x86_64-pc-windows-msvc"});
  EXPECT_EQ(summary(work.scan()), (Lines{"function-removed breaks-build 2:12",
                                         "function-removed unknown 3:32"}));
}

TEST_F(Scan, skipsWhatTheFrontEndDidNotParse) {
  command({"-I" + work.path("old")});
  work.write("client/wide.cc", std::string("\xFF\xFE#\0i\0", 6));
  command({"-I" + work.path("old")}, "client/wide.cc");
  command({"-I" + work.path("old"), "-x", "ast"}, "client/client.cc");
  fs::create_directory(work.path("client/folder.cc"));
  command({"-I" + work.path("old")}, "client/folder.cc");
  Report report = work.scan();
  EXPECT_EQ(summary(report), Lines{"function-removed breaks-build 2:12"});
  EXPECT_EQ(report.units.analyzed, 1u);
  EXPECT_EQ(report.skipped.size(), 3u);
}

TEST_F(Scan, leavesAssemblerOut) {
  command({"-I" + work.path("old")});
  work.write("client/start.S", "nop\n");
  command({}, "client/start.S");
  expectBreak(work.scan());
}

TEST_F(Scan, doesNotTakeTheLibrarysOwnCodeForAClient) {
  work.write("old/examples/client.cc", code);
  command({"-I" + work.path("old")}, "old/examples/client.cc");
  Report report = work.scan();
  EXPECT_FALSE(report.complete); // nothing is left to compare
  ASSERT_EQ(report.notes.size(), 1u);
  EXPECT_NE(report.notes[0].find("lie inside OLD"), std::string::npos);
}

TEST_F(Scan, acceptsATreeOfLinks) {
  fs::create_directory(work.path("farm"));
  fs::create_symlink(work.path("old/lib.h"), work.path("farm/lib.h"));
  command({"-I" + work.path("farm")});
  expectBreak(work.scan("farm"));
}

//===--- odd sources ------------------------------------------------------===//

TEST_F(Scan, readsSourcesThatAreNotUtf8) {
  work.write("client/client.cc", "#include \"lib.h\"\nvoid f() { gone(); } "
                                 "// caf\xE9 \xFF\nconst char *s = \"\xE9\";");
  command({"-I" + work.path("old")});
  expectBreak(work.scan());
}

TEST_F(Scan, goesOnAfterAUnitThatCrashesTheFrontEnd) {
  command({"-I" + work.path("old")});
  for (const char *how : {"crash", "llvm_fatal_error"}) {
    std::string name = std::string("client/") + how + ".cc";
    work.write(name, "#include \"lib.h\"\n#pragma clang __debug " +
                         std::string(how) + "\n");
    command({"-I" + work.path("old")}, name);
  }
  // Runs out of stack.
  work.write("client/deep.cc",
             "#include \"lib.h\"\nint x = " + std::string(30000, '(') + "1" +
                 std::string(30000, ')') + ";\n");
  command({"-I" + work.path("old"), "-fbracket-depth=100000"},
          "client/deep.cc");
  Report report = work.scan();
  EXPECT_EQ(summary(report), Lines{"function-removed breaks-build 2:12"});
  EXPECT_EQ(report.units.analyzed, 1u);
  EXPECT_EQ(report.skipped.size(), 3u);
  EXPECT_FALSE(report.complete);
}

TEST_F(Scan, namesTheHeaderThatNoLongerCompiles) {
  work.write("new/lib.h", "#error choose a backend first\nvoid gone();"
                          "void kept();");
  command({"-I" + work.path("old")});
  Report report = work.scan();
  EXPECT_EQ(summary(report), Lines{"header-rejects-config breaks-build 1:10"});
  EXPECT_EQ(report.findings[0].evidence, "lib.h:1:2: choose a backend first");
}

TEST_F(Scan, showsWhatBreaksInAnotherLibrary) {
  work.write("sys/usr/include/other.h",
             "#include <lib.h>\ninline void o() { gone(); gone(); }\n");
  work.write("client/client.cc", "#include <other.h>\nvoid f() { kept(); }\n");
  command({"--sysroot=" + work.path("sys"), "-I" + work.path("old")});
  Report report = work.scan();
  EXPECT_EQ(summary(report), Lines{"unexplained-break breaks-build 1:10"});
  EXPECT_EQ(report.findings[0].as<UseDetail>()->followUps.size(), 1u);
}

TEST_F(Scan, keepsConfigurationsOfOneFileApart) {
  work.write("client/client.cc", "#include \"lib.h\"\n#ifdef LEGACY\n"
                                 "void f() { gone(); }\n#endif\n");
  command({"-I" + work.path("old"), "-DLEGACY"});
  command({"-I" + work.path("old")});
  Report report = work.scan();
  EXPECT_EQ(report.units.total, 2u);
  EXPECT_EQ(summary(report), Lines{"function-removed breaks-build 3:12"});
}

//===--- a change under review ----------------------------------------------//

bool hasNote(const Report &report, const std::string &part) {
  for (const std::string &note : report.notes)
    if (note.find(part) != std::string::npos)
      return true;
  return false;
}

/// pay() takes another argument and the default of refund() moves.
class Review : public testing::Test {
protected:
  void SetUp() override {
    work.write("old/lib.h", "void pay(int); void refund(int = 3);");
    work.write("new/lib.h", "void pay(int, int); void refund(int = 1);");
  }
  Workspace work;
};

// What is not there yet is broken; what is there is not "not analysed".
TEST_F(Review, takesUnitsThatWereMovedForWhatTheyAre) {
  work.client("#include \"lib.h\"\nvoid f() { pay(1, 2); }\n"
              "void g() { refund(); }\n",
              "moved.cc");
  work.client("#include \"lib.h\"\nvoid h() { pay(1); }\n", "missed.cc");
  Report report = work.scan();
  EXPECT_EQ(summary(report),
            (Lines{"param-added-required breaks-build 2:12",
                   "default-arg-value-changed changes-meaning 3:12"}));
  EXPECT_TRUE(report.complete);
  EXPECT_EQ(report.units.analyzed, 2u);
  EXPECT_TRUE(hasNote(report, "moved.cc compiles with the new version "
                              "alone"));
}

// A bare source tree lacks headers that a build makes: what stands in them was
// not compared, and nobody has moved anything.
TEST_F(Review, takesNoIncompleteOldTreeForMovedCode) {
  work.write("old/lib.h", "#include \"config.h\"\nvoid refund(Number = 3);");
  work.write("new/lib.h", "#include \"config.h\"\nvoid refund(Number = 1);");
  work.write("new/config.h", "using Number = int;");
  work.client("#include \"lib.h\"\nvoid g() { refund(); }\n");
  Report report = work.scan();
  EXPECT_FALSE(report.complete);
  EXPECT_FALSE(hasNote(report, "alone"));
}

TEST_F(Review, takesNoHeaderThatTheOldTreeLacksForMovedCode) {
  work.write("new/config.h", "#define RETRIES 1");
  work.client("#include \"lib.h\"\n#include \"config.h\"\n"
              "#ifndef RETRIES\n#define RETRIES 3\n#endif\n"
              "int retries() { return RETRIES; }\n");
  Report report = work.scan();
  EXPECT_FALSE(report.complete);
  EXPECT_FALSE(hasNote(report, "alone"));
}

// With errors of its own under both, not all of it can be told.
TEST_F(Review, takesNoBrokenUnitForMoved) {
  work.client("#include \"lib.h\"\nvoid f() { pay(1, 2); nowhere(); }\n");
  Report report = work.scan();
  EXPECT_FALSE(report.complete);
  EXPECT_FALSE(hasNote(report, "alone"));
}

// A build that was configured after the bump leads to NEW.
TEST_F(Review, readsABuildThatNamesTheNewVersion) {
  work.client("#include \"lib.h\"\nvoid f() { pay(1, 2); }\n"
              "void g() { refund(); }\nvoid h() { pay(1); }\n",
              "client.cc", {"-std=c++20"}, "new");
  Report report = work.scan();
  EXPECT_EQ(summary(report),
            (Lines{"default-arg-value-changed changes-meaning 3:12",
                   "param-added-required breaks-build 4:12"}));
  EXPECT_TRUE(hasNote(report, "the compile commands lead to NEW"));
  ASSERT_FALSE(report.changes.empty());
  EXPECT_EQ(report.changes[0].change.newLocation.file, "lib.h");
}

TEST_F(Review, findsPrefixesOfTheNewVersionToo) {
  work.write("a/include/pay/lib.h", "void pay(int);");
  work.write("b/include/pay/lib.h", "void pay(int, int);");
  work.client("#include <pay/lib.h>\nvoid h() { pay(1); }\n", "client.cc",
              {"-std=c++20", "-isystem" + work.path("b/include")}, "empty");
  Report report = work.scan("a", "b");
  EXPECT_EQ(summary(report), Lines{"param-added-required breaks-build 2:12"});
  EXPECT_EQ(report.changes[0].change.newLocation.file, "pay/lib.h");
}

} // namespace
} // namespace breakpath::test
