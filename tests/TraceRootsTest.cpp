// Who gets to a broken call. Each client below calls gone(), which the new
// version of its library lacks; what is compared is who runs that call.

#include "tests/Workspace.h"

#include <gtest/gtest.h>

namespace breakpath::test {
namespace {

using Lines = std::vector<std::string>;

const char *const prelude = R"(
#include "lib.h"
)";

const char *const schedules = R"(
#include <functional>
#include <memory>
#include <vector>
struct Job { virtual ~Job() = default; virtual void run() = 0; };
struct Scheduler {
  void cron(const char *when, std::function<void()> task);
  void cron(const char *when, Job &job);
  void runAll();
  std::vector<std::function<void()>> tasks;
};
)";

class TraceRoots : public testing::Test {
protected:
  TraceRoots() {
    work.write("old/lib.h", "#pragma once\nint gone();");
    work.write("new/lib.h", "#pragma once");
    work.write(".git/HEAD", "");
  }

  void scheduler() {
    scheduled("scheduler.cc", R"(
void Scheduler::cron(const char *, std::function<void()> task) {
  tasks.push_back(std::move(task));
}
void Scheduler::cron(const char *when, Job &job) {
  cron(when, [&job] { job.run(); });
}
void Scheduler::runAll() { for (auto &task : tasks) task(); }
)");
  }

  void unit(const std::string &name, const std::string &text) {
    work.client(prelude + text, name);
  }

  void scheduled(const std::string &name, const std::string &text) {
    unit(name, schedules + text);
  }

  /// "kind name (schedule) by a > b" of what reaches the only broken call.
  Lines reached(const std::string &file = "") {
    Report report = work.scan();
    Lines lines;
    for (const Finding &finding : report.findings) {
      const UseDetail *use = finding.as<UseDetail>();
      if (!use || use->verdict != Verdict::BreaksBuild ||
          (!file.empty() && finding.location.file != file))
        continue;
      for (const auto *list : {&finding.reach.roots, &finding.reach.tests})
        for (const ReachedFrom &one : *list)
          lines.push_back(told(one));
      for (const std::string &name : finding.reach.uncalled)
        lines.push_back("uncalled " + name);
    }
    return lines;
  }

  static std::string told(const ReachedFrom &reached) {
    std::string line = toString(reached.root.kind);
    line += " " + reached.root.name;
    if (!reached.root.schedule.empty())
      line += " (" + reached.root.schedule + ")";
    line += reached.isCertain ? " by" : " maybe by";
    for (const Step &step : reached.path)
      line += " " + step.name;
    return line;
  }

  Workspace work;
};

TEST_F(TraceRoots, namesTheJobAndNotWhoRegistersIt) {
  scheduler();
  scheduled("main.cc", R"(
struct Retry : Job { void run() override { charge(); } void charge() { gone(); } };
int main() {
  Scheduler scheduler;
  Retry retry;
  scheduler.cron("*/5 * * * *", retry);
  scheduler.runAll();
}
)");
  EXPECT_EQ(reached(), (Lines{"background-job Retry::run (*/5 * * * *) by "
                              "Retry::run Retry::charge"}));
}

// A fake in a test does not test the real thing.
TEST_F(TraceRoots, knowsWhichObjectsATestMakes) {
  scheduler();
  scheduled("retry.cc", R"(
struct Retry : Job { void run() override; };
void Retry::run() { gone(); }
std::unique_ptr<Job> makeRetry() { return std::make_unique<Retry>(); }
)");
  scheduled("main.cc", R"(
std::unique_ptr<Job> makeRetry();
int main() {
  Scheduler scheduler;
  auto job = makeRetry();
  scheduler.cron("@daily", *job);
  scheduler.runAll();
}
)");
  scheduled("tests/scheduler_test.cc", R"(
struct Fake : Job { void run() override {} };
int main() {
  Scheduler scheduler;
  Fake fake;
  scheduler.cron("@daily", fake);
  scheduler.runAll();
}
)");
  EXPECT_EQ(reached(),
            (Lines{"background-job Retry::run (@daily) by Retry::run"}));
}

TEST_F(TraceRoots, countsATestThatMakesTheRealThing) {
  scheduler();
  scheduled("retry.cc", R"(
struct Retry : Job { void run() override; };
void Retry::run() { gone(); }
std::unique_ptr<Job> makeRetry() { return std::make_unique<Retry>(); }
)");
  scheduled("tests/retry_test.cc", R"(
std::unique_ptr<Job> makeRetry();
int main() {
  Scheduler scheduler;
  auto job = makeRetry();
  scheduler.cron("now", *job);
  scheduler.runAll();
}
)");
  Lines lines = reached();
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0], "test retry_test by main Scheduler::runAll "
                      "Scheduler::cron::(lambda) Retry::run");
}

// What another test stored is not what this one runs.
TEST_F(TraceRoots, knowsWhichCallablesATestStores) {
  scheduler();
  scheduled("a_test.cc", R"(
int main() { Scheduler s; s.cron("", [] { gone(); }); s.runAll(); }
)");
  scheduled("b_test.cc", R"(
int main() { Scheduler s; s.cron("", [] {}); s.runAll(); }
)");
  EXPECT_EQ(reached(), (Lines{"test a_test by main Scheduler::runAll "
                              "main::(lambda)"}));
}

TEST_F(TraceRoots, keepsTwoProgramsApart) {
  unit("one.cc", "void help() { gone(); }\nint main() { help(); }\n");
  unit("two.cc", "void help() {}\nint main() { help(); }\n");
  EXPECT_EQ(reached(), (Lines{"main main by main help"}));
}

TEST_F(TraceRoots, keepsFunctionsOfOneFileApart) {
  unit("a/x.cc", "static void help() { gone(); }\nvoid a() { help(); }\n");
  unit("b/x.cc", "static void help() {}\nvoid b() { help(); }\n"
                 "int main() { b(); }\n");
  EXPECT_EQ(reached(), (Lines{"uncalled a"}));
}

TEST_F(TraceRoots, takesTheShortestPathThatIsCertain) {
  unit("main.cc", R"(
void last() { gone(); }
void b() { last(); }
void a() { b(); }
void (*unknown)();
int main(int n, char **) {
  unknown = n > 1 ? last : b;
  unknown();
  a();
}
)");
  Lines lines = reached();
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0], "main main by main last");
}

TEST_F(TraceRoots, followsWhatIsImplied) {
  unit("main.cc", R"(
#include <vector>
struct Guard { ~Guard() { gone(); } };
struct Holder { Guard guard; };
int main() { std::vector<Holder> holders(1); }
)");
  Lines lines = reached();
  ASSERT_EQ(lines.size(), 1u);
  EXPECT_EQ(lines[0].substr(0, 9), "main main");
  EXPECT_NE(lines[0].find("Guard::~Guard"), std::string::npos);
}

TEST_F(TraceRoots, findsCodeOutsideOfFunctions) {
  unit("main.cc", R"(
int first = gone();
struct S { int member = gone(); };
void with(int x = gone());
int main() { S s; with(); }
)");
  EXPECT_EQ(reached(), (Lines{"static-init first by first",
                              "main main by main S::S S::member",
                              "main main by main with::x"}));
}

TEST_F(TraceRoots, followsInstancesOfATemplate) {
  unit("main.cc", R"(
template <class T> void each(T t) { gone(); }
void one() { each(1); }
int main() { each(1.0); }
)");
  EXPECT_EQ(reached(), (Lines{"main main by main each"}));
}

TEST_F(TraceRoots, endsInRecursion) {
  unit("main.cc", R"(
void odd(int n);
void even(int n) { if (n) odd(n - 1); }
void odd(int n) { gone(); even(n); }
int main() { even(3); }
)");
  EXPECT_EQ(reached(), (Lines{"main main by main even odd"}));
}

TEST_F(TraceRoots, followsAJobToTheThreadItStarts) {
  scheduler();
  scheduled("main.cc", R"(
#include <thread>
void work() { gone(); }
int main() {
  Scheduler scheduler;
  scheduler.cron("0 0 * * *", [] { std::thread(work).detach(); int x; });
}
)");
  EXPECT_EQ(
      reached(),
      (Lines{"background-job main::(lambda) (0 0 * * *) by main::(lambda) "
             "work",
             "thread work by work"}));
}

// Which function a thread runs is not told, and yet one of that type may be.
TEST_F(TraceRoots, keepsWhatAThreadIsGivenUnnamed) {
  unit("main.cc", R"(
#include <thread>
void work() { gone(); }
void keep(void (*)());
void (*chosen())();
int main() { keep(work); std::thread(chosen()).detach(); }
)");
  EXPECT_EQ(reached(), (Lines{"main main maybe by main work"}));
}

TEST_F(TraceRoots, saysWhatNobodyCalls) {
  unit("main.cc", "void inner() { gone(); }\nvoid outer() { inner(); }\n"
                  "int main() {}\n");
  EXPECT_EQ(reached(), (Lines{"uncalled outer"}));
}

TEST_F(TraceRoots, countsWhatATestSetsUp) {
  unit("orders_test.cc", R"(
namespace testing {
struct Test {
  virtual ~Test();
  virtual void SetUp();
  virtual void TestBody() = 0;
};
}
#define TEST_F(suite, name)                                                    \
  struct suite##_##name##_Test : suite { void TestBody() override; };          \
  void suite##_##name##_Test::TestBody()
struct Orders : testing::Test { void SetUp() override { gone(); } };
TEST_F(Orders, areRetried) {}
)");
  EXPECT_EQ(reached(), (Lines{"test Orders.areRetried by "
                              "Orders_areRetried_Test::TestBody "
                              "Orders::SetUp"}));
}

// A library runs what overrides its functions, once there is an object.
TEST_F(TraceRoots, letsALibraryCallBack) {
  unit("main.cc", R"(
#include <streambuf>
struct Sink : std::streambuf { int overflow(int) override { return gone(); } };
struct Never : std::streambuf { int overflow(int) override { return gone(); } };
int main() { Sink sink; }
)");
  EXPECT_EQ(reached(), (Lines{"main main maybe by main Sink::overflow",
                              "uncalled Never::overflow"}));
}

TEST_F(TraceRoots, hasNoOpinionOnWhatDoesNotRun) {
  work.write("old/lib.h", "#pragma once\nstruct Gone {};");
  unit("main.cc", "struct Mine : Gone {};\nint main() { Mine mine; }\n");
  Report report = work.scan();
  ASSERT_FALSE(report.findings.empty());
  EXPECT_FALSE(report.findings[0].reach.isCode);
}

TEST_F(TraceRoots, doesNotDependOnTheNumberOfJobs) {
  for (int i = 0; i < 6; ++i)
    unit("unit" + std::to_string(i) + "_test.cc",
         "void shared();\nint main() { shared(); }\n");
  unit("shared.cc", "void shared() { gone(); }\n");
  auto text = [&](unsigned jobs) {
    std::string all;
    Report report = work.scan("old", "new", jobs);
    for (const Finding &finding : report.findings)
      for (const ReachedFrom &test : finding.reach.tests)
        all += told(test) + "\n";
    return all;
  };
  std::string one = text(1);
  EXPECT_NE(one, "");
  EXPECT_EQ(one, text(4));
}

} // namespace
} // namespace breakpath::test
