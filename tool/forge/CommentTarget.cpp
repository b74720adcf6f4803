// Which pull request to comment on: the options say, else the CI job. All of it
// becomes part of an address, and a number may come from an artifact that a
// stranger made.

#include "reports/Report.h"
#include "tool/forge/Forge.h"
#include "tool/options/Options.h"
#include "tool/support/Failure.h"
#include "tool/support/Files.h"

#include <llvm/ADT/StringExtras.h>
#include <llvm/ADT/StringRef.h>

#include <algorithm>
#include <cstdlib>

namespace breakpath {

namespace {

std::string variable(const char *name) {
  const char *value = std::getenv(name);
  return value ? value : "";
}

std::string orElse(const std::string &text, const std::string &other) {
  return text.empty() ? other : text;
}

bool isNumber(const std::string &text) {
  return !text.empty() && text.size() <= 12 &&
         std::all_of(text.begin(), text.end(), llvm::isDigit);
}

/// "owner/repo", "group/sub/project": parts that cannot leave an address.
bool isPath(llvm::StringRef text, size_t most) {
  llvm::SmallVector<llvm::StringRef> parts;
  text.split(parts, '/');
  return parts.size() >= 2 && parts.size() <= most &&
         std::all_of(parts.begin(), parts.end(), [](llvm::StringRef part) {
           return !part.empty() && part != "." && part != ".." &&
                  llvm::all_of(part, [](char c) {
                    return llvm::isAlnum(c) || c == '-' || c == '_' || c == '.';
                  });
         });
}

bool isCommit(const std::string &text) {
  return text.size() >= 7 && text.size() <= 64 &&
         std::all_of(text.begin(), text.end(), llvm::isHexDigit);
}

/// What GitHub knows of the event that started the job.
std::string event() {
  llvm::ErrorOr<std::string> text =
      readFile(variable("GITHUB_EVENT_PATH"), 4u << 20);
  return text ? *text : "";
}

/// "refs/pull/7/merge".
std::string pullOfRef(llvm::StringRef ref) {
  return ref.consume_front("refs/pull/") ? ref.split('/').first.str() : "";
}

llvm::Error checked(const CommentTarget &target, const std::string &commit) {
  bool isGitHub = target.kind == ForgeKind::GitHub;
  if (!isNumber(target.number))
    return failure("'" + printable(target.number) + "' is no number of a " +
                   (isGitHub ? "pull request; --pull takes digits"
                             : "merge request; --merge-request takes digits"));
  bool isProject =
      isGitHub ? isPath(target.repository, 2)
               : isNumber(target.repository) || isPath(target.repository, 20);
  if (!isProject)
    return failure("'" + printable(target.repository) + "' is no " +
                   (isGitHub ? "repository; --github takes OWNER/REPO"
                             : "project; --gitlab takes its id or path"));
  if (!commit.empty() && !isCommit(commit))
    return failure("'" + printable(commit) +
                   "' is no commit; --commit takes its SHA");
  if (!std::all_of(target.token.begin(), target.token.end(), llvm::isPrint) ||
      target.token.find(' ') != std::string::npos)
    return failure(std::string(isGitHub ? "GITHUB_TOKEN" : "GITLAB_TOKEN") +
                   " has characters that no token has; is there a line break "
                   "in it?");
  return llvm::Error::success();
}

std::string linksBelow(const std::string &repository,
                       const std::string &commit) {
  return repository.empty() || commit.empty() ? "" : repository + commit + "/";
}

struct Found {
  CommentTarget target;
  std::string commit;
};

Found gitHubTarget(const CommentOptions &options) {
  CommentTarget target;
  target.kind = ForgeKind::GitHub;
  target.api = orElse(variable("GITHUB_API_URL"), "https://api.github.com");
  target.repository = orElse(options.github, variable("GITHUB_REPOSITORY"));
  // The event is that of this repository.
  bool isOwn = target.repository == variable("GITHUB_REPOSITORY");
  std::string json = isOwn ? event() : "";
  target.number =
      orElse(orElse(options.pull, textIn(json, {"pull_request", "number"})),
             isOwn ? pullOfRef(variable("GITHUB_REF")) : "");
  target.token = variable("GITHUB_TOKEN");
  std::string commit =
      orElse(options.commit, textIn(json, {"pull_request", "head", "sha"}));
  target.linkBase =
      linksBelow(orElse(variable("GITHUB_SERVER_URL"), "https://github.com") +
                     "/" + target.repository + "/blob/",
                 commit);
  return {target, commit};
}

Found gitLabTarget(const CommentOptions &options) {
  CommentTarget target;
  target.kind = ForgeKind::GitLab;
  target.api = orElse(variable("CI_API_V4_URL"), "https://gitlab.com/api/v4");
  target.repository = orElse(options.gitlab, variable("CI_PROJECT_ID"));
  bool isOwn = target.repository == variable("CI_PROJECT_ID") ||
               target.repository == variable("CI_PROJECT_PATH");
  target.number = orElse(options.mergeRequest,
                         isOwn ? variable("CI_MERGE_REQUEST_IID") : "");
  target.token = variable("GITLAB_TOKEN");
  std::string commit = options.commit;
  if (commit.empty() && isOwn)
    commit = orElse(variable("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA"),
                    variable("CI_COMMIT_SHA"));
  std::string project = isOwn ? variable("CI_PROJECT_URL") : "";
  target.linkBase =
      linksBelow(project.empty() ? "" : project + "/-/blob/", commit);
  return {target, commit};
}

} // namespace

llvm::Expected<std::optional<CommentTarget>> findTarget(const Options &all) {
  const CommentOptions &options = all.comment;
  bool wantsGitHub = !options.github.empty() || !options.pull.empty();
  bool wantsGitLab = !options.gitlab.empty() || !options.mergeRequest.empty();
  if (wantsGitHub && wantsGitLab)
    return failure("--github and --gitlab: one comment goes to one of them");
  if (!wantsGitHub && !wantsGitLab) {
    wantsGitHub = !variable("GITHUB_REPOSITORY").empty();
    wantsGitLab = !wantsGitHub && !variable("CI_PROJECT_ID").empty();
  }
  if (!wantsGitHub && !wantsGitLab)
    return std::nullopt;
  auto [target, commit] =
      wantsGitHub ? gitHubTarget(options) : gitLabTarget(options);
  // A job of a branch has no pull request, and nobody asked for one.
  bool isAsked = !options.github.empty() || !options.gitlab.empty();
  if (target.number.empty() && !isAsked)
    return std::nullopt;
  if (target.number.empty())
    return failure(wantsGitHub ? "which pull request? --pull N says it"
                               : "which merge request? --merge-request N says "
                                 "it");
  if (target.repository.empty())
    return failure(wantsGitHub ? "which repository? --github OWNER/REPO says it"
                               : "which project? --gitlab PROJECT says it");
  if (llvm::Error error = checked(target, commit))
    return std::move(error);
  if (!all.linkBase.empty())
    target.linkBase = all.linkBase;
  return target;
}

} // namespace breakpath
