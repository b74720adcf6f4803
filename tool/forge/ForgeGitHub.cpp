// Comments of a pull request through GitHub's REST interface.

#include "tool/forge/Forge.h"

#include <llvm/ADT/StringRef.h>

namespace breakpath {

namespace {

class GitHub : public Forge {
public:
  GitHub(const CommentTarget &target, HttpClient client)
      : Forge(target, std::move(client),
              {"?per_page=100", "PATCH", "user", "login"}) {}

  llvm::Expected<std::string> whoAmI() const override {
    llvm::Expected<HttpReply> reply = get(client.base + "/user");
    if (!reply)
      return reply.takeError();
    // The token of a job, or of an App, is nobody's.
    if (reply->status == 403 && !isLimited(*reply))
      return std::string();
    if (!reply->isDone())
      return problem(*reply);
    std::string login = textIn(reply->body, {"login"});
    if (login.empty())
      return failed(*reply, "does not say whose the token is");
    return login;
  }

private:
  std::string repository() const {
    return client.base + "/repos/" + target.repository;
  }
  std::string comments() const override {
    return repository() + "/issues/" + target.number + "/comments";
  }

  std::string comment(const std::string &id) const override {
    return repository() + "/issues/comments/" + id;
  }

  /// `<https://...?page=2>; rel="next", <...>; rel="last"`.
  llvm::Expected<std::string> nextPage(const HttpReply &reply) const override {
    auto header = reply.headers.find("link");
    llvm::StringRef links =
        header == reply.headers.end() ? "" : llvm::StringRef(header->second);
    while (!links.empty()) {
      auto [link, rest] = links.split(',');
      auto [url, relation] = link.trim().split(';');
      if (relation.contains("rel=\"next\""))
        return url.trim().trim("<>").str();
      links = rest;
    }
    return std::string();
  }

  static bool isLimited(const HttpReply &reply) {
    auto left = reply.headers.find("x-ratelimit-remaining");
    return reply.headers.contains("retry-after") ||
           (left != reply.headers.end() && left->second == "0");
  }

  llvm::Error problem(const HttpReply &reply) const override {
    std::string what =
        "pull request " + target.number + " of " + target.repository;
    if (reply.status == 401)
      return failed(reply, "GITHUB_TOKEN is not valid here");
    if (reply.status == 429 || (reply.status == 403 && isLimited(reply)))
      return failed(reply, "the rate limit is used up; try again later");
    if (reply.status == 403)
      return failed(reply,
                    "GITHUB_TOKEN may not comment on " + what +
                        "; give the job 'permissions: pull-requests: write'. "
                        "For a pull request from a fork the token can only "
                        "read: post from a workflow_run job");
    if (reply.status == 404)
      return failed(reply,
                    "there is no " + what + ", or GITHUB_TOKEN cannot see it");
    return failed(reply, "could not comment on " + what);
  }
};

} // namespace

llvm::Expected<std::unique_ptr<Forge>> openGitHub(const CommentTarget &target,
                                                  const HttpLimits &limits) {
  llvm::Expected<HttpClient> client =
      HttpClient::create(target.api,
                         {"Authorization: Bearer " + target.token,
                          "Accept: application/vnd.github+json",
                          "X-GitHub-Api-Version: 2022-11-28"},
                         limits);
  if (!client)
    return client.takeError();
  return std::make_unique<GitHub>(target, std::move(*client));
}

} // namespace breakpath
