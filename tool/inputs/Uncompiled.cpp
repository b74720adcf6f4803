#include "tool/inputs/Uncompiled.h"

#include "tool/inputs/Headers.h"
#include "tool/inputs/Project.h"
#include "tool/support/Files.h"

#include <algorithm>
#include <filesystem>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath {

static bool isSource(const fs::path &path) {
  static const std::set<std::string> extensions = {
      ".c", ".cc", ".cpp", ".cxx", ".c++", ".C", ".m", ".mm"};
  return extensions.count(path.extension().string());
}

namespace {

class Search {
public:
  Search(const ParseContext &context, const std::string &buildDirectory)
      : root(context.projectRoot), includeRoot(context.headers.includeRoot) {
    std::error_code error;
    for (const std::string &directory :
         {context.headers.oldRoot, context.headers.newRoot, buildDirectory})
      if (!directory.empty())
        left.insert(fs::canonical(directory, error).string());
    left.erase(fs::canonical(root, error).string());
    if (!includeRoot.empty())
      searched = inferIncludeDirectories(includeRoot);
    searched.push_back("");
  }

  bool isLeftOut(const fs::path &directory) const {
    std::error_code error;
    return directory.filename().string().starts_with(".") ||
           directory.filename() == "CMakeFiles" ||
           left.count(fs::canonical(directory, error).string());
  }

  bool includesDependency(const fs::path &file) const {
    if (includeRoot.empty())
      return true;
    static const std::regex directive(
        "^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"\n]+)[>\"].*");
    std::istringstream text(readText(file, largestSource));
    std::smatch match;
    for (std::string line; std::getline(text, line);) {
      if (line.find("include") == std::string::npos || line.size() > 500 ||
          !std::regex_match(line, match, directive))
        continue;
      std::error_code error;
      if (match[1] == "\"" &&
          fs::exists(file.parent_path() / match[2].str(), error))
        continue;
      for (const std::string &directory : searched)
        if (fs::exists(fs::path(includeRoot) / directory / match[2].str(),
                       error))
          return true;
    }
    return false;
  }

private:
  std::string root, includeRoot;
  std::set<std::string> left;
  std::vector<std::string> searched;
};

} // namespace

std::vector<std::string>
findUncompiled(const ParseContext &context, const CommandList &commands,
               const std::string &buildDirectory,
               const std::vector<std::string> &selected) {
  std::set<std::string> compiled;
  std::error_code error;
  for (const UnitCommand &unit : commands.units)
    compiled.insert(fs::weakly_canonical(unit.file, error).string());
  for (const auto &[file, reason] : commands.skipped)
    compiled.insert(fs::weakly_canonical(file, error).string());
  std::vector<std::string> result;
  Search search(context, buildDirectory);
  // A root as wide as the disk is nobody's project.
  constexpr unsigned limit = 200'000;
  unsigned seen = 0;
  auto options = fs::directory_options::skip_permission_denied;
  for (fs::recursive_directory_iterator at(context.projectRoot, options, error),
       end;
       !error && at != end && ++seen < limit; at.increment(error)) {
    std::error_code ignored;
    if (at->is_directory(ignored) && !at->is_symlink(ignored)) {
      if (search.isLeftOut(at->path()))
        at.disable_recursion_pending();
      continue;
    }
    const fs::path &file = at->path();
    if (at->is_regular_file(ignored) && isSource(file) &&
        isSelected(file.string(), selected) &&
        !compiled.count(fs::weakly_canonical(file, ignored).string()) &&
        search.includesDependency(file))
      result.push_back(relativePath(context.projectRoot, file.string()));
  }
  std::sort(result.begin(), result.end());
  return result;
}

} // namespace breakpath
