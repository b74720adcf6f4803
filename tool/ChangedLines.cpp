#include "tool/ChangedLines.h"

#include "tool/Project.h"

#include <llvm/ADT/StringRef.h>
#include <llvm/Support/MemoryBuffer.h>

#include <git2.h>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <queue>
#include <set>
#include <utility>

namespace fs = std::filesystem;

namespace breakpath {

constexpr size_t largestDiff = 512 << 20;
constexpr unsigned lastLine = std::numeric_limits<unsigned>::max();

//===--- lookup -----------------------------------------------------------===//

static bool isEndOf(llvm::StringRef end, llvm::StringRef path) {
  return path.consume_back(end) && (path.empty() || path.ends_with("/"));
}

static bool touches(const std::vector<LineRange> &ranges, unsigned first,
                    unsigned last) {
  return std::any_of(ranges.begin(), ranges.end(), [&](const LineRange &range) {
    return range.first <= last && first <= range.last;
  });
}

bool ChangedLines::contains(const std::string &file, unsigned line) const {
  return contains(file, line, line);
}

bool ChangedLines::contains(const std::string &file, unsigned first,
                            unsigned last) const {
  auto same = files.find(file);
  if (same != files.end())
    return touches(same->second, first, last);
  // A change that is shown in vain does less harm than one that is missed.
  return !isFromProjectRoot &&
         std::any_of(files.begin(), files.end(), [&](const auto &entry) {
           return (isEndOf(file, entry.first) || isEndOf(entry.first, file)) &&
                  touches(entry.second, first, last);
         });
}

/// \p count new lines from \p first on take the place of old ones.
static void addRange(std::vector<LineRange> &ranges, unsigned first,
                     unsigned count) {
  if (count)
    ranges.push_back({first, first + std::min(count - 1, lastLine - first)});
  else
    ranges.push_back({std::max(first, 2u) - 1, first});
}

//===--- diffs ------------------------------------------------------------===//

namespace {

/// Reads hunks by the numbers of lines in their heads, so that a deleted line
/// "-- x" is not taken for the head of a file.
class DiffReader {
public:
  /// What is wrong with \p line; empty when it is well.
  std::string take(llvm::StringRef line);
  std::string finish();

  ChangedLines result;

private:
  std::string takeInHunk(llvm::StringRef line);
  std::string takeHead(llvm::StringRef line);
  std::string beginFile(llvm::StringRef newName);
  std::string beginHunk(llvm::StringRef line);
  void endRun();

  bool hasText = false, isDiff = false, isGit = false;
  std::string before; ///< the name on the last "--- " line
  bool isAfterOldName = false;
  std::vector<LineRange> *ranges = nullptr; ///< of the file at hand
  std::vector<LineRange> ofDeletedFile;
  unsigned oldLeft = 0, newLeft = 0; ///< lines of the hunk still to come
  unsigned next = 1;                 ///< number of the next new line
  unsigned added = 0, deleted = 0;   ///< in the run of changes at hand
};

} // namespace

// git quotes names with bytes that are not ASCII: "b/\303\244.cc".
static std::string unquoted(llvm::StringRef text) {
  static constexpr llvm::StringRef letters = "abtnvfr";
  std::string result;
  for (text = text.drop_front(); !text.empty() && text[0] != '"';) {
    bool isEscape = text[0] == '\\' && text.size() > 1;
    text = text.drop_front(isEscape);
    unsigned code = 0;
    bool isOctal = isEscape && text.size() >= 3 &&
                   !text.take_front(3).getAsInteger(8, code) && code < 256;
    size_t letter = isEscape ? letters.find(text[0]) : letters.npos;
    if (isOctal)
      result += static_cast<char>(code);
    else
      result +=
          letter < letters.size() ? static_cast<char>('\a' + letter) : text[0];
    text = text.drop_front(isOctal ? 3 : 1);
  }
  return result;
}

// What follows a tab is a time or, by svn, a revision.
static std::string nameIn(llvm::StringRef text) {
  if (text.starts_with("\""))
    return unquoted(text);
  std::string name = text.split('\t').first.str();
  std::replace(name.begin(), name.end(), '\\', '/');
  llvm::StringRef rest = name;
  while (rest.consume_front("./"))
    ;
  return rest.str();
}

// "a/" and "b/", or the letters that diff.mnemonicPrefix has for them. A
// directory that is called "b" stands on both sides.
static llvm::StringRef withoutPrefix(llvm::StringRef name,
                                     llvm::StringRef before) {
  auto hasPrefix = [](llvm::StringRef path) {
    return path.size() > 2 && path[1] == '/' &&
           llvm::StringRef("abciow").contains(path[0]);
  };
  bool isPrefix =
      hasPrefix(name) &&
      (before == "/dev/null" || (hasPrefix(before) && before[0] != name[0]));
  return isPrefix ? name.drop_front(2) : name;
}

static bool consumeRange(llvm::StringRef &text, unsigned &start,
                         unsigned &count) {
  count = 1;
  return !text.consumeInteger(10, start) &&
         (!text.consume_front(",") || !text.consumeInteger(10, count));
}

std::string DiffReader::take(llvm::StringRef line) {
  line.consume_back("\r");
  hasText |= !line.empty();
  if (line.starts_with("\\"))
    return "";
  return oldLeft || newLeft ? takeInHunk(line) : takeHead(line);
}

std::string DiffReader::takeInHunk(llvm::StringRef line) {
  // Mailers cut the blank that is all there is of an empty line.
  char kind = line.empty() ? ' ' : line[0];
  bool isOld = kind == '-' || kind == ' ', isNew = kind == '+' || kind == ' ';
  if ((!isOld && !isNew) || (isOld && !oldLeft) || (isNew && !newLeft))
    return "the hunk has other lines than its head says";
  oldLeft -= isOld;
  newLeft -= isNew;
  if (kind == ' ')
    endRun();
  next += isNew;
  added += kind == '+';
  deleted += kind == '-';
  if (!oldLeft && !newLeft)
    endRun();
  return "";
}

void DiffReader::endRun() {
  if (added || deleted)
    addRange(*ranges, next - added, added);
  added = deleted = 0;
}

std::string DiffReader::takeHead(llvm::StringRef line) {
  bool wasOldName = std::exchange(isAfterOldName, false);
  if (line.consume_front("--- ")) {
    before = nameIn(line);
    isAfterOldName = true;
  } else if (wasOldName && line.consume_front("+++ "))
    return beginFile(nameIn(line));
  else if (line.starts_with("@@ -"))
    return beginHunk(line);
  else if (line.starts_with("@@@ -"))
    return "is the diff of a merge against several parents; write one against "
           "a single revision, with git diff BASE";
  else if (line.starts_with("Only in ") && !isGit)
    return "a new file would be missed; write the diff with diff -ruN";
  else if (line.starts_with("diff ") || line.starts_with("Index: ")) {
    isGit |= line.starts_with("diff --git ");
    isDiff = true;
    ranges = nullptr;
  }
  return "";
}

std::string DiffReader::beginFile(llvm::StringRef newName) {
  isDiff = true;
  if (newName == "/dev/null") {
    ranges = &ofDeletedFile;
    return "";
  }
  std::string name = withoutPrefix(newName, before).str();
  auto [entry, isNew] = result.files.try_emplace(name);
  ranges = &entry->second;
  // Of several patches in a row only the last one has today's line numbers.
  return isNew ? ""
               : name + " is changed twice; write one diff of all commits, "
                        "with git diff BASE";
}

std::string DiffReader::beginHunk(llvm::StringRef line) {
  constexpr unsigned most = 1u << 30;
  unsigned oldStart = 0, newStart = 0;
  line.consume_front("@@ -");
  if (!consumeRange(line, oldStart, oldLeft) || !line.consume_front(" +") ||
      !consumeRange(line, newStart, newLeft) || !line.starts_with(" @@") ||
      newStart > most || newLeft > most)
    return "expected @@ -LINE,COUNT +LINE,COUNT @@";
  if (!ranges)
    return "the hunk stands below no '+++ FILE'";
  // Without new lines, the number is that of the line before the gap.
  next = newLeft ? newStart : newStart + 1;
  return "";
}

std::string DiffReader::finish() {
  if (oldLeft || newLeft)
    return "ends inside a hunk; write the diff again, it was cut off";
  if (!isDiff && hasText)
    return "is no unified diff; write one with git diff or diff -ruN";
  return "";
}

llvm::Expected<ChangedLines> readDiff(const std::string &path) {
  auto buffer =
      path == "-"
          ? llvm::MemoryBuffer::getSTDIN()
          : llvm::MemoryBuffer::getFile(path, /*IsText=*/false,
                                        /*RequiresNullTerminator=*/false);
  std::string name = path == "-" ? "standard input" : path;
  if (!buffer)
    return failure(name + ": cannot be read: " + buffer.getError().message());
  llvm::StringRef text = (*buffer)->getBuffer();
  if (text.size() > largestDiff)
    return failure(name + ": is over 512 MB");
  DiffReader reader;
  std::string wrong;
  unsigned number = 0;
  for (; wrong.empty() && !text.empty(); ++number) {
    auto [line, rest] = text.split('\n');
    wrong = reader.take(line);
    text = rest;
  }
  if (!wrong.empty())
    return failure(name + ":" + std::to_string(number) + ": " + wrong);
  wrong = reader.finish();
  if (!wrong.empty())
    return failure(name + ": " + wrong);
  return std::move(reader.result);
}

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
