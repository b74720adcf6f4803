#include "tool/commands/Patch.h"

#include "reports/Report.h"
#include "tool/support/Files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath {

namespace {

constexpr size_t longestPatch = 4000, longestLine = 400;

/// Whole lines of a file, and edits within them.
struct Hunk {
  size_t begin = 0, end = 0;
  std::vector<Edit> edits; ///< by offset
};

// Sorted and not overlapping, as the compiler took them.
std::vector<Hunk> hunksOf(const std::vector<Edit> &edits,
                          const std::string &text) {
  std::vector<Hunk> hunks;
  for (const Edit &edit : edits) {
    size_t from = edit.offset, to = from + edit.length;
    size_t before = from ? text.rfind('\n', from - 1) : std::string::npos;
    size_t begin = before == std::string::npos ? 0 : before + 1;
    // What ends with a line is no edit of the next one.
    bool isWhole =
        to > begin ? text[to - 1] == '\n' : edit.replacement.ends_with("\n");
    size_t end = isWhole ? to : text.find('\n', to);
    end = end == std::string::npos ? text.size() : isWhole ? end : end + 1;
    if (hunks.empty() || begin >= hunks.back().end)
      hunks.push_back({begin, end, {}});
    hunks.back().end = std::max(hunks.back().end, end);
    hunks.back().edits.push_back(edit);
  }
  return hunks;
}

std::string edited(const Hunk &hunk, const std::string &text) {
  std::string result;
  size_t at = hunk.begin;
  for (const Edit &edit : hunk.edits) {
    result += text.substr(at, edit.offset - at) + edit.replacement;
    at = edit.offset + edit.length;
  }
  return result + text.substr(at, hunk.end - at);
}

std::string range(size_t first, size_t n) {
  // Where nothing is, a diff names the line before.
  return std::to_string(n ? first : first - 1) +
         (n == 1 ? "" : "," + std::to_string(n));
}

/// \p lines with \p mark before each; false where a diff cannot say it.
bool marked(const std::string &lines, char mark, std::string &into) {
  if (!lines.empty() && lines.back() != '\n')
    return false;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) {
    if (line.size() > longestLine || line.find('\r') != std::string::npos)
      return false;
    into += mark + line + '\n';
  }
  return true;
}

bool isInside(const std::vector<Edit> &edits, size_t size) {
  size_t end = 0;
  for (const Edit &edit : edits) {
    if (edit.offset < end || edit.offset + size_t(edit.length) > size)
      return false;
    end = edit.offset + edit.length;
  }
  return true;
}

bool addFile(const std::string &file, std::vector<Edit> edits,
             const std::string &root, std::string &patch) {
  std::sort(edits.begin(), edits.end());
  std::string text = readText(fs::path(root) / file, largestHeader);
  if (!isInside(edits, text.size()) || file != printable(file))
    return false;
  patch += "--- a/" + file + "\n+++ b/" + file + "\n";
  long shift = 0;
  for (const Hunk &hunk : hunksOf(edits, text)) {
    std::string before = text.substr(hunk.begin, hunk.end - hunk.begin);
    std::string after = edited(hunk, text);
    auto linesOf = [](const std::string &part) {
      return std::count(part.begin(), part.end(), '\n');
    };
    size_t line = linesOf(text.substr(0, hunk.begin)) + 1;
    patch += "@@ -" + range(line, linesOf(before)) + " +" +
             range(line + shift, linesOf(after)) + " @@\n";
    if (!marked(before, '-', patch) || !marked(after, '+', patch))
      return false;
    shift += linesOf(after) - linesOf(before);
  }
  return true;
}

} // namespace

std::string patchOf(const Fix &fix, const std::string &root) {
  std::map<std::string, std::vector<Edit>> files;
  for (const Edit &edit : fix.edits)
    files[edit.file].push_back(edit);
  std::string patch;
  for (const auto &[file, edits] : files)
    if (!addFile(file, edits, root, patch) || patch.size() > longestPatch)
      return "";
  return patch;
}

} // namespace breakpath
