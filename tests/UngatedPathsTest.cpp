// What is said of flags beside the shapes of testdata/flags/: inference,
// remarks about checks, confidence, what flags have to do with breaks.

#include "matchers/rules/Rule.h"
#include "reports/Kinds.h"
#include "tests/Workspace.h"
#include "tool/commands/Commands.h"

#include <gtest/gtest.h>

#include <set>

namespace breakpath::test {
namespace {

const char flagsHeader[] =
    "#pragma once\n"
    "struct FeatureFlags {\n"
    "  bool isEnabled(const char *key, bool fallback = false) const;\n"
    "};\n"
    "extern FeatureFlags flags;\n"
    "struct Scheduler { void cron(const char *when, void (*job)()); };\n";

class UngatedPaths : public testing::Test {
protected:
  Report run(const std::string &client, const std::string &config = "") {
    work.write("client/flags.h", flagsHeader);
    work.client("#include \"flags.h\"\n" + client);
    return read(config);
  }
  Report read(const std::string &config) {
    work.writeDatabase();
    Options options;
    options.command = "flags";
    options.buildDirectory = work.path("build");
    options.jobs = 2;
    if (config.empty()) {
      options.flagRules = flagPresets();
      options.roots = rootPresets();
    } else {
      work.write(".breakpath.yaml", config);
      options.configFile = work.path(".breakpath.yaml");
      EXPECT_EQ(llvm::toString(applyConfig(options)), "");
    }
    llvm::Expected<Report> report = flags(options);
    if (!report) {
      ADD_FAILURE() << llvm::toString(report.takeError());
      return {};
    }
    EXPECT_TRUE(report->skipped.empty());
    return std::move(*report);
  }

  using Lines = std::vector<std::string>;
  /// "verdict symbol line confidence".
  static Lines told(const Report &report) {
    Lines lines;
    for (const Finding &finding : report.findings)
      if (*verdictOf(finding))
        lines.push_back(std::string(verdictOf(finding)) + " " + finding.symbol +
                        " " + std::to_string(finding.location.line) + " " +
                        toString(finding.confidence));
    return lines;
  }

  Workspace work;
};

const char discounts[] = "flags: { features: [ { flag: discounts, code: "
                         "[ apply ] } ] }\n";

//===--- whose code it is -------------------------------------------------===//

TEST_F(UngatedPaths, takesTheUsersWord) {
  Report report = run("void apply();\n"
                      "void pay() { if (flags.isEnabled(\"discounts\")) "
                      "apply(); }\n"
                      "int main() { pay(); apply(); }\n",
                      discounts);
  EXPECT_EQ(told(report),
            (Lines{"checked-once FeatureFlags::isEnabled 3 likely",
                   "ungated apply 4 proven"}));
  EXPECT_EQ(report.findings[1].level, Level::Error);
  ASSERT_EQ(report.findings[1].as<FlagDetail>()->gatedAt.size(), 1u);
  EXPECT_EQ(report.findings[1].as<FlagDetail>()->gatedAt[0].location.line, 3u);
}

TEST_F(UngatedPaths, takesAnAnnotation) {
  Report report =
      run("[[clang::annotate(\"breakpath:feature=discounts\")]] void apply();\n"
          "struct [[clang::annotate(\"breakpath:feature=discounts\")]] Codes "
          "{ void read(); };\n"
          "int main() { flags.isEnabled(\"discounts\") ? apply() : "
          "Codes().read(); }\n");
  EXPECT_EQ(told(report), Lines{"ungated Codes::read 4 proven"});
}

TEST_F(UngatedPaths, leavesCodeAloneThatAsksItself) {
  Report report = run("void book();\n"
                      "void apply() { if (!flags.isEnabled(\"discounts\")) "
                      "return; book(); }\n"
                      "int main() { apply(); }\n",
                      discounts);
  EXPECT_EQ(told(report), Lines());
}

TEST_F(UngatedPaths, asksWhetherACheckWasMeantForAllOfIt) {
  Report report = run("void log(); void book();\n"
                      "void apply() { if (flags.isEnabled(\"discounts\"))\n"
                      "    log();\n"
                      "  book(); }\n"
                      "int main() { apply(); }\n",
                      discounts);
  EXPECT_EQ(told(report), Lines{"ungated apply 6 possible"});
  EXPECT_NE(report.findings[0].hint.find("client.cc:5"), std::string::npos)
      << report.findings[0].hint;
}

TEST_F(UngatedPaths, takesTheOtherBranchForWhatItIs) {
  Report report = run("void book(); void refuse();\n"
                      "void apply() { if (flags.isEnabled(\"discounts\"))\n"
                      "    book();\n"
                      "  else\n"
                      "    refuse(); }\n"
                      "int main() { apply(); }\n",
                      discounts);
  EXPECT_EQ(told(report), Lines());
}

TEST_F(UngatedPaths, infersNothingFromTheBuild) {
  Report report = run("void discountBy(int);\n"
                      "#define ENABLE_DISCOUNTS 1\n"
                      "#if ENABLE_DISCOUNTS\n"
                      "void pay() { discountBy(3); }\n"
                      "#endif\n"
                      "int main() { pay(); discountBy(4); }\n");
  EXPECT_EQ(told(report), Lines());
}

TEST_F(UngatedPaths, infersWhatHasTheFlagsName) {
  Report report = run("void discountBy(int); void log(const char *);\n"
                      "void pay() { if (flags.isEnabled(\"discounts\")) "
                      "{ log(\"x\"); discountBy(3); } }\n"
                      "void renew() { log(\"y\"); discountBy(4); }\n"
                      "int main() { pay(); log(\"z\");\n"
                      "  Scheduler().cron(\"0 6 * * *\", renew); }\n");
  EXPECT_EQ(told(report),
            (Lines{"checked-once FeatureFlags::isEnabled 3 likely",
                   "ungated discountBy 4 likely"}));
  EXPECT_EQ(report.findings[1].level, Level::Warning);
  EXPECT_EQ(report.findings[1].reach.roots[0].root.schedule, "0 6 * * *");
}

TEST_F(UngatedPaths, infersWhatNearlyAllCallersCheck) {
  std::string client = "void apply();\n";
  for (int i = 0; i < 5; ++i)
    client += "void f" + std::to_string(i) +
              "() { if (flags.isEnabled(\"till_9\")) apply(); }\n";
  Report report =
      run(client + "int main() { f0(); f1(); f2(); f3(); f4(); apply(); }\n");
  EXPECT_EQ(told(report), Lines{"ungated apply 8 likely"});
}

TEST_F(UngatedPaths, leavesToolsOfAllFeaturesAlone) {
  std::string client = "void apply();\n";
  for (int i = 0; i < 5; ++i)
    client += "void f" + std::to_string(i) + "() { if (flags.isEnabled(\"" +
              (i < 2 ? "search" : "till") + "\")) apply(); }\n";
  Report report =
      run(client + "int main() { f0(); f1(); f2(); f3(); f4(); apply(); }\n");
  EXPECT_EQ(told(report), Lines());
}

TEST_F(UngatedPaths, neverInventsAnything) {
  Report report = run("void apply();\nint main() { apply(); }\n");
  EXPECT_TRUE(report.findings.empty());
  EXPECT_TRUE(report.flags.empty());
  Report lost = run("int other();\n", "flags: { features: [ { flag: gone, "
                                      "code: [ nothing ] } ] }\n");
  EXPECT_TRUE(lost.findings.empty());
  EXPECT_EQ(lost.notes.size(), 2u); // no such code, and nobody asks
}

TEST_F(UngatedPaths, countsNoTest) {
  Report report =
      run("namespace testing { struct Test { virtual ~Test(); virtual void "
          "TestBody() = 0; }; }\n"
          "void apply();\n"
          "struct Codes : testing::Test { void TestBody() override { apply(); "
          "} };\n"
          "testing::Test *test = new Codes;\n"
          "int main() { if (flags.isEnabled(\"discounts\")) apply(); }\n",
          discounts);
  EXPECT_EQ(told(report), Lines());
}

//===--- how sure ---------------------------------------------------------===//

TEST_F(UngatedPaths, isNotSureOfWhatNobodyCalls) {
  Report report = run("void apply();\nvoid lost() { apply(); }\n"
                      "int main() { if (flags.isEnabled(\"discounts\")) "
                      "apply(); }\n",
                      discounts);
  EXPECT_EQ(told(report), Lines{"ungated apply 3 possible"});
  EXPECT_EQ(report.findings[0].reach.uncalled, Lines{"lost"});
}

TEST_F(UngatedPaths, isNotSureWhereACheckIsNotRead) {
  Report report = run("void apply(); bool odd(bool);\n"
                      "template <class T> struct Box { T it; bool get(); };\n"
                      "int main() { int n = flags.isEnabled(\"discounts\") * "
                      "7;\n  if (n % 5) apply(); }\n",
                      discounts);
  EXPECT_EQ(told(report), Lines{"ungated apply 5 possible"});
  EXPECT_EQ(report.findings[0].as<FlagDetail>()->unread.size(), 1u);
}

//===--- remarks about checks ---------------------------------------------===//

TEST_F(UngatedPaths, tellsWhatFailsOpen) {
  Report report = run("void apply();\n"
                      "int main() { if (flags.isEnabled(\"discounts\", true)) "
                      "apply(); }\n");
  EXPECT_EQ(told(report), Lines{"fails-open FeatureFlags::isEnabled 3 likely"});
}

TEST_F(UngatedPaths, tellsDefaultsThatDiffer) {
  Report report = run("void apply();\n"
                      "void pay() { if (flags.isEnabled(\"a\", false)) "
                      "apply(); }\n"
                      "void show() { if (flags.isEnabled(\"a\", false)) "
                      "apply(); }\n"
                      "int main() { pay(); show(); if (flags.isEnabled(\"a\", "
                      "true)) apply(); }\n");
  EXPECT_EQ(told(report),
            Lines{"defaults-differ FeatureFlags::isEnabled 5 likely"});
}

TEST_F(UngatedPaths, tellsAnswersThatNobodyUses) {
  Report report =
      run("int main() { flags.isEnabled(\"a\"); (void)flags.isEnabled(\"b\");\n"
          "  if (flags.isEnabled(\"c\")) return 1; }\n");
  EXPECT_EQ(told(report),
            (Lines{"check-unused FeatureFlags::isEnabled 2 likely",
                   "check-unused FeatureFlags::isEnabled 2 likely"}));
}

TEST_F(UngatedPaths, listsChecksWithoutAName) {
  Report report = run("const char *name(int);\n"
                      "int main() { return flags.isEnabled(name(1)); }\n");
  ASSERT_EQ(report.notes.size(), 1u);
  EXPECT_TRUE(report.notes[0].starts_with("1 check of flags whose name"));
}

TEST_F(UngatedPaths, listsWhatIsNotBuilt) {
  Report report = run("void apply();\n#if ENABLE_GIFTS\nvoid f() { apply(); }\n"
                      "#endif\nint main() {}\n");
  ASSERT_EQ(report.notes.size(), 1u);
  EXPECT_TRUE(report.notes[0].starts_with("1 line behind #if ENABLE_GIFTS"));
}

TEST_F(UngatedPaths, givesOneFlagOneName) {
  Report report = run("enum class Flag { NewTill };\n"
                      "struct FlagSet { bool isOn(Flag) const; };\n"
                      "void apply();\n"
                      "int main() { if (FlagSet().isOn(Flag::NewTill)) "
                      "apply(); if (flags.isEnabled(\"new_till\")) apply();\n"
                      "  if (flags.isEnabled(\"till-2\")) apply(); }\n",
                      "flags: { aliases: [ [ new_till, till-2 ] ], features: [ "
                      "{ flag: new_till, code: [ apply ] } ] }\n");
  EXPECT_EQ(told(report), Lines());
  ASSERT_EQ(report.flags.size(), 1u);
  EXPECT_EQ(report.flags[0].name, "new_till");
  EXPECT_EQ(report.flags[0].checks.size(), 3u);
}

//===--- rules ------------------------------------------------------------===//

TEST_F(UngatedPaths, haveARuleForEveryVerdict) {
  std::set<RuleId> ids;
  for (int i = 0; i <= static_cast<int>(FlagVerdict::CheckedOnce); ++i)
    ids.insert(ruleOf(static_cast<FlagVerdict>(i)));
  std::set<RuleId> known;
  for (const Rule &rule : allRules())
    if (rule.breaks == BreaksGate)
      known.insert(rule.id);
  EXPECT_EQ(ids, known);
}

TEST_F(UngatedPaths, canBeSwitchedOff) {
  Report report =
      run("void apply();\nint main() { apply(); }\n",
          std::string(discounts) + "rules: { flag-ungated: off }\n");
  EXPECT_EQ(told(report), Lines());
}

//===--- together with breaks ---------------------------------------------===//

class FlagsOfBreaks : public testing::Test {
protected:
  Report scan(const std::string &client) {
    work.write("old/lib.h", "void charge(int);");
    work.write("new/lib.h", "void charge(int, int);");
    work.client("#include \"lib.h\"\n"
                "struct FeatureFlags { bool isEnabled(const char *) const; "
                "};\n"
                "extern FeatureFlags flags;\n" +
                client);
    work.writeDatabase();
    Options options = work.options("old", "new");
    options.flagRules = flagPresets();
    options.roots = rootPresets();
    llvm::Expected<Report> report = breakpath::scan(options);
    if (report)
      return std::move(*report);
    ADD_FAILURE() << llvm::toString(report.takeError());
    return {};
  }
  Workspace work;
};

TEST_F(FlagsOfBreaks, nameTheKillSwitch) {
  Report report = scan("void pay() { charge(1); }\n"
                       "int main() { if (!flags.isEnabled(\"pay\")) return 0; "
                       "pay(); charge(2); }\n");
  ASSERT_EQ(report.findings.size(), 2u);
  for (const Finding &finding : report.findings)
    EXPECT_EQ(finding.gatedBy, std::vector<std::string>{"pay"});
  ASSERT_EQ(report.switches.size(), 1u);
  EXPECT_EQ(report.switches[0].stops, 2u);
  EXPECT_EQ(report.switches[0].all, 2u);
  EXPECT_TRUE(report.switches[0].escapes.empty());
}

TEST_F(FlagsOfBreaks, nameWhatEscapesIt) {
  Report report =
      scan("struct Scheduler { void cron(const char *, void (*)()); };\n"
           "void renew() { charge(1); }\n"
           "int main() { if (flags.isEnabled(\"pay\")) charge(2);\n"
           "  Scheduler().cron(\"0 6 * * *\", renew); }\n");
  ASSERT_EQ(report.findings.size(), 2u);
  EXPECT_TRUE(report.findings[0].gatedBy.empty());
  EXPECT_EQ(report.findings[1].gatedBy.size(), 1u);
  ASSERT_EQ(report.switches.size(), 1u);
  EXPECT_EQ(report.switches[0].stops, 1u);
  ASSERT_EQ(report.switches[0].escapes.size(), 1u);
  EXPECT_EQ(report.switches[0].escapes[0].name, "renew");
}

TEST_F(FlagsOfBreaks, sayNothingWhereNoFlagHelps) {
  Report report = scan("int main() { bool on = flags.isEnabled(\"pay\");\n"
                       "  charge(on ? 1 : 2); }\n");
  ASSERT_EQ(report.findings.size(), 1u);
  EXPECT_TRUE(report.findings[0].gatedBy.empty());
  EXPECT_TRUE(report.switches.empty());
}

} // namespace
} // namespace breakpath::test
