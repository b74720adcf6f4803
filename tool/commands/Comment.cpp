// One comment on a pull request, kept up to date. It is found again by a marker
// on its last line, and only among those of the same author: anybody can write
// a marker.
//
// Reads the report and nothing else, so that it can run with a token that can
// write where the code of a stranger must not run.

#include "tool/commands/Comment.h"

#include "reports/Report.h"
#include "tool/forge/Forge.h"
#include "tool/inputs/ReportFile.h"
#include "tool/support/Failure.h"

#include <llvm/ADT/StringExtras.h>
#include <llvm/ADT/StringRef.h>

#include <algorithm>
#include <ostream>
#include <sstream>

namespace breakpath {

namespace {

/// Forges take 65,536 characters; GitHub's limit has been counted in bytes too.
constexpr size_t mostBytes = 60000;
constexpr unsigned createTries = 3;

/// It stands in an HTML comment.
bool isKey(llvm::StringRef key) {
  return !key.empty() && key.size() <= 64 && !key.contains("--") &&
         !key.ends_with("-") && llvm::all_of(key, [](char c) {
           return llvm::isAlnum(c) || llvm::StringRef("-_./").contains(c);
         });
}

class Poster {
public:
  Poster(const Report &report, const Options &options, std::string linkBase,
         std::ostream &out, std::ostream &err)
      : report(report), options(options.comment), linkBase(linkBase),
        marker("<!-- breakpath v1 key=" + this->options.key + " -->"), out(out),
        err(err) {}

  void print() const { out << body(false); }

  llvm::Error post(const Forge &forge) {
    llvm::Expected<std::string> author = authorOf(forge);
    if (!author)
      return author.takeError();
    for (unsigned tried = 0; tried < createTries; ++tried) {
      llvm::Expected<std::vector<PostedComment>> own = ownOf(forge, *author);
      if (!own)
        return own.takeError();
      if (!own->empty())
        return refresh(forge, *own);
      if (!isWorthAComment(report)) {
        err << "breakpath: nothing to tell, and no earlier comment: none is "
               "made\n";
        return llvm::Error::success();
      }
      llvm::Expected<bool> isDone = create(forge, *author);
      if (!isDone)
        return isDone.takeError();
      if (*isDone)
        return llvm::Error::success();
      // It may be there all the same: look before the next try.
      forge.wait(tried);
    }
    return failure("the comment could not be made: the server failed " +
                   std::to_string(createTries) + " times; try again later");
  }

private:
  std::string body(bool isFollowUp) const {
    std::ostringstream text;
    writeMarkdown(report, {mostBytes - marker.size() - 2, linkBase, isFollowUp},
                  text);
    return text.str() + "\n" + marker + "\n";
  }

  llvm::Expected<std::string> authorOf(const Forge &forge) const {
    if (!options.author.empty())
      return options.author;
    llvm::Expected<std::string> author = forge.whoAmI();
    if (!author || !author->empty())
      return author;
    err << "breakpath: GitHub does not say whose the token is; taken for that "
           "of a job, github-actions[bot] (--author LOGIN says otherwise)\n";
    return "github-actions[bot]";
  }

  // The marker inside the text is a stranger's; ours is the last line.
  bool hasMarker(const PostedComment &comment) const {
    llvm::StringRef text = llvm::StringRef(comment.body).rtrim();
    return text.substr(text.rfind('\n') + 1) == marker;
  }

  llvm::Expected<std::vector<PostedComment>>
  ownOf(const Forge &forge, const std::string &author) const {
    llvm::Expected<std::vector<PostedComment>> all = forge.list();
    if (!all)
      return all;
    std::erase_if(*all, [&](const PostedComment &comment) {
      return !hasMarker(comment) ||
             !llvm::StringRef(comment.author).equals_insensitive(author);
    });
    return all;
  }

  static bool isSame(llvm::StringRef before, llvm::StringRef after) {
    std::string text = before.str();
    std::erase(text, '\r');
    return llvm::StringRef(text).rtrim() == after.rtrim();
  }

  llvm::Error refresh(const Forge &forge,
                      const std::vector<PostedComment> &own) {
    const PostedComment &oldest = own.front();
    if (own.size() > 1)
      err << "breakpath: " << own.size() << " comments have the key '"
          << options.key << "'; the oldest, " << oldest.id
          << ", is kept up to date\n";
    std::string text = body(true);
    if (isSame(oldest.body, text)) {
      err << "breakpath: comment " << oldest.id << " says it already\n";
      return llvm::Error::success();
    }
    if (options.dryRun) {
      out << text;
      err << "breakpath: would update comment " << oldest.id << '\n';
      return llvm::Error::success();
    }
    if (llvm::Error error = forge.update(oldest.id, text))
      return error;
    err << "breakpath: updated comment " << oldest.id << '\n';
    return llvm::Error::success();
  }

  /// False: perhaps.
  llvm::Expected<bool> create(const Forge &forge, const std::string &author) {
    std::string text = body(false);
    if (options.dryRun) {
      out << text;
      err << "breakpath: would make a comment\n";
      return true;
    }
    auto made = forge.create(text);
    if (!made)
      return made.takeError();
    if (!*made)
      return false;
    const PostedComment &comment = **made;
    err << "breakpath: made comment " << printable(comment.id) << '\n';
    if (!comment.author.empty() &&
        !llvm::StringRef(comment.author).equals_insensitive(author))
      err << "breakpath: it is by " << printable(comment.author) << ", not by "
          << author << ": say --author '" << printable(comment.author)
          << "', or the next run makes another one\n";
    return true;
  }

  const Report &report;
  const CommentOptions &options;
  std::string linkBase, marker;
  std::ostream &out, &err;
};

const char *missingToken(ForgeKind kind) {
  if (kind == ForgeKind::GitHub)
    return "GITHUB_TOKEN is not set; in a job of GitHub Actions: 'env: "
           "GITHUB_TOKEN: ${{ github.token }}'. --dry-run only prints";
  return "GITLAB_TOKEN is not set; make it a masked variable with a project "
         "access token of scope 'api' (the CI_JOB_TOKEN cannot post notes). "
         "--dry-run only prints";
}

llvm::Error run(const Options &options, std::ostream &out, std::ostream &err,
                const HttpLimits &limits) {
  if (!isKey(options.comment.key))
    return failure("--key '" + printable(options.comment.key) +
                   "': letters, digits and single - _ . / make a key");
  llvm::Expected<Report> report = readReportFile(options.reportFile);
  if (!report)
    return report.takeError();
  auto target = findTarget(options);
  if (!target)
    return target.takeError();
  std::string linkBase = *target ? (*target)->linkBase : options.linkBase;
  Poster poster(*report, options, linkBase, out, err);
  if (!*target || (options.comment.dryRun && (*target)->token.empty())) {
    poster.print();
    err << "breakpath: printed only: "
        << (*target ? "no token\n" : "no pull request is named\n");
    return llvm::Error::success();
  }
  if ((*target)->token.empty())
    return failure(missingToken((*target)->kind));
  bool isGitHub = (*target)->kind == ForgeKind::GitHub;
  auto forge =
      isGitHub ? openGitHub(**target, limits) : openGitLab(**target, limits);
  return forge ? poster.post(**forge) : forge.takeError();
}

} // namespace

int comment(const Options &options, std::ostream &out, std::ostream &err,
            const HttpLimits &limits) {
  llvm::Error error = run(options, out, err, limits);
  if (!error)
    return 0;
  err << "breakpath: " << printable(llvm::toString(std::move(error))) << '\n';
  return 2;
}

} // namespace breakpath
