// Comments of a pull request through GitHub's REST interface.

#include "tool/Forge.h"

#include "tool/Project.h"

#include <llvm/ADT/StringRef.h>

namespace breakpath {

namespace {

class GitHub : public Forge {
public:
  using Forge::Forge;

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

  llvm::Expected<std::vector<PostedComment>> list() const override {
    std::vector<PostedComment> all;
    std::string url = comments() + "?per_page=100";
    for (unsigned page = 0; !url.empty(); ++page) {
      if (page == mostPages)
        return failure(client.base + ": the comments have no end");
      llvm::Expected<HttpReply> reply = get(url);
      if (!reply)
        return reply.takeError();
      if (!reply->isDone())
        return problem(*reply);
      auto some = commentsIn(reply->body, "user", "login");
      if (!some)
        return failed(*reply, llvm::toString(some.takeError()));
      all.insert(all.end(), some->begin(), some->end());
      url = nextPage(reply->headers["link"]);
    }
    return all;
  }

  llvm::Expected<std::optional<PostedComment>>
  create(const std::string &body) const override {
    llvm::Expected<HttpReply> reply =
        client.send({"POST", comments(), asBody(body), false});
    if (!reply)
      return reply.takeError();
    if (reply->isUncertain())
      return std::nullopt;
    if (!reply->isDone())
      return problem(*reply);
    return PostedComment{textIn(reply->body, {"id"}),
                         textIn(reply->body, {"user", "login"}), body};
  }

  llvm::Error update(const std::string &id,
                     const std::string &body) const override {
    llvm::Expected<HttpReply> reply = client.send(
        {"PATCH", repository() + "/issues/comments/" + id, asBody(body), true});
    if (!reply)
      return reply.takeError();
    return reply->isDone() ? llvm::Error::success() : problem(*reply);
  }

private:
  std::string repository() const {
    return client.base + "/repos/" + target.repository;
  }
  std::string comments() const {
    return repository() + "/issues/" + target.number + "/comments";
  }

  /// `<https://...?page=2>; rel="next", <...>; rel="last"`.
  static std::string nextPage(llvm::StringRef links) {
    while (!links.empty()) {
      auto [link, rest] = links.split(',');
      auto [url, relation] = link.trim().split(';');
      if (relation.contains("rel=\"next\""))
        return url.trim().trim("<>").str();
      links = rest;
    }
    return "";
  }

  static bool isLimited(const HttpReply &reply) {
    auto left = reply.headers.find("x-ratelimit-remaining");
    return reply.headers.contains("retry-after") ||
           (left != reply.headers.end() && left->second == "0");
  }

  llvm::Error problem(const HttpReply &reply) const {
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
