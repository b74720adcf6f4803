// Exit statuses and messages, which scripts rely on.

#include "tests/Workspace.h"
#include "tool/options/Options.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <sstream>

namespace breakpath::test {
namespace {

Outcome breakpath(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), BREAKPATH_PROGRAM);
  return runProgram(arguments);
}

class CommandLine : public testing::Test {
protected:
  void SetUp() override {
    work.write("old/lib.h", "int gone(); [[deprecated]] int was();");
    work.write("new/lib.h", "[[deprecated]] int was();");
  }
  Outcome scan(const std::string &client, std::vector<std::string> more = {}) {
    work.client("#include \"lib.h\"\n" + client);
    work.writeDatabase();
    more.insert(more.begin(), {"scan", "--old", work.path("old"), "--new",
                               work.path("new"), "-p", work.path("build")});
    return breakpath(more);
  }
  Workspace work;
};

TEST_F(CommandLine, is0WhenNothingIsHurt) {
  Outcome outcome = scan("int f() { return was(); }");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_EQ(outcome.err, "");
}

TEST_F(CommandLine, is1WithFindings) {
  EXPECT_EQ(scan("int f() { return gone(); }").status, 1);
}

TEST_F(CommandLine, is3WhenNotAllWasAnalysed) {
  Outcome outcome = scan("int f() { return nowhere(); }");
  EXPECT_EQ(outcome.status, 3);
  EXPECT_NE(outcome.out.find("not all was analysed"), std::string::npos);
}

TEST_F(CommandLine, is1WhenBothHold) {
  Outcome outcome =
      scan("int f() { return nowhere() + gone(); }", {"--format", "json"});
  EXPECT_EQ(outcome.status, 1);
  EXPECT_EQ(nlohmann::json::parse(outcome.out)["complete"], false);
}

TEST_F(CommandLine, leavesUncertainFindingsToMinConfidence) {
  // The unit does not compile under the old headers: likely, not proven.
  EXPECT_EQ(scan("int f() { return nowhere() + gone(); }",
                 {"--min-confidence", "proven"})
                .status,
            3);
}

TEST_F(CommandLine, failsAtTheLevelAskedFor) {
  work.write("old/lib.h", "int was();");
  EXPECT_EQ(scan("int f() { return was(); }").status, 0);
  EXPECT_EQ(scan("int f() { return was(); }", {"--fail-on", "warning"}).status,
            1);
}

TEST_F(CommandLine, is2WhenItCannotRun) {
  for (std::vector<std::string> arguments :
       {std::vector<std::string>{},
        {"nonsense"},
        {"scan"},
        {"scan", "--old", "a", "--new", "b", "-p", "c"},
        {"scan", "--old", "a", "--new", "b", "-p", "c", "--format", "tex"},
        {"diff", "nowhere", "nowhere"},
        {"explain", "no-such-rule"},
        {"rules", "--nonsense"}}) {
    Outcome outcome = breakpath(arguments);
    EXPECT_EQ(outcome.status, 2);
    EXPECT_NE(outcome.err, "");
    EXPECT_EQ(outcome.out, "");
  }
}

TEST_F(CommandLine, is0ForHelpAndVersion) {
  EXPECT_EQ(breakpath({"--version"}).status, 0);
  EXPECT_EQ(breakpath({"--help"}).status, 0);
  EXPECT_EQ(breakpath({"scan", "--help"}).status, 0);
}

TEST_F(CommandLine, writesSeveralFormatsAtOnce) {
  Outcome outcome =
      scan("int f() { return gone(); }",
           {"--format", "text", "--format", "json=" + work.path("r.json")});
  EXPECT_NE(outcome.out.find("gone() is gone"), std::string::npos);
  auto report = nlohmann::json::parse(readFile(work.path("r.json")));
  EXPECT_EQ(report["findings"][0]["rule"], "function-removed");
  EXPECT_EQ(scan("", {"--format", "json=" + work.path("no/r.json")}).status, 2);
}

TEST_F(CommandLine, writesEveryFormatItNames) {
  std::string help = breakpath({"scan", "--help"}).out;
  std::vector<std::string> arguments;
  for (const Format &format : allFormats()) {
    EXPECT_NE(help.find(std::string(format.name) + ": " + format.is),
              std::string::npos)
        << help;
    arguments.insert(
        arguments.end(),
        {"--format", std::string(format.name) + "=" + work.path(format.name)});
  }
  EXPECT_EQ(scan("int f() { return gone(); }", arguments).status, 1);
  for (const Format &format : allFormats())
    EXPECT_NE(readFile(work.path(format.name)).find("gone() is gone"),
              std::string::npos)
        << format.name;
}

// What else it printed would be in the way of other steps of the workflow.
TEST_F(CommandLine, printsOnlyCommandsForGitHub) {
  Outcome outcome = scan("int f() { return nowhere() + gone() + was(); }",
                         {"--format", "github"});
  std::istringstream lines(outcome.out);
  for (std::string line; std::getline(lines, line);)
    EXPECT_EQ(line.rfind("::", 0), 0u) << line;
  EXPECT_NE(outcome.out, "");
  EXPECT_EQ(outcome.err, "");
}

TEST_F(CommandLine, namesTheFormatsThereAre) {
  EXPECT_EQ(breakpath({"scan", "--format", "tex"}).err,
            "breakpath: --format tex: unknown format 'tex'; there are text, "
            "json, sarif, junit, gitlab, github, html and markdown\n");
  EXPECT_EQ(breakpath({"roots", "--format", "sarif"}).err,
            "breakpath: --format sarif: 'breakpath roots' has no findings to "
            "tell; there are text and json\n");
}

TEST_F(CommandLine, usesColourOnlyWhenAsked) {
  EXPECT_EQ(scan("int f() { return gone(); }").out.find('\033'),
            std::string::npos);
  EXPECT_NE(scan("int f() { return gone(); }", {"--color", "always"})
                .out.find('\033'),
            std::string::npos);
}

TEST_F(CommandLine, writesValidJsonWhateverTheHeaderHolds) {
  work.write("new/lib.h", "#error caf\xE9 \xFF\n");
  Outcome outcome = scan("int f() { return gone(); }", {"--format", "json"});
  auto report = nlohmann::json::parse(outcome.out, nullptr, false);
  EXPECT_FALSE(report.is_discarded());
  EXPECT_EQ(outcome.status, 1);
}

TEST_F(CommandLine, startsNoProgram) {
  std::string mark = work.path("executed"), tool = work.path("evil/tool");
  work.write("evil/tool", "#!/bin/sh\ntouch " + mark + "\n");
  std::filesystem::permissions(tool, std::filesystem::perms::owner_all);
  std::filesystem::copy_file(tool, work.path("evil/nvptx-arch"));
  std::string source = work.path("client/client.cc");
  for (std::vector<std::string> flags :
       {std::vector<std::string>{"--target=amdgcn-amd-amdhsa", "-mcpu=native",
                                 "--amdgpu-arch-tool=" + tool},
        {"--target=nvptx64-nvidia-cuda", "-march=native",
         "--nvptx-arch-tool=" + tool},
        {"--target=nvptx64-nvidia-cuda", "-march=native",
         "--prefix=" + work.path("evil")},
        {"--target=nvptx64-nvidia-cuda", "-march=native", "-ccc-install-dir",
         work.path("evil")},
        {"-x", "hip", "-nogpuinc", "-nogpulib", "--no-offload-arch=native",
         "--amdgpu-arch-tool=" + tool}}) {
    flags.insert(flags.begin(), {tool, "-I" + work.path("old")});
    flags.insert(flags.end(), {"-c", source});
    work.command("client/client.cc", flags);
  }
  scan("int f() { return was(); }");
  EXPECT_FALSE(std::filesystem::exists(mark));
}

TEST_F(CommandLine, keepsStandardOutputToItself) {
  for (const char *flag : {"--version", "-print-search-dirs", "--help", "-###",
                           "-v", "--autocomplete=-f", "-dumpversion"})
    work.command("client/client.cc", {"clang++", flag, "-I" + work.path("old"),
                                      "-c", work.path("client/client.cc")});
  Outcome outcome = scan("int f() { return was(); }", {"--format", "json"});
  EXPECT_FALSE(
      nlohmann::json::parse(outcome.out, nullptr, false).is_discarded());
  EXPECT_EQ(outcome.err, "");
}

TEST_F(CommandLine, showsNoControlCharacters) {
  Outcome outcome = scan("int f() { return gone(/* \x1b[31m \x07 */); }");
  EXPECT_EQ(outcome.out.find('\x1b'), std::string::npos);
  EXPECT_EQ(outcome.out.find('\x07'), std::string::npos);
}

TEST_F(CommandLine, diffFailsOnBreakingChanges) {
  EXPECT_EQ(breakpath({"diff", work.path("old"), work.path("new")}).status, 1);
  EXPECT_EQ(breakpath({"diff", work.path("new"), work.path("new")}).status, 0);
  EXPECT_EQ(breakpath({"diff", work.path("new"), work.path("old")}).status, 0);
}

TEST_F(CommandLine, explainsEveryRuleItLists) {
  std::istringstream rules(breakpath({"rules"}).out);
  std::string id, rest;
  unsigned count = 0;
  for (; rules >> id && std::getline(rules, rest); ++count)
    EXPECT_EQ(breakpath({"explain", id}).status, 0) << id;
  EXPECT_GT(count, 50u);
}

} // namespace
} // namespace breakpath::test
