#include "tool/inputs/PackageFlags.h"

#include "tool/support/Files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath {

namespace {

class PackageReader {
public:
  explicit PackageReader(const std::string &prefix) : prefix(prefix) {}

  PackageFlags read() {
    for (const fs::path &file : packageFiles())
      if (!isBelow(file, prefix))
        flags.linkedOut.push_back(relativePath(prefix, file));
      else if (file.extension() == ".pc")
        readPkgConfig(file);
      else
        readCMake(file);
    return std::move(flags);
  }

private:
  std::vector<fs::path> packageFiles() const {
    std::vector<fs::path> files;
    for (const char *directory : {"lib", "lib64", "share", "libdata"}) {
      std::error_code error;
      for (fs::recursive_directory_iterator at(prefix / directory, error), end;
           !error && at != end; at.increment(error)) {
        if (at.depth() > 4)
          at.disable_recursion_pending();
        if (at->path().extension() == ".pc" ||
            at->path().extension() == ".cmake")
          files.push_back(at->path());
      }
    }
    std::sort(files.begin(), files.end());
    return files;
  }

  // The prefix that the package was built for is where the tree lies now.
  void readPkgConfig(const fs::path &file) {
    std::map<std::string, std::string> variables = {
        {"pcfiledir", file.parent_path().string()}};
    std::istringstream in(readText(file, largestSource));
    static const std::regex assignment("([A-Za-z0-9_.]+)\\s*=\\s*(.*?)\\s*");
    std::smatch match;
    for (std::string line; std::getline(in, line);)
      if (line.starts_with("Cflags:"))
        readArguments(expand(line.substr(7), variables));
      else if (line.size() < 1000 && std::regex_match(line, match, assignment))
        variables[match[1]] = match[1] == "prefix"
                                  ? prefix.string()
                                  : expand(match[2], variables);
  }

  static std::string
  expand(const std::string &text,
         const std::map<std::string, std::string> &variables) {
    std::string result;
    for (size_t at = 0; at < text.size();) {
      size_t end = text.find('}', at);
      if (text.compare(at, 2, "${") != 0 || end == std::string::npos) {
        result += text[at++];
        continue;
      }
      auto known = variables.find(text.substr(at + 2, end - at - 2));
      if (known != variables.end())
        result += known->second;
      at = end + 1;
    }
    return result;
  }

  void readArguments(const std::string &text) {
    std::istringstream words(text);
    for (std::string word; words >> word;)
      if (word.starts_with("-I"))
        addDirectory(word.substr(2));
      else if (word.starts_with("-D"))
        addDefine(word.substr(2));
      else if (word.starts_with("-std="))
        flags.standard = word.substr(5);
  }

  void readCMake(const fs::path &file) {
    const std::string text = readText(file, largestSource);
    static const std::regex property(
        "INTERFACE_(INCLUDE_DIRECTORIES|COMPILE_DEFINITIONS|COMPILE_FEATURES) "
        "\"([^\"]*)\"");
    for (std::sregex_iterator at(text.begin(), text.end(), property), end;
         at != end; ++at)
      for (const std::string &value : listOf((*at)[2]))
        addProperty((*at)[1], value);
  }

  // What depends on the build, "$<...>", needs CMake.
  static std::vector<std::string> listOf(const std::string &text) {
    std::vector<std::string> result;
    std::istringstream in(text);
    for (std::string item; std::getline(in, item, ';');)
      if (item.find("$<") == std::string::npos && !item.empty())
        result.push_back(item);
    return result;
  }

  void addProperty(const std::string &property, const std::string &value) {
    if (property == "COMPILE_DEFINITIONS")
      return addDefine(value);
    if (property == "INCLUDE_DIRECTORIES")
      return addDirectory(expand(value, {{"_IMPORT_PREFIX", prefix.string()}}));
    if (value.starts_with("cxx_std_") && flags.standard.empty())
      flags.standard = "c++" + value.substr(8);
  }

  void addDirectory(const std::string &directory) {
    std::error_code error;
    if (fs::is_directory(directory, error) && isBelow(directory, prefix))
      addOnce(flags.includeDirectories,
              fs::weakly_canonical(directory, error).string());
  }

  void addDefine(const std::string &define) {
    static const std::regex form("[A-Za-z_][A-Za-z0-9_]*(=[^\\s]*)?");
    if (std::regex_match(define, form))
      addOnce(flags.defines, define);
  }

  static void addOnce(std::vector<std::string> &list, const std::string &text) {
    if (std::find(list.begin(), list.end(), text) == list.end())
      list.push_back(text);
  }

  fs::path prefix;
  PackageFlags flags;
};

} // namespace

PackageFlags readPackageFlags(const std::string &prefix) {
  return PackageReader(prefix).read();
}

} // namespace breakpath
