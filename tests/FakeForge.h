/// A server on this machine that plays GitHub and GitLab, and can fail.
///
///     FakeForge forge;
///     forge.comments = {{1, "bot", "text"}};
///     forge.script("POST", 500);                  // once, then as usual
///     ... GITHUB_API_URL=forge.url("/github") ...
///     EXPECT_EQ(forge.count("POST"), 2u);
#pragma once

#include <atomic>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace breakpath::test {

class FakeForge {
public:
  struct Comment {
    unsigned id;
    std::string author, body;
    bool isSystem = false;
  };
  struct Request {
    std::string method, path, body;
    std::map<std::string, std::string> headers; ///< names in lower case
  };
  struct Reply {
    int status = 200;
    std::string body;
    std::vector<std::string> headers;
  };

  FakeForge();
  ~FakeForge();

  /// "http://127.0.0.1:PORT" and \p path.
  std::string url(const std::string &path = "") const;
  /// Answers the next request of \p method with \p reply, once.
  void script(const std::string &method, Reply reply);
  void script(const std::string &method, int status) {
    script(method, Reply{status, "{\"message\": \"scripted\"}", {}});
  }
  std::vector<Request> requests() const;
  /// Requests of \p method so far.
  size_t count(const std::string &method) const;

  // Before the first request, or between runs.
  std::vector<Comment> comments;
  std::string me = "bot";
  unsigned pageSize = 100;

private:
  void serve();
  void answer(int connection);
  Reply replyTo(const Request &request);
  Reply page(const Request &request);

  int listener = -1;
  unsigned port = 0;
  std::atomic<bool> stops{false};
  mutable std::mutex mutex;
  std::deque<std::pair<std::string, Reply>> scripted;
  std::vector<Request> seen;
  std::thread thread;
};

} // namespace breakpath::test
