#include "tool/inputs/Headers.h"

#include "matchers/facts/Internal.h"
#include "tool/support/Files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath {

// Without an extension, as Qt has them: only if it reads like a header.
static bool isHeader(const fs::path &path) {
  static const std::set<std::string> extensions = {".h",   ".hh",  ".hpp",
                                                   ".hxx", ".h++", ".H"};
  if (path.has_extension())
    return extensions.count(path.extension().string()) > 0;
  llvm::ErrorOr<std::ifstream> in = openFile(path);
  std::string start(4096, '\0');
  if (in)
    in->read(start.data(), static_cast<std::streamsize>(start.size()));
  return start.find("#include") != std::string::npos ||
         start.find("#pragma once") != std::string::npos ||
         start.find("#ifndef") != std::string::npos;
}

std::vector<std::string> listHeaders(const std::string &includeRoot) {
  std::vector<std::string> headers;
  std::set<std::string> seen;
  std::error_code error;
  auto options = fs::directory_options::skip_permission_denied |
                 fs::directory_options::follow_directory_symlink;
  for (fs::recursive_directory_iterator at(includeRoot, options, error), end;
       !error && at != end; at.increment(error)) {
    // Links may lead back: each directory once.
    if (at->is_directory(error) &&
        !seen.insert(fs::canonical(at->path(), error).string()).second)
      at.disable_recursion_pending();
    fs::path relative = at->path().lexically_relative(includeRoot);
    if (at->is_regular_file(error) && isHeader(at->path()) &&
        !isInternalHeader(relative.generic_string(), {}))
      headers.push_back(relative.generic_string());
  }
  std::sort(headers.begin(), headers.end());
  return headers;
}

/// What \p line includes; empty where it is no such line.
static std::string includedBy(const std::string &line) {
  static const std::regex directive(
      "\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"].*");
  std::smatch match;
  bool isOne = line.size() <= 300 &&
               line.find("include") != std::string::npos &&
               std::regex_match(line, match, directive);
  return isOne ? match[1].str() : "";
}

std::vector<std::string>
inferIncludeDirectories(const std::string &includeRoot) {
  std::multimap<std::string, fs::path> byName;
  std::error_code error;
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator at(includeRoot, error), end;
       !error && at != end; at.increment(error))
    if (at->is_regular_file(error)) {
      files.push_back(at->path());
      byName.emplace(at->path().filename().string(), at->path());
    }
  std::set<std::string> result;
  for (const fs::path &file : files) {
    std::istringstream in(readText(file, largestHeader));
    for (std::string line; std::getline(in, line);) {
      std::string name = includedBy(line);
      if (name.empty() || fs::exists(fs::path(includeRoot) / name, error) ||
          fs::exists(file.parent_path() / name, error))
        continue;
      // One place only: with several, the build's flags would have to tell.
      auto [from, to] = byName.equal_range(fs::path(name).filename().string());
      std::vector<std::string> places;
      for (auto at = from; at != to; ++at) {
        std::string full = at->second.generic_string();
        if (full.size() > name.size() + 1 &&
            full.compare(full.size() - name.size() - 1, std::string::npos,
                         "/" + name) == 0)
          places.push_back(full.substr(0, full.size() - name.size() - 1));
      }
      if (places.size() == 1)
        result.insert(places[0]);
    }
  }
  return {result.begin(), result.end()};
}

//===--- language ---------------------------------------------------------===//

// What only C++ has, at the start of a line that a C compiler would see.
static bool saysCxx(const std::string &line) {
  static const std::regex form(
      "\\s*((namespace|template|class|using|public|private|protected)"
      "\\s*[A-Za-z_:<{].*|#\\s*include\\s*<[a-z_]+>\\s*)");
  return line.size() < 200 && std::regex_match(line, form);
}

static bool isCxx(const fs::path &header) {
  if (header.extension() != ".h")
    return true;
  std::istringstream in(readText(header, largestHeader));
  // Depth of conditions inside one that asks for C++; 0 outside.
  int depth = 0;
  bool isComment = false;
  static const std::regex condition("\\s*#\\s*(if|ifdef|ifndef|endif)\\b.*");
  std::smatch match;
  for (std::string line; std::getline(in, line);) {
    if (isComment || line.find("/*") != std::string::npos)
      isComment = line.rfind("*/") == std::string::npos ||
                  line.rfind("/*") + 1 > line.rfind("*/") + 1;
    else if (line.size() < 500 && std::regex_match(line, match, condition)) {
      bool asks = line.find("__cplusplus") != std::string::npos;
      if (match[1] == "endif")
        depth = std::max(0, depth - 1);
      else if (depth > 0 || asks)
        ++depth;
    } else if (depth == 0 && saysCxx(line)) {
      return true;
    }
  }
  return false;
}

bool areC(const std::string &includeRoot,
          const std::vector<std::string> &headers) {
  return std::none_of(headers.begin(), headers.end(),
                      [&](const std::string &header) {
                        return isCxx(fs::path(includeRoot) / header);
                      });
}

bool includesOneOf(const std::string &file,
                   const std::vector<std::string> &headers) {
  std::istringstream in(readText(file, largestHeader));
  for (std::string line; std::getline(in, line);) {
    std::string name = includedBy(line);
    bool isOurs =
        !name.empty() && std::any_of(headers.begin(), headers.end(),
                                     [&](const std::string &header) {
                                       return header == name ||
                                              header.ends_with("/" + name);
                                     });
    if (isOurs)
      return true;
  }
  return false;
}

} // namespace breakpath
