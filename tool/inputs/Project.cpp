#include "tool/inputs/Project.h"

#include "matchers/Stages.h"
#include "tool/support/Failure.h"
#include "tool/support/Files.h"
#include "tool/support/Repository.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <regex>
#include <set>
#include <sstream>

namespace fs = std::filesystem;

namespace breakpath {

llvm::Error prepareContext(const Options &options, ParseContext &context) {
  context.resourceDirectory = findResourceDirectory(options.resourceDirectory);
  if (context.resourceDirectory.empty())
    return failure("Clang's own headers (stddef.h) were not found; install "
                   "libclang-common-19-dev, or name their directory with "
                   "--resource-dir");
  context.inside.roots.push_back(realPath(context.resourceDirectory));
  context.flagRules = options.flagRules;
  for (const FeatureCode &feature : options.flags.features)
    for (const std::string &pattern : feature.code)
      if (!llvm::StringRef(pattern).starts_with("file:"))
        context.watched.push_back(pattern);
  return llvm::Error::success();
}

/// The directory that -p names, or the file in it.
static std::string directoryOfBuild(const std::string &given) {
  fs::path path = realPath(given);
  return (fs::is_regular_file(path) ? path.parent_path() : path).string();
}

/// What belongs to the user, whatever the commands say.
static Inside placesOfUser(const std::string &buildDirectory) {
  std::string build = directoryOfBuild(buildDirectory);
  Inside result{{build, repositoryOf(build), repositoryOf(realPath("."))}};
  std::erase(result.roots, "");
  return result;
}

llvm::Expected<CommandList> selectCommands(const Options &options) {
  fs::path database = options.buildDirectory;
  if (fs::is_directory(database))
    database /= "compile_commands.json";
  if (llvm::Error linked = refuseLinkOut(database))
    return std::move(linked);
  std::string error;
  CommandList commands = readCommands(
      options.buildDirectory, placesOfUser(options.buildDirectory), error);
  if (!error.empty())
    return failure(error);
  std::erase_if(commands.units, [&](const UnitCommand &unit) {
    return !isSelected(unit.file, options.sources);
  });
  std::erase_if(commands.skipped, [&](const auto &entry) {
    return !isSelected(entry.first, options.sources);
  });
  if (commands.units.empty() && commands.skipped.empty() &&
      !options.sources.empty())
    return failure("no unit of the compile database is in the sources named; "
                   "leave them out to scan all");
  return commands;
}

llvm::Expected<ParseContext> makeContext(const Options &options) {
  ParseContext context;
  auto headers = mapHeaders(options.oldTree, options.newTree);
  if (!headers)
    return headers.takeError();
  context.headers = *headers;
  context.inside.roots = {headers->oldRoot, headers->newRoot};
  if (llvm::Error error = prepareContext(options, context))
    return std::move(error);
  return context;
}

// Links may lead in circles.
constexpr int deepest = 32;

static bool holdsFiles(const fs::path &directory) {
  std::error_code error;
  auto options = fs::directory_options::follow_directory_symlink;
  for (fs::recursive_directory_iterator at(directory, options, error), end;
       !error && at != end && at.depth() < deepest; at.increment(error))
    if (at->is_regular_file(error))
      return true;
  return false;
}

// Swapping such a tree would hide the C library as well.
static bool isSystemTree(const fs::path &tree) {
  return fs::exists(tree / "stdio.h") || fs::exists(tree / "include/stdio.h");
}

static llvm::Expected<fs::path> resolveTree(const std::string &given,
                                            const char *option) {
  std::error_code error;
  fs::path path = fs::canonical(given, error);
  if (error)
    return failure(given + ": cannot be read as the " + option +
                   " version: " + error.message());
  if (!fs::is_directory(path, error))
    return failure(given +
                   ": is not a directory; name the include directory "
                   "or install prefix of the " +
                   option + " version");
  if (!holdsFiles(path))
    return failure(given +
                   ": holds no files; name the include directory or "
                   "install prefix of the " +
                   option + " version");
  if (isSystemTree(path))
    return failure(given +
                   ": holds the system's own headers too; name the "
                   "dependency's directory in it, e.g. " +
                   given + "/fmt");
  return path;
}

llvm::Expected<HeaderMapping> mapHeaders(const std::string &oldTree,
                                         const std::string &newTree) {
  auto oldPath = resolveTree(oldTree, "old");
  if (!oldPath)
    return oldPath.takeError();
  auto newPath = resolveTree(newTree, "new");
  if (!newPath)
    return newPath.takeError();
  bool oldPrefix = fs::is_directory(*oldPath / "include");
  bool newPrefix = fs::is_directory(*newPath / "include");
  HeaderMapping mapping;
  // Two prefixes map as a whole: some libraries keep headers in lib/ as well.
  if (oldPrefix != newPrefix)
    (oldPrefix ? *oldPath : *newPath) /= "include";
  mapping.oldRoot = oldPath->string();
  mapping.newRoot = newPath->string();
  mapping.namedRoot = mapping.oldRoot;
  mapping.includeRoot = oldPrefix && newPrefix ? (*oldPath / "include").string()
                                               : mapping.oldRoot;
  return mapping;
}

llvm::Expected<HeaderMapping> mapHeaders(const std::string &tree) {
  auto path = resolveTree(tree, "named");
  if (!path)
    return path.takeError();
  HeaderMapping mapping;
  mapping.oldRoot = mapping.newRoot = mapping.namedRoot = path->string();
  fs::path include = *path / "include";
  mapping.includeRoot =
      fs::is_directory(include) ? include.string() : path->string();
  return mapping;
}

/// All that \p commands name as a place of headers, absolute.
static std::set<std::string> namedDirectories(const CommandList &commands) {
  std::set<std::string> result;
  for (const UnitCommand &unit : commands.units)
    for (llvm::StringRef argument : unit.arguments) {
      for (const char *option : {"-I", "-isystem", "-iquote", "-idirafter"})
        if (argument.consume_front(option))
          break;
      if (!argument.empty() && !argument.starts_with("-"))
        result.insert((fs::path(unit.directory) / argument.str()).string());
    }
  return result;
}

void followCommands(const CommandList &commands, HeaderMapping &headers) {
  std::set<std::string> named = namedDirectories(commands);
  auto leadsTo = [&](const std::string &root) {
    return std::any_of(
        named.begin(), named.end(),
        [&](const std::string &each) { return isBelow(each, root); });
  };
  if (leadsTo(headers.oldRoot) || !leadsTo(headers.newRoot))
    return;
  headers.namedRoot = headers.newRoot;
  headers.includeRoot =
      headers.newRoot + headers.includeRoot.substr(headers.oldRoot.size());
}

//===--- names ------------------------------------------------------------===//

namespace {
struct NameAndVersion {
  std::string name, version;
};
} // namespace

static NameAndVersion fromPkgConfig(const fs::path &prefix) {
  std::error_code error;
  std::vector<fs::path> files;
  for (fs::recursive_directory_iterator at(prefix, error), end;
       !error && at != end; at.increment(error)) {
    if (at.depth() > 4)
      at.disable_recursion_pending();
    if (at->path().extension() == ".pc")
      files.push_back(at->path());
  }
  std::sort(files.begin(), files.end());
  for (const fs::path &file : files) {
    if (!isBelow(file, prefix))
      continue;
    std::istringstream in(readText(file, largestSource));
    std::string line;
    while (std::getline(in, line))
      if (line.rfind("Version:", 0) == 0) {
        size_t at = line.find_first_not_of(" \t", 8);
        if (at != std::string::npos && line[at] != '$')
          return {file.stem().string(),
                  line.substr(at, line.find_last_not_of(" \t\r") - at + 1)};
      }
  }
  return {};
}

static NameAndVersion describeTree(const std::string &tree) {
  static const std::regex pattern("(.+?)(?:[-_]v?([0-9]+(?:\\.[0-9A-Za-z]+)*)|"
                                  "v?([0-9]+(?:\\.[0-9A-Za-z]+)+))");
  std::error_code error;
  fs::path path = fs::canonical(tree, error);
  for (fs::path part = path; part.has_relative_path();
       part = part.parent_path()) {
    std::smatch match;
    std::string name = part.filename().string();
    if (std::regex_match(name, match, pattern) && match[1].str().back() != '.')
      return {match[1], match[2].matched ? match[2] : match[3]};
    if (name != "include" && name != "usr" && name != "local")
      break;
  }
  NameAndVersion found = fromPkgConfig(path);
  if (!found.version.empty())
    return found;
  return {path.filename().string(), ""};
}

Dependency nameDependency(const std::string &oldTree,
                          const std::string &newTree, Dependency given) {
  NameAndVersion before = describeTree(oldTree), after = describeTree(newTree);
  if (given.name.empty())
    given.name = before.version.empty() && !after.version.empty() ? after.name
                                                                  : before.name;
  // "1", "2.0": a version is no name.
  if (given.name.find_first_not_of("0123456789.") == std::string::npos ||
      given.name == "usr" || given.name == "include" || given.name == "old")
    given.name = "dependency";
  if (given.oldVersion.empty())
    given.oldVersion = before.version.empty() ? "old" : before.version;
  if (given.newVersion.empty())
    given.newVersion = after.version.empty() ? "new" : after.version;
  return given;
}

//===--- the client -------------------------------------------------------===//

// The first directory of an absolute path: "/src".
static std::string topOf(const std::string &file) {
  return file.substr(0, file.find('/', 1));
}

std::string findProjectRoot(const CommandList &commands) {
  std::vector<std::string> files;
  for (const UnitCommand &unit : commands.units)
    files.push_back(unit.file);
  if (files.empty())
    for (const auto &[file, reason] : commands.skipped)
      files.push_back(file);
  // Two trees that share nothing (/src, /build): the one with most units.
  std::map<std::string, unsigned> tops;
  for (const std::string &file : files)
    ++tops[topOf(file)];
  std::string top;
  for (const auto &[name, n] : tops)
    if (top.empty() || n > tops[top])
      top = name;
  std::erase_if(files, [&](const std::string &f) { return topOf(f) != top; });
  fs::path common;
  for (const std::string &file : files) {
    std::error_code error;
    fs::path directory = fs::weakly_canonical(file, error).parent_path();
    if (common.empty()) {
      common = directory;
      continue;
    }
    fs::path shared;
    for (auto a = common.begin(), b = directory.begin();
         a != common.end() && b != directory.end() && *a == *b; ++a, ++b)
      shared /= *a;
    common = shared;
  }
  for (fs::path at = common; at.has_relative_path(); at = at.parent_path())
    if (fs::exists(at / ".git") || fs::exists(at / ".hg"))
      return at.string();
  return common.string();
}

/// The repositories of all sources, and the directories of those in none;
/// nothing where all are in none.
static std::set<std::string> placesOf(const CommandList &commands) {
  std::set<std::string> directories, result;
  bool isInRepository = false;
  for (const UnitCommand &unit : commands.units)
    directories.insert(fs::path(realPath(unit.file)).parent_path().string());
  for (const std::string &directory : directories) {
    std::string repository = repositoryOf(directory);
    isInRepository |= !repository.empty();
    result.insert(repository.empty() ? directory : repository);
  }
  return isInRepository ? result : std::set<std::string>();
}

void placeClient(const CommandList &commands, const std::string &buildDirectory,
                 ParseContext &context) {
  const std::string &root = context.projectRoot = findProjectRoot(commands);
  std::set<std::string> places = placesOf(commands);
  if (places.empty()) {
    // Two sources far from each other have half the machine in common.
    std::string here = repositoryOf(realPath("."));
    places = {!here.empty() && isBelow(here, root) ? here : root,
              (fs::path(root).parent_path() / "include").string()};
  }
  places.insert(directoryOfBuild(buildDirectory));
  context.inside.roots.insert(context.inside.roots.end(), places.begin(),
                              places.end());
}

bool isSelected(const std::string &file,
                const std::vector<std::string> &sources) {
  return sources.empty() ||
         std::any_of(sources.begin(), sources.end(),
                     [&](const std::string &s) { return isBelow(file, s); });
}

std::string readLine(const std::string &root, const Location &at,
                     const Inside &inside) {
  fs::path file = fs::path(root) / at.file;
  if (!inside.holds(file.string()))
    return std::string(outsideText);
  llvm::ErrorOr<std::ifstream> in = openFile(file);
  std::string line;
  for (unsigned i = 0; i < at.line; ++i)
    if (!in || !std::getline(*in, line))
      return "";
  if (!line.empty() && line.back() == '\r')
    line.pop_back();
  return line.size() > 400 ? "" : line; // generated code
}

} // namespace breakpath
