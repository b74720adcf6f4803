// One comment on a pull request, against a server that plays both forges.

#include "tool/commands/Comment.h"
#include "tests/FakeForge.h"
#include "tests/Workspace.h"

#include <gtest/gtest.h>

#include <chrono>
#include <cstdlib>
#include <sstream>

namespace breakpath::test {
namespace {

const std::string data = BREAKPATH_SOURCE_DIR "/testdata/reports/";
const std::string token = "ghs_verySecretToken0123";
const std::string marker = "<!-- breakpath v1 key=breakpath -->";

/// What a job of \p forge has in its environment, and nothing of the job that
/// runs this test.
class Comment : public testing::TestWithParam<const char *> {
protected:
  void SetUp() override {
    for (const char *name :
         {"GITHUB_REPOSITORY", "GITHUB_EVENT_PATH", "GITHUB_REF",
          "GITHUB_TOKEN", "GITHUB_SERVER_URL", "CI_PROJECT_ID",
          "CI_PROJECT_PATH", "CI_PROJECT_URL", "CI_MERGE_REQUEST_IID",
          "CI_MERGE_REQUEST_SOURCE_BRANCH_SHA", "CI_COMMIT_SHA", "GITLAB_TOKEN",
          "CI_JOB_TOKEN"})
      unsetenv(name);
    setenv("GITHUB_API_URL", forge.url("/github").c_str(), 1);
    setenv("CI_API_V4_URL", forge.url("/gitlab").c_str(), 1);
    options.command = "comment";
    options.reportFile = data + "incident.json";
    limits.firstWait = std::chrono::milliseconds(1);
  }
  bool isGitHub() const { return std::string(GetParam()) == "github"; }
  void aim() {
    setenv(isGitHub() ? "GITHUB_TOKEN" : "GITLAB_TOKEN", token.c_str(), 1);
    (isGitHub() ? options.comment.github : options.comment.gitlab) = "o/r";
    (isGitHub() ? options.comment.pull : options.comment.mergeRequest) = "7";
  }
  /// Runs it; whatever happens, the token is not told.
  int run() {
    std::ostringstream outStream, errStream;
    int status = comment(options, outStream, errStream, limits);
    out = outStream.str();
    err = errStream.str();
    EXPECT_EQ((out + err).find(token), std::string::npos);
    return status;
  }
  size_t writes() const {
    return forge.count("POST") + forge.count("PATCH") + forge.count("PUT");
  }
  void useReport(const std::function<void(std::string &)> &change) {
    std::string text = readFile(data + "empty.json");
    change(text);
    work.write("report.json", text);
    options.reportFile = work.path("report.json");
  }
  static void replace(std::string &text, const std::string &from,
                      const std::string &to) {
    ASSERT_NE(text.find(from), std::string::npos) << from;
    text.replace(text.find(from), from.size(), to);
  }
  void useEmptyReport() {
    useReport([](std::string &) {});
  }
  void useIncompleteReport() {
    useReport([](std::string &text) {
      replace(text, "\"complete\": true", "\"complete\": false");
      replace(text, "\"skipped\": []",
              "\"skipped\": [{\"file\": \"a.cc\", \"reason\": \"why\"}]");
    });
  }

  FakeForge forge;
  Workspace work;
  Options options;
  HttpLimits limits;
  std::string out, err;
};

INSTANTIATE_TEST_SUITE_P(Comments, Comment, testing::Values("github", "gitlab"),
                         [](auto &each) { return std::string(each.param); });

TEST_P(Comment, isMadeOnceAndThenKept) {
  aim();
  ASSERT_EQ(run(), 0) << err;
  ASSERT_EQ(forge.comments.size(), 1u);
  EXPECT_TRUE(forge.comments[0].body.starts_with("### 5 places still expect"));
  EXPECT_TRUE(forge.comments[0].body.ends_with("\n\n" + marker + "\n"));
  EXPECT_EQ(out, "");
  // Nothing new: no request that writes. A forge may trim it.
  forge.comments[0].body.pop_back();
  ASSERT_EQ(run(), 0) << err;
  EXPECT_EQ(writes(), 1u);
  EXPECT_NE(err.find("says it already"), std::string::npos);
  // Something new: the same comment.
  options.reportFile = data + "rich.json";
  ASSERT_EQ(run(), 0) << err;
  ASSERT_EQ(forge.comments.size(), 1u);
  EXPECT_TRUE(forge.comments[0].body.starts_with("### 6 places still expect"));
  EXPECT_EQ(forge.count("POST"), 1u);
}

TEST_P(Comment, sendsTheTokenAsTheForgeWantsIt) {
  aim();
  run();
  for (const FakeForge::Request &request : forge.requests()) {
    std::string name = isGitHub() ? "authorization" : "private-token";
    EXPECT_EQ(request.headers.at(name), (isGitHub() ? "Bearer " : "") + token);
    EXPECT_EQ(request.path.find(token), std::string::npos);
    EXPECT_TRUE(request.headers.at("user-agent").starts_with("breakpath/"));
  }
  EXPECT_EQ(forge.requests().back().path,
            isGitHub() ? "/github/repos/o/r/issues/7/comments"
                       : "/gitlab/projects/o%2Fr/merge_requests/7/notes");
}

TEST_P(Comment, becomesOneLineWhenNothingIsLeft) {
  aim();
  ASSERT_EQ(run(), 0);
  useEmptyReport();
  ASSERT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.comments[0].body,
            "Resolved: no use is known to break with payment-sdk 4.0\n\n" +
                marker + "\n");
}

TEST_P(Comment, isNotMadeForNothing) {
  aim();
  useEmptyReport();
  ASSERT_EQ(run(), 0);
  EXPECT_EQ(writes(), 0u);
  EXPECT_NE(err.find("nothing to tell"), std::string::npos);
}

TEST_P(Comment, saysWhatWasNotAnalysed) {
  aim();
  useIncompleteReport();
  ASSERT_EQ(run(), 0);
  ASSERT_EQ(forge.comments.size(), 1u);
  const std::string &body = forge.comments[0].body;
  EXPECT_EQ(body.find("Resolved"), std::string::npos);
  EXPECT_NE(body.find("Not everything was analysed"), std::string::npos);
  EXPECT_NE(body.find("- `a.cc` why"), std::string::npos);
}

TEST_P(Comment, isNotResolvedWhileSomethingIsNotAnalysed) {
  aim();
  ASSERT_EQ(run(), 0);
  useIncompleteReport();
  ASSERT_EQ(run(), 0);
  EXPECT_EQ(forge.comments[0].body.find("Resolved"), std::string::npos);
}

TEST_P(Comment, isFoundOnAnyPage) {
  aim();
  forge.pageSize = 2;
  for (unsigned i = 1; i <= 4; ++i)
    forge.comments.push_back({i, "someone", "text"});
  forge.comments.push_back({9, "bot", "old\n" + marker});
  ASSERT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.comments.size(), 5u);
  EXPECT_TRUE(forge.comments[4].body.starts_with("### 5 places"));
}

TEST_P(Comment, isOnlyItsAuthorsWithTheMarkerLast) {
  aim();
  forge.comments = {
      {1, "someone", "x\n" + marker},                // another author
      {2, "bot", "see " + marker + "\nand more"},    // quotes it
      {3, "bot", "x\n<!-- breakpath v1 key=b -->"},  // another key
      {4, "bot", "`" + marker + "`"},                // a name of a stranger
      {5, "bot", marker + "\n" + marker + " x"},     //
      {6, "bot", "x\n" + marker, /*isSystem=*/false} // ours
  };
  std::vector<FakeForge::Comment> before = forge.comments;
  ASSERT_EQ(run(), 0) << err;
  for (size_t i = 0; i < 5; ++i)
    EXPECT_EQ(forge.comments[i].body, before[i].body) << i;
  EXPECT_NE(forge.comments[5].body, before[5].body);
  EXPECT_EQ(forge.comments.size(), 6u);
}

TEST_P(Comment, isTheOldestOfTwo) {
  aim();
  forge.comments = {{1, "bot", "a\n" + marker}, {2, "BOT", "b\n" + marker}};
  ASSERT_EQ(run(), 0);
  EXPECT_NE(forge.comments[0].body, "a\n" + marker);
  EXPECT_EQ(forge.comments[1].body, "b\n" + marker);
  EXPECT_NE(err.find("2 comments have the key 'breakpath'; the oldest, 1"),
            std::string::npos);
}

TEST_P(Comment, triesAgainWhenTheServerFails) {
  aim();
  forge.script("GET", 500);
  forge.script("GET", 502);
  forge.script("GET", FakeForge::Reply{0, "", {}}); // hangs up
  EXPECT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.comments.size(), 1u);
}

TEST_P(Comment, isNotMadeTwiceWhenAnAnswerIsLost) {
  aim();
  forge.script("POST", 502); // and it was not made
  EXPECT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.comments.size(), 1u);
  EXPECT_EQ(forge.count("POST"), 2u);
  for (int i = 0; i < 3; ++i)
    forge.script("POST", 503);
  forge.comments.clear();
  EXPECT_EQ(run(), 2);
  EXPECT_NE(err.find("failed 3 times"), std::string::npos);
  // Each try looks first.
  EXPECT_EQ(forge.requests().back().method, "POST");
}

TEST_P(Comment, waitsAsLongAsItIsTold) {
  aim();
  forge.script("POST", {429, "{}", {"Retry-After: 1"}});
  auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(run(), 0) << err;
  EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::seconds(1));
  EXPECT_EQ(forge.comments.size(), 1u);
  // Not for an hour.
  options.reportFile = data + "rich.json";
  forge.script(isGitHub() ? "PATCH" : "PUT",
               {429, "{}", {"Retry-After: 3600"}});
  EXPECT_EQ(run(), 2);
  EXPECT_NE(err.find("rate limit"), std::string::npos);
}

TEST_P(Comment, saysWhichPermissionIsMissing) {
  aim();
  forge.script("POST",
               {403, "{\"message\": \"no \\u001b[31m " + token + "\"}", {}});
  EXPECT_EQ(run(), 2);
  EXPECT_EQ(forge.count("POST"), 1u) << "that does not pass by itself";
  EXPECT_NE(err.find(isGitHub() ? "pull-requests: write" : "scope 'api'"),
            std::string::npos);
  EXPECT_NE(err.find("(403: no ?[31m ***)"), std::string::npos) << err;
  forge.script("GET", 401);
  EXPECT_EQ(run(), 2);
  EXPECT_NE(err.find("is not valid"), std::string::npos);
}

TEST_P(Comment, saysWhenThereIsNoSuchRequest) {
  aim();
  options.comment.author = "bot";
  forge.script("GET", 404);
  EXPECT_EQ(run(), 2);
  EXPECT_NE(err.find("request 7 of o/r"), std::string::npos) << err;
}

TEST_P(Comment, sendsNothingToAnotherHost) {
  aim();
  FakeForge other;
  for (const std::string &where :
       {other.url("/x"), std::string("https://127.0.0.1:1/"),
        std::string("http://user:password@127.0.0.1/"),
        std::string("file:///etc/passwd"), std::string("//127.0.0.1/"),
        std::string("")}) {
    forge.script("GET", {302, "", {"Location: " + where}});
    EXPECT_EQ(run(), 2) << where;
    EXPECT_NE(err.find("another host"), std::string::npos) << err;
  }
  options.comment.author = "bot";
  if (isGitHub()) {
    forge.script(
        "GET", {200, "[]", {"Link: <" + other.url("/y") + ">; rel=\"next\""}});
    EXPECT_EQ(run(), 2);
  }
  EXPECT_TRUE(other.requests().empty());
  EXPECT_EQ(writes(), 0u);
}

TEST_P(Comment, followsARepositoryThatMoved) {
  aim();
  options.comment.author = "bot";
  forge.script("GET", {301, "", {"Location: " + forge.url("/new?x=1")}});
  forge.script("POST", {307, "", {"Location: /elsewhere"}});
  EXPECT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.requests().back().path, "/elsewhere");
  EXPECT_EQ(forge.requests().back().method, "POST");
  // In a circle.
  for (int i = 0; i < 10; ++i)
    forge.script("GET", {301, "", {"Location: " + forge.url("/again")}});
  EXPECT_EQ(run(), 2);
}

TEST_P(Comment, doesNotTrustAnswers) {
  aim();
  options.comment.author = "bot";
  for (const std::string &body :
       {std::string(), std::string("[{"), std::string("{}"), std::string("[1]"),
        std::string("[{\"id\": \"../../x\"}]"), std::string("[{\"id\": -1}]"),
        std::string("[{\"body\": 1}]"), std::string(100000, '['),
        std::string("\xFF\xFE")}) {
    forge.script("GET", {200, body, {}});
    EXPECT_EQ(run(), 2) << body.substr(0, 40);
  }
  limits.mostBytes = 1000;
  limits.tries = 1;
  forge.script("GET", {200, "[" + std::string(100000, ' ') + "]", {}});
  EXPECT_EQ(run(), 2);
  EXPECT_NE(err.find("too long"), std::string::npos) << err;
  EXPECT_EQ(writes(), 0u);
  // Odd, but harmless.
  limits.mostBytes = HttpLimits().mostBytes;
  forge.script("GET",
               {200, "[{\"id\": 1, \"user\": null, \"author\": []}]", {}});
  EXPECT_EQ(run(), 0) << err;
}

TEST_P(Comment, writesNothingInADryRun) {
  aim();
  options.comment.dryRun = true;
  ASSERT_EQ(run(), 0) << err;
  EXPECT_TRUE(out.starts_with("### 5 places"));
  EXPECT_NE(err.find("would make a comment"), std::string::npos);
  forge.comments = {{3, "bot", "x\n" + marker}};
  ASSERT_EQ(run(), 0);
  EXPECT_NE(err.find("would update comment 3"), std::string::npos);
  EXPECT_EQ(writes(), 0u);
  // Without a token it only prints.
  unsetenv("GITHUB_TOKEN");
  unsetenv("GITLAB_TOKEN");
  size_t before = forge.requests().size();
  ASSERT_EQ(run(), 0);
  EXPECT_TRUE(out.starts_with("### 5 places"));
  EXPECT_EQ(forge.requests().size(), before);
}

TEST_P(Comment, asksForAToken) {
  aim();
  unsetenv("GITHUB_TOKEN");
  unsetenv("GITLAB_TOKEN");
  setenv("CI_JOB_TOKEN", "job", 1);
  EXPECT_EQ(run(), 2);
  EXPECT_NE(err.find(isGitHub() ? "GITHUB_TOKEN is not set"
                                : "the CI_JOB_TOKEN cannot post notes"),
            std::string::npos);
  for (const char *bad : {"a\nb", "a b", "a\r\nX: y"}) {
    setenv(isGitHub() ? "GITHUB_TOKEN" : "GITLAB_TOKEN", bad, 1);
    EXPECT_EQ(run(), 2) << bad;
  }
  EXPECT_TRUE(forge.requests().empty());
}

TEST_P(Comment, wantsNumbersAndNames) {
  aim();
  auto &number =
      isGitHub() ? options.comment.pull : options.comment.mergeRequest;
  auto &project = isGitHub() ? options.comment.github : options.comment.gitlab;
  for (const char *bad : {"7/../8", "-1", "7 ", "7\n", "seven", "7?x", "%37",
                          "99999999999999999999"}) {
    number = bad;
    EXPECT_EQ(run(), 2) << bad;
  }
  number = "7";
  for (const char *bad : {"o", "o/..", "../r", "o/r?x", "o/r#x", "o//r", "/o/r",
                          "o/r/", "o/%2e", "o/r r"}) {
    project = bad;
    EXPECT_EQ(run(), 2) << bad;
  }
  project = "o/r";
  for (const char *bad : {"", "a--b", "a>", "a b", "-->", "a-"}) {
    options.comment.key = bad;
    EXPECT_EQ(run(), 2) << bad;
  }
  options.comment.key = "ci/scan_1.x";
  options.comment.commit = "main";
  EXPECT_EQ(run(), 2);
  EXPECT_TRUE(forge.requests().empty());
}

TEST_P(Comment, sendsATokenOverTlsOnly) {
  aim();
  for (const char *bad : {"http://api.example", "ftp://127.0.0.1", "nonsense",
                          "http://127.0.0.1.example", "https://a:b@c"}) {
    setenv(isGitHub() ? "GITHUB_API_URL" : "CI_API_V4_URL", bad, 1);
    EXPECT_EQ(run(), 2) << bad;
  }
}

class CommentOf : public Comment {};
INSTANTIATE_TEST_SUITE_P(Comments, CommentOf, testing::Values("github"));

TEST_P(CommentOf, aJobKnowsItsPullRequest) {
  setenv("GITHUB_TOKEN", token.c_str(), 1);
  setenv("GITHUB_REPOSITORY", "shop/backend", 1);
  setenv("GITHUB_REF", "refs/pull/12/merge", 1);
  ASSERT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.requests().back().path,
            "/github/repos/shop/backend/issues/12/comments");
  work.write("event.json", "{\"pull_request\": {\"number\": 13, \"head\": "
                           "{\"sha\": \"0a1b2c3d4e5f\"}}}");
  setenv("GITHUB_EVENT_PATH", work.path("event.json").c_str(), 1);
  forge.comments.clear();
  ASSERT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.requests().back().path,
            "/github/repos/shop/backend/issues/13/comments");
  EXPECT_NE(forge.comments[0].body.find(
                "](https://github.com/shop/backend/blob/0a1b2c3d4e5f/shop/src/"
                "order_retry_job.cc#L9)"),
            std::string::npos);
  // What is asked for wins.
  options.comment.pull = "14";
  forge.comments.clear();
  ASSERT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.requests().back().path,
            "/github/repos/shop/backend/issues/14/comments");
  // A push has none.
  options.comment.pull.clear();
  unsetenv("GITHUB_EVENT_PATH");
  setenv("GITHUB_REF", "refs/heads/main", 1);
  size_t before = forge.requests().size();
  ASSERT_EQ(run(), 0) << err;
  EXPECT_TRUE(out.starts_with("### 5 places"));
  EXPECT_EQ(forge.requests().size(), before);
}

TEST_P(CommentOf, aJobOfGitLabKnowsItsMergeRequest) {
  setenv("GITLAB_TOKEN", token.c_str(), 1);
  setenv("CI_PROJECT_ID", "42", 1);
  setenv("CI_MERGE_REQUEST_IID", "5", 1);
  setenv("CI_PROJECT_URL", "https://gitlab.example/shop/backend", 1);
  setenv("CI_COMMIT_SHA", "0a1b2c3d4e5f", 1);
  ASSERT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.requests().back().path,
            "/gitlab/projects/42/merge_requests/5/notes");
  EXPECT_NE(forge.comments[0].body.find(
                "](https://gitlab.example/shop/backend/-/blob/0a1b2c3d4e5f/"),
            std::string::npos);
}

TEST_P(CommentOf, aJobIsNobody) {
  aim();
  forge.me = "github-actions[bot]";
  forge.comments = {{4, "github-actions[bot]", "x\n" + marker}};
  forge.script("GET", 403); // /user
  ASSERT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.count("PATCH"), 1u);
  EXPECT_NE(err.find("--author LOGIN"), std::string::npos);
  // An App is somebody else.
  forge.me = "app[bot]";
  forge.script("GET", 403);
  forge.comments.clear();
  ASSERT_EQ(run(), 0) << err;
  EXPECT_NE(err.find("it is by app[bot]"), std::string::npos);
  options.comment.author = "app[bot]";
  ASSERT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.comments.size(), 1u);
}

TEST_P(CommentOf, waitsForTheLimitsOfGitHub) {
  aim();
  forge.script("POST", {403,
                        "{}",
                        {"X-RateLimit-Remaining: 0",
                         "X-RateLimit-Reset: 1"}}); // has passed
  EXPECT_EQ(run(), 0) << err;
  EXPECT_EQ(forge.count("POST"), 2u);
}

TEST_P(CommentOf, nothingIsPrinted) {
  ASSERT_EQ(run(), 0) << err;
  EXPECT_TRUE(out.starts_with("### 5 places"));
  EXPECT_NE(err.find("printed only"), std::string::npos);
  EXPECT_TRUE(forge.requests().empty());
}

TEST_P(CommentOf, theProgramTellsNoToken) {
  aim();
  for (const char *report : {"incident.json", "rich.json", "incident.txt"}) {
    Outcome outcome =
        runProgram({BREAKPATH_PROGRAM, "comment", "--report", data + report,
                    "--github", "o/r", "--pull", "7"});
    EXPECT_EQ(outcome.status, report == std::string("incident.txt") ? 2 : 0)
        << outcome.err;
    EXPECT_EQ((outcome.out + outcome.err).find(token), std::string::npos);
  }
  EXPECT_EQ(forge.comments.size(), 1u);
  EXPECT_EQ(runProgram({BREAKPATH_PROGRAM, "comment", "--report",
                        work.path("nowhere.json")})
                .status,
            2);
}

} // namespace
} // namespace breakpath::test
