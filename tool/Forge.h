/// Where the comments of a pull request live. One file a forge knows its
/// interface; what is done with comments is in Comment.cpp.
#pragma once

#include "tool/Http.h"

#include <llvm/Support/Error.h>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace breakpath {

enum class ForgeKind { GitHub, GitLab };

/// A pull or merge request, and how to get there.
struct CommentTarget {
  ForgeKind kind = ForgeKind::GitHub;
  std::string api;        ///< address of the interface
  std::string repository; ///< OWNER/REPO; id or path of a project
  std::string number;     ///< digits
  std::string token;      ///< may be empty
  std::string linkBase;   ///< see MarkdownOptions
};

/// The target that the options and the environment of a CI job name; none where
/// neither does. Fails on what cannot be one.
struct Options;
llvm::Expected<std::optional<CommentTarget>> findTarget(const Options &options);

struct PostedComment {
  std::string id; ///< digits
  std::string author;
  std::string body;
};

class Forge {
public:
  Forge(CommentTarget target, HttpClient client)
      : target(std::move(target)), client(std::move(client)) {}
  virtual ~Forge() = default;

  /// Whose the token is; empty where the forge does not tell a job.
  virtual llvm::Expected<std::string> whoAmI() const = 0;
  /// All comments, the oldest first.
  virtual llvm::Expected<std::vector<PostedComment>> list() const = 0;
  /// None: it may have been created or not.
  virtual llvm::Expected<std::optional<PostedComment>>
  create(const std::string &body) const = 0;
  virtual llvm::Error update(const std::string &id,
                             const std::string &body) const = 0;
  /// Before the next try to create.
  void wait(unsigned earlier) const { client.wait(earlier); }

protected:
  /// "... : 403: what the server says"; without the token, should it be there.
  llvm::Error failed(const HttpReply &reply, const std::string &why) const;
  llvm::Expected<HttpReply> get(const std::string &url) const;

  CommentTarget target;
  HttpClient client;
};

llvm::Expected<std::unique_ptr<Forge>> openGitHub(const CommentTarget &target,
                                                  const HttpLimits &limits);
llvm::Expected<std::unique_ptr<Forge>> openGitLab(const CommentTarget &target,
                                                  const HttpLimits &limits);

/// \name What servers send, which may be anything.
/// @{
/// The text or number at \p path, as {"user", "login"}; empty where there is
/// none.
std::string textIn(const std::string &json, std::vector<std::string> path);
/// One comment for each object of an array, unless its "system" is true.
/// Fails where \p json is no array of comments.
llvm::Expected<std::vector<PostedComment>> commentsIn(const std::string &json,
                                                      const char *authorKey,
                                                      const char *loginKey);
/// {"body": \p text}.
std::string asBody(const std::string &text);
/// @}

/// Pages of comments read before giving up.
constexpr unsigned mostPages = 200;

} // namespace breakpath
