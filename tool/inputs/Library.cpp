#include "tool/inputs/Library.h"

#include "matchers/Stages.h"
#include "matchers/facts/Internal.h"
#include "tool/inputs/Headers.h"
#include "tool/inputs/ModelFile.h"
#include "tool/inputs/PackageFlags.h"
#include "tool/inputs/Project.h"
#include "tool/support/Failure.h"
#include "tool/support/Files.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace fs = std::filesystem;

namespace breakpath {

//===--- binaries ---------------------------------------------------------===//

static bool isShared(const std::string &name) {
  size_t at = name.find(".so");
  return at != std::string::npos &&
         (at + 3 == name.size() || name[at + 3] == '.');
}

static void addBinaries(const fs::path &directory,
                        std::map<std::string, std::string> &byStem) {
  std::error_code error;
  for (const auto &entry : fs::directory_iterator(directory, error)) {
    std::string name = entry.path().filename().string();
    bool isArchive = name.ends_with(".a");
    if (!entry.is_regular_file(error) || (!isArchive && !isShared(name)))
      continue;
    std::string stem =
        name.substr(0, isArchive ? name.size() - 2 : name.find(".so"));
    std::string path = fs::canonical(entry.path(), error).string();
    std::string &known = byStem[stem];
    // Links of one library lead to one file; an archive is second best.
    if (known.empty() || (known.ends_with(".a") && !isArchive))
      known = path;
  }
}

std::vector<std::string> findBinaries(const std::string &prefix) {
  std::map<std::string, std::string> byStem;
  for (const char *lib : {"lib", "lib64", "lib32"}) {
    fs::path directory = fs::path(prefix) / lib;
    addBinaries(directory, byStem);
    // Debian's: lib/x86_64-linux-gnu.
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(directory, error))
      if (entry.is_directory(error) && entry.path().filename().string().find(
                                           "-linux-gnu") != std::string::npos)
        addBinaries(entry.path(), byStem);
  }
  std::vector<std::string> result;
  for (const auto &[stem, path] : byStem)
    result.push_back(path);
  std::sort(result.begin(), result.end());
  return result;
}

static const char *wordFor(Version version) {
  return version == Version::Old ? "old" : "new";
}

llvm::Expected<std::vector<BinaryFile>>
readBinaries(const Options &options, Version version, const std::string &root,
             std::vector<std::string> &notes) {
  const std::vector<std::string> &named =
      version == Version::Old ? options.oldLibraries : options.newLibraries;
  // What sources use are names, not types that no header completes.
  bool withTypes = options.command != "scan" || !options.clients.empty();
  std::vector<BinaryFile> files;
  for (const std::string &path :
       named.empty() && !root.empty() ? findBinaries(root) : named) {
    std::string problem;
    BinaryFile file;
    if (named.empty() && !isBelow(path, root))
      problem = "a link leads to it, out of the tree";
    else
      file = readBinary(path, withTypes, problem);
    file.path = root.empty() ? fs::path(path).filename().string()
                             : relativePath(root, path);
    // What the user names must be read; what merely lies there need not.
    if (!problem.empty() && !named.empty())
      return failure(path + ": cannot be read as a library: " + problem);
    if (problem.empty())
      files.push_back(std::move(file));
    else
      notes.push_back(std::string(wordFor(version)) + " " + file.path +
                      " is not compared: " + problem);
  }
  return files;
}

//===--- one version ------------------------------------------------------===//

namespace {

class LibraryReader {
public:
  LibraryReader(const Options &options, Version version)
      : options(options),
        tree(version == Version::Old ? options.oldTree : options.newTree),
        version(version) {}

  llvm::Expected<LibraryVersion> read() {
    if (fs::is_regular_file(tree)) {
      if (isModelFile(tree))
        return readSaved();
      // A library without headers.
      Options alone = options;
      (version == Version::Old ? alone.oldLibraries : alone.newLibraries)
          .push_back(tree);
      auto found = readBinaries(alone, version, "", result.notes);
      if (!found)
        return found.takeError();
      files = std::move(*found);
      joinBinaries(result.model, files, options.internal);
      return std::move(result);
    }
    llvm::Expected<HeaderMapping> headers = mapHeaders(tree);
    if (!headers)
      return headers.takeError();
    root = headers->oldRoot;
    if (llvm::Error error = readFiles())
      return std::move(error);
    if (llvm::Error error = readHeaders(*headers))
      return std::move(error);
    joinBinaries(result.model, files, options.internal);
    return std::move(result);
  }

private:
  llvm::Expected<LibraryVersion> readSaved() {
    llvm::Expected<SavedModel> saved = readModel(tree);
    if (!saved)
      return saved.takeError();
    result.model = std::move(saved->model);
    result.name = saved->name;
    result.version = saved->version;
    result.isC = saved->isC;
    return std::move(result);
  }

  //--- headers -------------------------------------------------------------//

  llvm::Error readHeaders(const HeaderMapping &headers) {
    if (!options.buildDirectory.empty())
      return readForClient(headers);
    ParseContext context;
    context.headers = headers;
    context.inside.roots = {root};
    context.projectRoot = "/";
    if (llvm::Error error = prepareContext(options, context))
      return error;
    const std::string &includeRoot = headers.includeRoot;
    std::vector<std::string> list = listHeaders(includeRoot);
    if (list.empty())
      return failure(tree + ": holds no headers");
    PackageFlags package = readPackageFlags(root);
    if (!package.linkedOut.empty())
      result.notes.push_back(whichTree() +
                             ": package files that are links out "
                             "of it were not read: " +
                             joined(package.linkedOut));
    if (!package.defines.empty())
      result.notes.push_back(
          whichTree() +
          ": defines from its package files: " + joined(package.defines));
    auto extract = [&](const std::string &standard) {
      return extractApi(context, commandFor(includeRoot, standard, package),
                        Version::Old, list);
    };
    if (!options.standard.empty()) {
      result.model = extract(options.standard);
      result.isC = options.standard.find("++") == std::string::npos;
    } else {
      std::string cxx = package.standard.empty() ? "c++20" : package.standard;
      bool isC = !exportsCxx() && areC(includeRoot, list);
      result.model = extract(isC ? "c17" : cxx);
      result.isC = isC;
      // Only a guess; what the compiler takes is right.
      if (isC && !result.model.skipped.empty())
        if (ApiModel asCxx = extract(cxx);
            asCxx.skipped.size() < result.model.skipped.size()) {
          result.model = std::move(asCxx);
          result.isC = false;
        }
    }
    markInternal(result.model, options.internal);
    return llvm::Error::success();
  }

  // What a client sees depends on its flags: one unit of each language stands
  // for all.
  llvm::Error readForClient(const HeaderMapping &headers) {
    llvm::Expected<ParseContext> context = makeContext(options);
    if (!context)
      return context.takeError();
    llvm::Expected<CommandList> commands = selectCommands(options);
    if (!commands)
      return commands.takeError();
    placeClient(*commands, options.buildDirectory, *context);
    std::vector<std::string> list = listHeaders(headers.includeRoot);
    bool isFound = false;
    for (bool wantsC : {true, false})
      for (const UnitCommand &unit : commands->units) {
        if (unit.file.ends_with(".c") != wantsC ||
            !includesOneOf(unit.file, list))
          continue;
        result.model = mergeModels(std::move(result.model),
                                   extractApi(*context, unit, version, list));
        result.notes.push_back(whichTree() + ": read with the flags of " +
                               relativePath(context->projectRoot, unit.file));
        isFound = true;
        break;
      }
    if (!isFound)
      return failure(options.buildDirectory +
                     ": no unit includes a header of " + tree +
                     "; leave -p out to read them without a client");
    markInternal(result.model, options.internal);
    return llvm::Error::success();
  }

  // As a client would compile against this version: outside of its tree, since
  // what lies in it counts as the library.
  UnitCommand commandFor(const std::string &includeRoot,
                         const std::string &standard,
                         const PackageFlags &package) {
    bool isC = standard.find("++") == std::string::npos;
    UnitCommand command;
    command.directory = "/";
    command.file = isC ? "/client.c" : "/client.cc";
    command.arguments = {isC ? "clang" : "clang++", "-std=" + standard,
                         "-I" + includeRoot};
    std::vector<std::string> directories = package.includeDirectories;
    for (std::string &directory : inferIncludeDirectories(includeRoot))
      directories.push_back(std::move(directory));
    for (const std::string &directory : directories)
      command.arguments.push_back("-I" + directory);
    for (const std::string &define : package.defines)
      command.arguments.push_back("-D" + define);
    command.arguments.insert(command.arguments.end(),
                             options.compilerArguments.begin(),
                             options.compilerArguments.end());
    command.arguments.push_back(command.file);
    return command;
  }

  // Names that only a C++ compiler makes (Itanium C++ ABI 5.1).
  bool exportsCxx() const {
    for (const BinaryFile &file : files)
      for (const BinarySymbol &symbol : file.symbols)
        if (symbol.name.starts_with("_Z"))
          return true;
    return false;
  }

  std::string whichTree() const { return wordFor(version); }

  static std::string joined(const std::vector<std::string> &list) {
    std::string text;
    for (const std::string &item : list)
      text += (text.empty() ? "" : ", ") + item;
    return text;
  }

  llvm::Error readFiles() {
    auto found = readBinaries(options, version, root, result.notes);
    if (!found)
      return found.takeError();
    files = std::move(*found);
    return llvm::Error::success();
  }

  const Options &options;
  const std::string &tree;
  Version version;
  std::string root; ///< empty without a tree
  std::vector<BinaryFile> files;
  LibraryVersion result;
};

} // namespace

llvm::Expected<LibraryVersion> readLibrary(const Options &options,
                                           Version version) {
  return LibraryReader(options, version).read();
}

} // namespace breakpath
