// What comments and the baseline accept, and what they must not hide.

#include "matchers/Stages.h"
#include "tests/Workspace.h"
#include "tool/commands/Baseline.h"
#include "tool/commands/Commands.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace breakpath::test {
namespace {

using Lines = std::vector<std::string>;

/// "RULES first-last[f] REASON UNTIL", or what is wrong.
Lines told(const std::string &text) {
  Lines lines;
  for (const Suppression &each : readSuppressions(text, "a.cc")) {
    std::string line = std::to_string(each.location.line) + ":" +
                       std::to_string(each.location.column) + " ";
    for (const std::string &rule : each.rules)
      line += rule + " ";
    line += std::to_string(each.firstLine) + "-" +
            std::to_string(each.lastLine) + (each.coversFunctions ? "f" : "");
    line += " " + (each.problem.empty() ? each.reason : "!" + each.problem);
    lines.push_back(line + (each.until.empty() ? "" : " until " + each.until));
  }
  return lines;
}

TEST(Suppressions, coverTheirLineOrTheNextStatement) {
  EXPECT_EQ(told("int a; // breakpath:ignore[x-y] reason=\"r\"\nint b;\n"),
            Lines{"1:11 x-y 1-1 r"});
  EXPECT_EQ(told("// breakpath:ignore[x] reason=\"r\"\n\nint\n b;\nint c;\n"),
            Lines{"1:4 x 3-4f r"});
  EXPECT_EQ(told("/// breakpath:ignore[x] reason=\"r\"\n// and words\n"
                 "template <class T>\nvoid f(T a)\n{ a.b(); }\n"),
            Lines{"1:5 x 3-5f r"});
  EXPECT_EQ(told("/* breakpath:ignore[x] reason=\"r\" */ int a;\n"),
            Lines{"1:4 x 1-1f r"});
  EXPECT_EQ(told("/* words\n * breakpath:ignore[x] reason=\"r\"\n */\n#if A\n"
                 "int a;\n#endif\n"),
            Lines{"2:4 x 4-4 r"});
  EXPECT_EQ(told("// breakpath:ignore[x] reason=\"r\""), Lines{"1:4 x 0-0 r"});
}

TEST(Suppressions, sayWhy) {
  EXPECT_EQ(told("int a; // breakpath:ignore[x, y] until=2027-03-31 "
                 "reason=\"off until 2.5\" see #12\n"),
            Lines{"1:11 x y 1-1 off until 2.5 until 2027-03-31"});
  EXPECT_EQ(told("int a; // breakpath:ignore reason=\"r\"\n"),
            Lines{"1:11 1-1 !it names no rule: breakpath:ignore[RULE] "
                  "reason=\"...\""});
  EXPECT_EQ(told("int a; // breakpath:ignore[x]\n"),
            Lines{"1:11 x 1-1 !it gives no reason: reason=\"...\""});
  EXPECT_EQ(told("int a; // breakpath:ignore[x] reason=\"\"\n"),
            Lines{"1:11 x 1-1 !it gives no reason: reason=\"...\""});
  EXPECT_EQ(told("int a; // breakpath:ignore[x] reason=\"open\n"),
            Lines{"1:11 x 1-1 !a quote is open"});
  EXPECT_EQ(told("int a; // breakpath:ignore[x] reason=r until=tomorrow\n"),
            Lines{"1:11 x 1-1 !until=tomorrow is no date: until=2027-03-31 "
                  "until tomorrow"});
}

TEST(Suppressions, areOnlyInComments) {
  EXPECT_EQ(told("auto a = \"// breakpath:ignore[x] reason=r\";\n"
                 "auto b = R\"(\n// breakpath:ignore[x] reason=r\n)\";\n"),
            Lines{});
}

//===--- in a scan ----------------------------------------------------------//

/// A library that loses gone() and moves the default of kept().
class Accept : public testing::Test {
protected:
  void SetUp() override {
    setenv("SOURCE_DATE_EPOCH", "1767225600", 1); // 2026-01-01
    work.write("old/lib.h", "void gone(); void kept(int = 1);");
    work.write("new/lib.h", "void kept(int = 2);");
    work.write("old/other.h", "");
    work.write("new/other.h", "");
  }
  void TearDown() override { unsetenv("SOURCE_DATE_EPOCH"); }

  Report scan(const std::string &code) {
    work.client("#include \"lib.h\"\n" + code);
    return work.scan();
  }

  static Lines accepted(const Report &report) {
    Lines lines;
    for (const Finding &each : report.accepted)
      lines.push_back(toString(each.rule) + std::string(" ") +
                      std::to_string(each.location.line) + " " +
                      toString(each.accepted->by) + ": " +
                      each.accepted->reason);
    return lines;
  }

  static Lines remarks(const Report &report) {
    Lines lines;
    for (const Finding &each : report.findings)
      if (each.as<SuppressionDetail>())
        lines.push_back(toString(each.rule) + std::string(" ") +
                        std::to_string(each.location.line) + ": " +
                        each.message);
    return lines;
  }

  Workspace work;
};

TEST_F(Accept, takesAFindingOffTheList) {
  Report report =
      scan("void f() {\n"
           "  gone(); // breakpath:ignore[function-removed] reason=\"r\"\n"
           "  // breakpath:ignore[function-removed] reason=\"above\"\n"
           "  gone();\n"
           "  gone();\n"
           "}\n");
  EXPECT_EQ(summary(report), Lines{"function-removed breaks-build 6:3"});
  EXPECT_EQ(accepted(report), (Lines{"function-removed 3 comment: r",
                                     "function-removed 5 comment: above"}));
  EXPECT_EQ(remarks(report), Lines{});
}

TEST_F(Accept, takesAllOfAFunction) {
  Report report = scan(
      "struct S { void f(); };\n"
      "// breakpath:ignore[function-removed] reason=\"r\"\n"
      "void\nS::f()\n{\n  gone();\n  kept();\n  auto g = [] { gone(); };\n}\n"
      "void g() { gone(); }\n");
  EXPECT_EQ(summary(report),
            (Lines{"default-arg-value-changed changes-meaning 8:3",
                   "function-removed breaks-build 11:12"}));
  EXPECT_EQ(remarks(report), Lines{});
}

TEST_F(Accept, saysWhatIsOverOrUnusedOrMalformed) {
  Report report =
      scan("void f() {\n"
           "  gone(); // breakpath:ignore[function-removed] reason=r "
           "until=2025-12-31\n"
           "  gone(); // breakpath:ignore[function-removed] reason=r "
           "until=2026-01-01\n"
           "  kept(1); // breakpath:ignore[function-removed] reason=r\n"
           "  gone(); // breakpath:ignore[function-remove] reason=r\n"
           "  gone(); // breakpath:ignore[function-removed]\n"
           "}\n");
  EXPECT_EQ(summary(report), (Lines{"function-removed breaks-build 3:3",
                                    "function-removed breaks-build 6:3",
                                    "function-removed breaks-build 7:3"}));
  EXPECT_EQ(
      remarks(report),
      (Lines{"suppression-expired 3: accepted until 2025-12-31, which is over: "
             "r",
             "suppression-unused 5: there is no function-removed to accept "
             "here",
             "suppression-malformed 6: this accepts nothing: there is no rule "
             "'function-remove'; did you mean 'function-removed'?",
             "suppression-malformed 7: this accepts nothing: it gives no "
             "reason: reason=\"...\""}));
}

// Where not all was seen, what accepts nothing may accept something.
TEST_F(Accept, neverMakesAnIncompleteRunGreen) {
  work.command("gone.cc", {"c++", "-c", work.path("gone.cc")});
  Report report = scan("// breakpath:ignore[function-removed] reason=r\n"
                       "void f() { gone(); }\n"
                       "// breakpath:ignore[function-removed] reason=r\n"
                       "void g() {}\n");
  EXPECT_EQ(summary(report), Lines{});
  EXPECT_FALSE(report.complete);
  EXPECT_EQ(remarks(report), Lines{});
  std::string command = BREAKPATH_PROGRAM;
  Outcome outcome =
      runProgram({command, "scan", "--old", work.path("old"), "--new",
                  work.path("new"), "-p", work.path("build")});
  EXPECT_EQ(outcome.status, 3) << outcome.out;
}

TEST_F(Accept, doesNotJudgeOtherCommandsRules) {
  work.client("#include \"lib.h\"\n"
              "// breakpath:ignore[function-removed] reason=r\n"
              "void f() { gone(); }\n");
  work.writeDatabase();
  Options options = work.options("", "");
  options.command = "flags";
  llvm::Expected<Report> report = flags(options);
  ASSERT_TRUE(bool(report)) << llvm::toString(report.takeError());
  EXPECT_EQ(remarks(*report), Lines{});
}

//===--- the baseline -------------------------------------------------------//

class BaselineRun : public Accept {
protected:
  Outcome run(std::vector<std::string> more) {
    work.writeDatabase();
    std::vector<std::string> command = {BREAKPATH_PROGRAM,
                                        "scan",
                                        "--old",
                                        work.path("old"),
                                        "--new",
                                        work.path("new"),
                                        "-p",
                                        work.path("build"),
                                        "--name",
                                        "lib"};
    command.insert(command.end(), more.begin(), more.end());
    return runProgram(command);
  }
  Outcome baseline(std::vector<std::string> more) {
    std::vector<std::string> command = {BREAKPATH_PROGRAM, "baseline"};
    command.insert(command.end(), more.begin(), more.end());
    for (const char *word : {"--report", "--baseline"}) {
      command.push_back(word);
      command.push_back(work.path(
          word == std::string("--report") ? "report.json" : "baseline.json"));
    }
    return runProgram(command);
  }
  void report() { run({"--format", "json=" + work.path("report.json")}); }
  void write(const std::string &code) {
    work.write("client/client.cc", "#include \"lib.h\"\n" + code);
  }
  const Lines withBaseline = {"--baseline", work.path("baseline.json")};
};

TEST_F(BaselineRun, acceptsWhatWasThereAndNothingElse) {
  work.client("#include \"lib.h\"\nvoid f() { gone(); }\n");
  report();
  Outcome outcome = baseline({"create", "--reason", "known since 2.3"});
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.err.find("added 1 finding; 1 accepted now"),
            std::string::npos)
      << outcome.err;
  outcome = run(withBaseline);
  EXPECT_EQ(outcome.status, 0) << outcome.out;
  EXPECT_NE(outcome.out.find("1 finding accepted: 1 by the baseline"),
            std::string::npos)
      << outcome.out;

  // Lines move and are laid out anew, and nothing changes.
  write("\n\nint x;\nvoid\nf()\n{\n  gone(\n  );\n}\n");
  EXPECT_EQ(run(withBaseline).status, 0);
  // Another in the same function is new, and so is one elsewhere.
  write("void f() { gone(); gone(); }\n");
  EXPECT_EQ(run(withBaseline).status, 1);
  write("void f() { gone(); }\nvoid g() { gone(); }\n");
  outcome = run(withBaseline);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.out.find("client.cc:3:12"), std::string::npos);
  EXPECT_EQ(outcome.out.find("client.cc:2:12"), std::string::npos);
}

TEST_F(BaselineRun, isUpdatedAndPruned) {
  work.client("#include \"lib.h\"\nvoid f() { gone(); }\nvoid g() {}\n");
  report();
  baseline({"create", "--reason", "one"});
  EXPECT_EQ(baseline({"create", "--reason", "two"}).status, 2);
  write("void f() {}\nvoid g() { gone(); }\n");
  Outcome outcome = run(withBaseline);
  EXPECT_NE(outcome.out.find("1 finding that the baseline accepts is gone; "
                             "'breakpath baseline prune' drops it"),
            std::string::npos)
      << outcome.out;
  report();
  EXPECT_EQ(baseline({"update"}).status, 2); // no reason
  outcome = baseline({"update", "--reason", "two"});
  EXPECT_NE(outcome.err.find("added 1 finding; 2 accepted now"),
            std::string::npos)
      << outcome.err;
  outcome = baseline({"prune"});
  EXPECT_NE(outcome.err.find("dropped 1 finding; 1 accepted now"),
            std::string::npos)
      << outcome.err;
  llvm::Expected<Baseline> read = readBaseline(work.path("baseline.json"));
  ASSERT_TRUE(bool(read)) << llvm::toString(read.takeError());
  ASSERT_EQ(read->entries.size(), 1u);
  EXPECT_EQ(read->entries[0].function, "g");
  EXPECT_EQ(read->entries[0].reason, "two");
  EXPECT_EQ(read->entries[0].dependency, "lib");
}

TEST_F(BaselineRun, countsAgainAfterItsLastDay) {
  work.client("#include \"lib.h\"\nvoid f() { gone(); }\n");
  report();
  EXPECT_EQ(baseline({"create", "--reason", "r", "--until", "soon"}).status, 2);
  baseline({"create", "--reason", "r", "--until", "2025-12-31"});
  Outcome outcome = run(withBaseline);
  EXPECT_EQ(outcome.status, 1);
  EXPECT_NE(outcome.out.find("the time is over of 1 finding that the baseline "
                             "accepted"),
            std::string::npos)
      << outcome.out;
}

// What was not seen may still be there, and so may what another library's bump
// breaks.
TEST_F(BaselineRun, dropsNothingThatWasNotJudged) {
  work.client("#include \"lib.h\"\nvoid f() { gone(); }\n");
  report();
  baseline({"create", "--reason", "r"});
  write("void f() {}\n");
  run({"--format", "json=" + work.path("report.json"), "--name", "another"});
  EXPECT_NE(baseline({"prune"}).err.find("dropped 0 findings"),
            std::string::npos);
  EXPECT_EQ(run({"--baseline", work.path("baseline.json"), "--name", "another"})
                .out.find("baseline"),
            std::string::npos);
  run({"--baseline", work.path("baseline.json"), "--new-only", "--format",
       "json=" + work.path("report.json")});
  EXPECT_EQ(baseline({"prune"}).status, 2);
  work.command("gone.cc", {"c++", "-c", work.path("gone.cc")});
  report();
  EXPECT_EQ(baseline({"prune"}).status, 2);
}

TEST_F(BaselineRun, saysWhatIsWrongWithIt) {
  work.client("#include \"lib.h\"\nvoid f() { gone(); }\n");
  Outcome outcome = run({"--baseline", work.path("none.json")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("'breakpath baseline create' writes it"),
            std::string::npos);
  work.write("none.json", "{\"baseline_version\": 2}");
  outcome = run({"--baseline", work.path("none.json")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("another version"), std::string::npos);
  work.write("none.json", "[1");
  EXPECT_EQ(run({"--baseline", work.path("none.json")}).status, 2);
  // It would never run out.
  work.write(
      "none.json",
      "{\"baseline_version\": 1, \"accepted\": [{\"fingerprint\": \"a\", "
      "\"kind\": \"flag\", \"reason\": \"r\", \"until\": \"soon\"}]}");
  outcome = run({"--baseline", work.path("none.json")});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("\"soon\" is no date"), std::string::npos)
      << outcome.err;
  EXPECT_EQ(run({"--new-only"}).status, 2);
}

// A library's author accepts a break, and the version step stays honest.
TEST_F(BaselineRun, holdsForTheChangesOfALibrary) {
  std::vector<std::string> diff = {BREAKPATH_PROGRAM, "diff",
                                   work.path("old"),  work.path("new"),
                                   "--name",          "lib"};
  auto with = [&](std::vector<std::string> more) {
    std::vector<std::string> command = diff;
    command.insert(command.end(), more.begin(), more.end());
    return runProgram(command);
  };
  EXPECT_EQ(with({"--format", "json=" + work.path("report.json")}).status, 1);
  EXPECT_EQ(baseline({"create", "--reason", "2.0 is out"}).status, 0);
  Outcome outcome = with(withBaseline);
  EXPECT_EQ(outcome.status, 0) << outcome.out;
  EXPECT_NE(outcome.out.find("a major version"), std::string::npos)
      << outcome.out;
  EXPECT_EQ(
      with({"--baseline", work.path("baseline.json"), "--fail-on", "major"})
          .status,
      1);
}

} // namespace
} // namespace breakpath::test
