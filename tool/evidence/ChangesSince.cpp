#include "tool/evidence/ChangedLines.h"

#include "tool/evidence/LineRanges.h"
#include "tool/support/Failure.h"

#include <llvm/ADT/StringRef.h>

#include <git2.h>

#include <filesystem>
#include <memory>
#include <queue>
#include <set>

namespace fs = std::filesystem;

namespace breakpath {

//===--- repositories -----------------------------------------------------===//

namespace {

struct Free {
  void operator()(git_repository *p) const { git_repository_free(p); }
  void operator()(git_object *p) const { git_object_free(p); }
  void operator()(git_commit *p) const { git_commit_free(p); }
  void operator()(git_tree *p) const { git_tree_free(p); }
  void operator()(git_diff *p) const { git_diff_free(p); }
  void operator()(git_patch *p) const { git_patch_free(p); }
};
template <class T> using Held = std::unique_ptr<T, Free>;

class Git {
public:
  Git() {
    git_libgit2_init();
    // In a container the checkout often belongs to another user. git refuses
    // that since it runs what the configuration names; nothing is run here.
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
    // Of no effect on what is read here; git sparse-checkout sets the first.
    const char *extensions[] = {"worktreeconfig", "partialclone",
                                "preciousobjects"};
    git_libgit2_opts(GIT_OPT_SET_EXTENSIONS, extensions, std::size(extensions));
  }
  ~Git() { git_libgit2_shutdown(); }
  Git(const Git &) = delete;
  Git &operator=(const Git &) = delete;
};

} // namespace

static llvm::Error problem(const std::string &revision,
                           const std::string &message) {
  return failure("--base " + revision + ": " + message);
}

static llvm::Error gitProblem(const std::string &revision) {
  const git_error *error = git_error_last();
  return problem(revision, std::string("git: ") +
                               (error ? error->message : "no reason given"));
}

static llvm::Expected<Held<git_repository>>
openRepository(const std::string &projectRoot, const std::string &revision) {
  git_repository *repository = nullptr;
  int status =
      git_repository_open_ext(&repository, projectRoot.c_str(), 0, nullptr);
  if (status == GIT_ENOTFOUND)
    return problem(revision, "the project lies in no git repository");
  if (status)
    return gitProblem(revision);
  Held<git_repository> result(repository);
  if (git_repository_is_bare(repository))
    return problem(revision, "the repository has no working tree");
  return result;
}

/// \p what names a commit; null if there is none.
static Held<git_commit> findCommit(git_repository *repository,
                                   const std::string &what) {
  git_object *named = nullptr, *commit = nullptr;
  if (git_revparse_single(&named, repository, what.c_str()))
    return nullptr;
  Held<git_object> held(named);
  if (git_object_peel(&commit, named, GIT_OBJECT_COMMIT))
    return nullptr;
  return Held<git_commit>(reinterpret_cast<git_commit *>(commit));
}

// libgit2 fails on the commit at which a shallow clone ends, so its history is
// walked here: breadth first, while \p visit says so.
template <class Visit>
static void walkHistory(const git_commit *from, Visit visit) {
  std::queue<Held<git_commit>> waiting;
  git_commit *commit = nullptr;
  if (!git_commit_dup(&commit, const_cast<git_commit *>(from)))
    waiting.emplace(commit);
  for (; !waiting.empty(); waiting.pop()) {
    git_commit *at = waiting.front().get();
    if (!visit(at))
      continue;
    for (unsigned i = 0; i < git_commit_parentcount(at); ++i)
      if (!git_commit_parent(&commit, at, i))
        waiting.emplace(commit);
  }
}

static std::string idOf(const git_commit *commit) {
  return git_oid_tostr_s(git_commit_id(commit));
}

static Held<git_commit> findSharedInShallow(const git_commit *a,
                                            const git_commit *b) {
  std::set<std::string> above, seen;
  walkHistory(a, [&](git_commit *at) { return above.insert(idOf(at)).second; });
  Held<git_commit> shared;
  walkHistory(b, [&](git_commit *at) {
    git_commit *copy = nullptr;
    if (!shared && above.count(idOf(at)) && !git_commit_dup(&copy, at))
      shared.reset(copy);
    return !shared && seen.insert(idOf(at)).second;
  });
  return shared;
}

static llvm::Expected<Held<git_commit>>
findMergeBase(git_repository *repository, const std::string &revision) {
  Held<git_commit> theirs = findCommit(repository, revision);
  if (!theirs)
    return problem(revision, "there is no such revision in this repository; "
                             "fetch it first (a shallow clone lacks it)");
  Held<git_commit> head = findCommit(repository, "HEAD");
  if (!head)
    return problem(revision, "nothing is checked out: HEAD is no commit");
  bool isShallow = git_repository_is_shallow(repository) == 1;
  git_oid id;
  git_commit *base = nullptr;
  if (!git_merge_base(&id, repository, git_commit_id(theirs.get()),
                      git_commit_id(head.get())) &&
      !git_commit_lookup(&base, repository, &id))
    return Held<git_commit>(base);
  if (Held<git_commit> shared =
          isShallow ? findSharedInShallow(theirs.get(), head.get()) : nullptr)
    return shared;
  return problem(revision,
                 isShallow ? "this shallow clone does not reach back to where "
                             "HEAD left it; run git fetch --unshallow first"
                           : "shares no history with HEAD; name the revision "
                             "that HEAD started from");
}

/// What is new since \p base, with files that moved known as such.
static Held<git_diff> diffWorkingTree(git_repository *repository,
                                      const git_commit *base) {
  git_tree *tree = nullptr;
  if (git_commit_tree(&tree, base))
    return nullptr;
  Held<git_tree> held(tree);
  git_diff_options options;
  git_diff_options_init(&options, GIT_DIFF_OPTIONS_VERSION);
  options.flags = GIT_DIFF_INCLUDE_UNTRACKED | GIT_DIFF_RECURSE_UNTRACKED_DIRS |
                  GIT_DIFF_IGNORE_SUBMODULES | GIT_DIFF_INCLUDE_TYPECHANGE |
                  GIT_DIFF_INDENT_HEURISTIC; // the lines that git diff shows
  options.context_lines = 0;
  git_diff *diff = nullptr;
  if (git_diff_tree_to_workdir_with_index(&diff, repository, tree, &options))
    return nullptr;
  Held<git_diff> result(diff);
  git_diff_find_options find;
  git_diff_find_options_init(&find, GIT_DIFF_FIND_OPTIONS_VERSION);
  find.flags = GIT_DIFF_FIND_RENAMES;
  return git_diff_find_similar(diff, &find) ? nullptr : std::move(result);
}

/// Fails with the reason in git_error_last().
static bool addHunks(std::vector<LineRange> &ranges, git_diff *diff,
                     size_t index) {
  git_patch *patch = nullptr;
  if (git_patch_from_diff(&patch, diff, index))
    return false;
  Held<git_patch> held(patch);
  if (git_diff_get_delta(diff, index)->flags & GIT_DIFF_FLAG_BINARY)
    ranges.emplace_back();
  // Without context, a hunk is one run of changes.
  for (size_t i = 0; patch && i < git_patch_num_hunks(patch); ++i) {
    const git_diff_hunk *hunk = nullptr;
    if (git_patch_get_hunk(&hunk, nullptr, patch, i))
      return false;
    unsigned first = static_cast<unsigned>(hunk->new_start);
    unsigned count = static_cast<unsigned>(hunk->new_lines);
    addRange(ranges, count ? first : first + 1, count);
  }
  return true;
}

static bool addFile(ChangedLines &result, git_diff *diff, size_t index,
                    const fs::path &workTree, llvm::StringRef directory) {
  const git_diff_delta *delta = git_diff_get_delta(diff, index);
  llvm::StringRef name = delta->new_file.path;
  std::error_code error;
  // Gone from the index and still there: untracked.
  bool isGone = delta->status == GIT_DELTA_DELETED &&
                !fs::exists(workTree / name.str(), error);
  if (isGone || !name.consume_front(directory))
    return true;
  std::vector<LineRange> &ranges = result.files[name.str()];
  if (delta->status == GIT_DELTA_MODIFIED || delta->status == GIT_DELTA_RENAMED)
    return addHunks(ranges, diff, index);
  ranges.emplace_back();
  return true;
}

llvm::Expected<ChangedLines> changesSince(const std::string &projectRoot,
                                          const std::string &revision) {
  Git git;
  auto repository = openRepository(projectRoot, revision);
  if (!repository)
    return repository.takeError();
  auto base = findMergeBase(repository->get(), revision);
  if (!base)
    return base.takeError();
  Held<git_diff> diff = diffWorkingTree(repository->get(), base->get());
  if (!diff)
    return gitProblem(revision);
  std::error_code error;
  fs::path workTree =
      fs::canonical(git_repository_workdir(repository->get()), error);
  std::string directory =
      fs::canonical(projectRoot, error).lexically_relative(workTree).string();
  directory = directory == "." ? "" : directory + "/";
  ChangedLines result;
  result.isFromProjectRoot = true;
  for (size_t i = 0; i < git_diff_num_deltas(diff.get()); ++i)
    if (!addFile(result, diff.get(), i, workTree, directory))
      return gitProblem(revision);
  return result;
}

} // namespace breakpath
