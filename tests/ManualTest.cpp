// What is made from the table of options: the man page and completions.

#include "tests/Workspace.h"
#include "tool/options/CommandInfo.h"

#include <gtest/gtest.h>

#include <sstream>

namespace breakpath::test {
namespace {

std::string completion(const std::string &shell) {
  std::ostringstream out;
  writeCompletion(commandTable(), shell, out);
  return out.str();
}

std::string manual() {
  std::ostringstream out;
  writeManual(commandTable(), out);
  return out.str();
}

// A date would make every build another page.
TEST(Manual, isWellFormedButHasNoDate) {
  Workspace work;
  work.write("breakpath.1", manual());
  Outcome outcome = runProgram(
      {"mandoc", "-T", "lint", "-W", "warning", work.path("breakpath.1")});
  EXPECT_EQ(outcome.out, "mandoc: " + work.path("breakpath.1") +
                             ":1:17: WARNING: missing date, using \"\": TH\n")
      << outcome.err;
}

TEST(Manual, namesEveryOptionOfEveryCommand) {
  std::string page = manual();
  for (const CommandInfo &command : commandTable()) {
    size_t start = page.find(".SS \\fBbreakpath " + command.name);
    ASSERT_NE(start, std::string::npos) << command.name;
    std::string section =
        page.substr(start, page.find(".S", start + 3) - start);
    for (const OptionInfo &option : command.options)
      for (std::string name : option.names) {
        if (name == "-h" || name == "--help")
          continue;
        for (size_t at = 0; (at = name.find('-', at)) != std::string::npos;
             at += 2)
          name.replace(at, 1, "\\-");
        EXPECT_NE(section.find("\\fB" + name + "\\fR"), std::string::npos)
            << command.name << ' ' << name;
      }
  }
}

/// What bash offers behind \p words, the last of which is not finished.
std::string offeredByBash(const Workspace &work, const std::string &words) {
  Outcome outcome =
      runProgram({"bash", "-c",
                  "source " + work.path("c") + "; COMP_WORDS=(" + words +
                      "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _breakpath; "
                      "echo \"${COMPREPLY[@]}\""});
  EXPECT_EQ(outcome.err, "");
  return outcome.out;
}

TEST(Completion, offersWhatBashUsersMayType) {
  Workspace work;
  work.write("c", completion("bash"));
  EXPECT_EQ(offeredByBash(work, "breakpath sc"), "scan\n");
  EXPECT_EQ(offeredByBash(work, "breakpath scan --old-"),
            "--old-lib --old-version\n");
  EXPECT_EQ(offeredByBash(work, "breakpath scan --fail-on w"), "warning\n");
  EXPECT_EQ(offeredByBash(work, "breakpath diff a b --fail-on m"),
            "minor major\n");
  EXPECT_EQ(offeredByBash(work, "breakpath explain flag-un"), "flag-ungated\n");
  EXPECT_EQ(offeredByBash(work, "breakpath baseline p"), "prune\n");
  EXPECT_EQ(offeredByBash(work, "breakpath scan --old x"), "\n");
}

TEST(Completion, offersWhatFishUsersMayType) {
  Workspace work;
  work.write("c", completion("fish"));
  auto offered = [&](const std::string &line) {
    return runProgram({"fish", "--no-config", "-c",
                       "source " + work.path("c") + "; complete -C '" + line +
                           "' | string split -f 1 \\t"})
        .out;
  };
  EXPECT_EQ(offered("breakpath sc"), "scan\n");
  EXPECT_EQ(offered("breakpath scan --fail-on w"), "warning\n");
  EXPECT_EQ(offered("breakpath scan --old-v"), "--old-version\n");
}

TEST(Completion, isReadByZsh) {
  Workspace work;
  work.write("c", completion("zsh"));
  Outcome outcome = runProgram({"zsh", "-f", "-n", work.path("c")});
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  outcome = runProgram(
      {"zsh", "-f", "-c",
       "autoload -U compinit; compinit -u -D; source " + work.path("c") +
           "; whence -w _breakpath; print $_comps[breakpath]"});
  EXPECT_EQ(outcome.out, "_breakpath: function\n_breakpath\n") << outcome.err;
}

TEST(Completion, knowsEveryOption) {
  for (const char *shell : {"bash", "zsh", "fish"}) {
    std::string text = completion(shell);
    for (const CommandInfo &command : commandTable())
      for (const OptionInfo &option : command.options)
        for (const std::string &name : option.names) {
          std::string written = shell != std::string("fish") ? name
                                : name[1] == '-' ? " -l " + name.substr(2)
                                                 : " -s " + name.substr(1);
          EXPECT_NE(text.find(written), std::string::npos)
              << shell << ' ' << command.name << ' ' << name;
        }
  }
}

} // namespace
} // namespace breakpath::test
