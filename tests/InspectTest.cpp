// What the program tells of a client beside its breaks: roots, calls, doctor,
// one finding in full, coverage and the change under review.

#include "tests/Workspace.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace breakpath::test {
namespace {

using nlohmann::json;

const char *const shop = R"(#include "lib.h"
struct Job { virtual ~Job() = default; virtual void run() = 0; };
struct Retry : Job {
  void run() override;
};
void Retry::run() {
  gone();
}
struct Queue {
  void add(void (*task)()) { last = task; }
  void (*last)() = nullptr;
};
void tick() {}
void (*unset)();
int main() {
  Queue queue;
  queue.add(tick);
  unset();
  Retry retry;
  Job &job = retry;
  job.run();
}
)";

class Inspect : public testing::Test {
protected:
  void SetUp() override {
    work.write("old/lib.h", "#pragma once\nvoid gone();");
    work.write("new/lib.h", "#pragma once");
    work.write(".git/HEAD", "");
    work.client(shop, "shop.cc");
    work.writeDatabase();
  }

  Outcome run(const std::string &command, std::vector<std::string> more = {}) {
    std::vector<std::string> arguments = {BREAKPATH_PROGRAM, command};
    arguments.insert(arguments.end(), more.begin(), more.end());
    arguments.insert(arguments.end(), {"-p", work.path("build")});
    return runProgram(arguments, work.path());
  }
  Outcome scan(std::vector<std::string> more,
               const std::string &command = "scan") {
    more.insert(more.end(), {"--old", "old", "--new", "new"});
    return run(command, std::move(more));
  }
  json finding(std::vector<std::string> more) {
    more.insert(more.end(), {"--format", "json"});
    Outcome outcome = scan(std::move(more));
    EXPECT_EQ(outcome.status, 1) << outcome.err;
    return outcome.out.empty() ? json()
                               : json::parse(outcome.out)["findings"][0];
  }

  Workspace work;
};

TEST_F(Inspect, listsRoots) {
  Outcome outcome = run("roots");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  EXPECT_EQ(outcome.out, "client/shop.cc:15:5: main main  [main]\n");
  json report = json::parse(run("roots", {"--format", "json"}).out);
  EXPECT_EQ(report["roots"][0]["kind"], "main");
}

TEST_F(Inspect, takesRootsFromTheConfiguration) {
  work.write(".breakpath.yaml", "roots:\n  - { kind: background-job, "
                                "overrides: \"Job::run\" }\n");
  Outcome outcome = run("roots");
  EXPECT_EQ(outcome.out, "client/shop.cc:6:13: background-job Retry::run  "
                         "[config]\n"
                         "client/shop.cc:15:5: main main  [main]\n");
}

TEST_F(Inspect, refusesAConfigurationItCannotRead) {
  work.write(".breakpath.yaml", "roots:\n  - { kind: job, named: main }\n");
  Outcome outcome = scan({});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find(".breakpath.yaml:2: "), std::string::npos)
      << outcome.err;
}

TEST_F(Inspect, takesTreesLevelsAndPolicyFromTheConfiguration) {
  work.write(".breakpath.yaml",
             "dependencies:\n  - { name: lib, old: old, new: new }\n");
  EXPECT_EQ(run("scan").status, 1);
  work.write(".breakpath.yaml",
             "dependencies:\n  - { name: lib, old: old, new: new }\n"
             "rules: { function-removed: warning }\n");
  EXPECT_EQ(run("scan").status, 0);
  EXPECT_EQ(run("scan", {"--fail-on", "warning"}).status, 1);
  work.write(".breakpath.yaml",
             "dependencies:\n  - { name: lib, old: old, new: new }\n"
             "rules: { function-removed: off }\n");
  Outcome outcome = run("scan");
  EXPECT_EQ(outcome.status, 0);
  EXPECT_NE(outcome.out.find("left out 1 finding"), std::string::npos);
}

TEST_F(Inspect, asksForTreesThatNobodyNames) {
  Outcome outcome = run("scan");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("--old and --new are required"),
            std::string::npos);
}

TEST_F(Inspect, listsCalls) {
  Outcome outcome = run("calls");
  EXPECT_EQ(outcome.status, 0);
  auto has = [&](const std::string &line) {
    return outcome.out.find(line) != std::string::npos;
  };
  EXPECT_TRUE(has("main\tQueue::add\tcall\tclient/shop.cc:17:9\tmain\t"
                  "_ZN5Queue3addEPFvvE"))
      << outcome.out;
  EXPECT_TRUE(has("main\tRetry::run\tvirtual call\tclient/shop.cc:21:7"))
      << outcome.out;
}

TEST_F(Inspect, namesWhatItWouldMiss) {
  work.write("client/other.cc", "int other() { return 1; }\n");
  Outcome outcome = run("doctor");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  for (const char *part :
       {"no test was found", "1 source that no compile command covers",
        "client/other.cc", "Job::run is overridden 1 time",
        "- { kind: background-job, overrides: \"Job::run\" }",
        "Queue::add keeps what it is given",
        "- { kind: background-job, function: \"Queue::add\", "
        "callable_argument: 0 }"})
    EXPECT_NE(outcome.out.find(part), std::string::npos) << part << "\n"
                                                         << outcome.out;
}

// What the doctor proposes is what the configuration takes.
TEST_F(Inspect, proposesWhatTheConfigurationTakes) {
  json advice = json::parse(run("doctor", {"--format", "json"}).out)["advice"];
  std::string config = "roots:\n";
  for (const json &one : advice)
    if (one["config"].is_string())
      config += one["config"].get<std::string>() + "\n";
  work.write(".breakpath.yaml", config);
  Outcome outcome = run("roots");
  EXPECT_NE(outcome.out.find("background-job tick"), std::string::npos)
      << outcome.out << outcome.err;
  EXPECT_NE(outcome.out.find("background-job Retry::run"), std::string::npos)
      << outcome.out;
}

TEST_F(Inspect, checksTheConfiguration) {
  work.write(".breakpath.yaml",
             "dependencies:\n  - { name: a, old: old, new: new-2 }\n"
             "  - { name: b, old: old, new: new }\n"
             "coverage: [ran.info]\ndatabase: { migrations: db }\n"
             "baseline: known.json\n");
  Outcome outcome = run("doctor");
  for (const char *part :
       {"a version of 'a' is not there: new-2",
        "a coverage report is not there: ran.info",
        "the directory of migrations is not there: db",
        "known.json: No such file or directory; 'breakpath baseline create' "
        "writes it"})
    EXPECT_NE(outcome.out.find(part), std::string::npos) << part << "\n"
                                                         << outcome.out;
  EXPECT_EQ(outcome.out.find("version of 'b'"), std::string::npos);
  work.write(".breakpath.yaml", "job: 1\n");
  outcome = run("doctor");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("unknown key"), std::string::npos);
}

TEST_F(Inspect, namesHeadersThatAreMissing) {
  work.client("#include \"rates.pb.h\"\n", "rates.cc");
  work.writeDatabase();
  Outcome outcome = run("doctor");
  EXPECT_EQ(outcome.status, 3);
  EXPECT_NE(outcome.out.find("<rates.pb.h> is not found, by 1 unit"),
            std::string::npos)
      << outcome.out;
}

TEST_F(Inspect, explainsAFinding) {
  std::string fingerprint = finding({})["fingerprint"];
  Outcome outcome = scan({fingerprint}, "explain");
  EXPECT_EQ(outcome.status, 0) << outcome.err;
  for (const char *part : {"gone() is gone", "reached from main()",
                           "client/shop.cc:21  main  [virtual call]",
                           "client/shop.cc:7  Retry::run", "no test"})
    EXPECT_NE(outcome.out.find(part), std::string::npos) << part << "\n"
                                                         << outcome.out;
  outcome = scan({"0123456789abcdef"}, "explain");
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("has no finding"), std::string::npos);
}

TEST_F(Inspect, sharpensWithCoverage) {
  EXPECT_EQ(finding({})["coverage"], nullptr);
  work.write("ran.info",
             "TN:nightly\nSF:client/shop.cc\nDA:7,2\nend_of_record\n");
  json ran = finding({"--coverage", "ran.info"});
  EXPECT_EQ(ran["coverage"], "ran");
  EXPECT_EQ(ran["covered_by"], json({"nightly"}));
  EXPECT_NE(scan({"--coverage", "ran.info"}).out.find("the tests ran it"),
            std::string::npos);
  work.write("not.info", "TN:\nSF:client/shop.cc\nDA:7,0\nend_of_record\n");
  EXPECT_EQ(finding({"--coverage", "not.info"})["coverage"], "not-run");
  EXPECT_EQ(scan({"--coverage", "none.info"}).status, 2);
}

TEST_F(Inspect, marksWhatTheChangeTouches) {
  EXPECT_EQ(finding({})["in_change"], false);
  work.write("change.diff", "--- a/client/shop.cc\n+++ b/client/shop.cc\n"
                            "@@ -7 +7 @@\n-  old();\n+  gone();\n");
  EXPECT_EQ(finding({"--diff", "change.diff"})["in_change"], true);
  work.write("other.diff", "--- a/client/shop.cc\n+++ b/client/shop.cc\n"
                           "@@ -1 +1 @@\n-x\n+y\n");
  EXPECT_EQ(finding({"--diff", "other.diff"})["in_change"], false);
}

TEST_F(Inspect, marksWhatChangedSinceARevision) {
  auto git = [&](std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(),
                     {"git", "-c", "user.name=a", "-c", "user.email=a@b"});
    ASSERT_EQ(runProgram(arguments, work.path()).status, 0);
  };
  runProgram({"rm", "-rf", work.path(".git")});
  git({"init", "-q"});
  git({"add", "-A"});
  git({"commit", "-qm", "first"});
  EXPECT_EQ(finding({"--base", "HEAD"})["in_change"], false);
  std::string text = shop;
  text.replace(text.find("  gone();"), 9, "  gone(); ");
  work.write("client/shop.cc", text);
  EXPECT_EQ(finding({"--base", "HEAD"})["in_change"], true);
  Outcome outcome = scan({"--base", "nowhere"});
  EXPECT_EQ(outcome.status, 2);
  EXPECT_NE(outcome.err.find("nowhere"), std::string::npos);
}

} // namespace
} // namespace breakpath::test
