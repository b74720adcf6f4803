/// Where the comments of a pull request live. One file a forge knows its
/// interface; what is done with comments is in Comment.cpp.
#pragma once

#include "tool/forge/Http.h"

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
  /// What one interface calls things that all have.
  struct Words {
    const char *query;         ///< behind the address of the first page
    const char *change;        ///< the HTTP method
    const char *author, *name; ///< keys of a comment, and of its author
  };

  Forge(CommentTarget target, HttpClient client, Words words)
      : target(std::move(target)), client(std::move(client)), words(words) {}
  virtual ~Forge() = default;

  /// Whose the token is; empty where the forge does not tell a job.
  virtual llvm::Expected<std::string> whoAmI() const = 0;
  /// All comments, the oldest first.
  llvm::Expected<std::vector<PostedComment>> list() const;
  /// None: it may have been created or not.
  llvm::Expected<std::optional<PostedComment>>
  create(const std::string &body) const;
  llvm::Error update(const std::string &id, const std::string &body) const;
  /// Before the next try to create.
  void wait(unsigned earlier) const { client.wait(earlier); }

protected:
  /// Address of all comments, and of one.
  virtual std::string comments() const = 0;
  virtual std::string comment(const std::string &id) const = 0;
  /// Address of what follows \p reply; empty for nothing.
  virtual llvm::Expected<std::string>
  nextPage(const HttpReply &reply) const = 0;
  /// What a reply that is no success means, and the way out.
  virtual llvm::Error problem(const HttpReply &reply) const = 0;

  /// "... : 403: what the server says"; without the token, should it be there.
  llvm::Error failed(const HttpReply &reply, const std::string &why) const;
  llvm::Expected<HttpReply> get(const std::string &url) const;

  CommentTarget target;
  HttpClient client;
  Words words;
};

llvm::Expected<std::unique_ptr<Forge>> openGitHub(const CommentTarget &target,
                                                  const HttpLimits &limits);
llvm::Expected<std::unique_ptr<Forge>> openGitLab(const CommentTarget &target,
                                                  const HttpLimits &limits);

/// The text or number at \p path of what a server sent, as {"user", "login"};
/// empty where there is none.
std::string textIn(const std::string &json, std::vector<std::string> path);

} // namespace breakpath
