#include "tool/evidence/ChangedLines.h"

#include "tool/evidence/LineRanges.h"
#include "tool/support/Failure.h"
#include "tool/support/Files.h"

#include <llvm/ADT/StringRef.h>

#include <algorithm>
#include <utility>

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

void addRange(std::vector<LineRange> &ranges, unsigned first, unsigned count) {
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
  llvm::ErrorOr<std::string> read = readInput(path, largestDiff);
  std::string name = path == "-" ? "standard input" : path;
  if (read.getError() == std::errc::file_too_large)
    return failure(name + ": is over 512 MB");
  if (!read)
    return failure(name + ": cannot be read: " + read.getError().message());
  llvm::StringRef text = *read;
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

} // namespace breakpath
