// Notes of a merge request through GitLab's REST interface.

#include "tool/forge/Forge.h"

#include <llvm/ADT/StringExtras.h>

namespace breakpath {

namespace {

class GitLab : public Forge {
public:
  GitLab(const CommentTarget &target, HttpClient client)
      : Forge(target, std::move(client), {query, "PUT", "author", "username"}) {
  }

  llvm::Expected<std::string> whoAmI() const override {
    llvm::Expected<HttpReply> reply = get(client.base + "/user");
    if (!reply)
      return reply.takeError();
    if (!reply->isDone())
      return problem(*reply);
    std::string name = textIn(reply->body, {"username"});
    if (name.empty())
      return failed(*reply, "does not say whose the token is");
    return name;
  }

private:
  static constexpr const char *query =
      "?per_page=100&sort=asc&order_by=created_at";

  std::string comments() const override {
    std::string project;
    for (unsigned char c : target.repository)
      project += c == '/' ? "%2F" : std::string(1, c);
    return client.base + "/projects/" + project + "/merge_requests/" +
           target.number + "/notes";
  }

  std::string comment(const std::string &id) const override {
    return comments() + "/" + id;
  }

  llvm::Expected<std::string> nextPage(const HttpReply &reply) const override {
    auto page = reply.headers.find("x-next-page");
    if (page == reply.headers.end() || page->second.empty())
      return std::string();
    if (page->second.find_first_not_of("0123456789") != std::string::npos)
      return failed(reply, "names no next page");
    return comments() + query + "&page=" + page->second;
  }

  llvm::Error problem(const HttpReply &reply) const override {
    std::string what =
        "merge request " + target.number + " of " + target.repository;
    if (reply.status == 401)
      return failed(reply, "GITLAB_TOKEN is not valid here; it must be a "
                           "project, group or personal access token (the "
                           "CI_JOB_TOKEN cannot post notes)");
    if (reply.status == 429)
      return failed(reply, "the rate limit is used up; try again later");
    if (reply.status == 403)
      return failed(reply, "GITLAB_TOKEN may not comment on " + what +
                               "; it needs the scope 'api' and the role "
                               "Reporter or above");
    if (reply.status == 404)
      return failed(reply,
                    "there is no " + what + ", or GITLAB_TOKEN cannot see it");
    return failed(reply, "could not comment on " + what);
  }
};

} // namespace

llvm::Expected<std::unique_ptr<Forge>> openGitLab(const CommentTarget &target,
                                                  const HttpLimits &limits) {
  llvm::Expected<HttpClient> client = HttpClient::create(
      target.api, {"PRIVATE-TOKEN: " + target.token}, limits);
  if (!client)
    return client.takeError();
  return std::make_unique<GitLab>(target, std::move(*client));
}

} // namespace breakpath
