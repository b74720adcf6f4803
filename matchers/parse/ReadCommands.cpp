// The client's compile database.

#include "matchers/Stages.h"
#include "matchers/parse/frontend/FrontEnd.h"

#include "clang/Tooling/CompilationDatabase.h"
#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/VirtualFileSystem.h"

#include <algorithm>
#include <map>

using llvm::StringRef;

namespace breakpath {

// Units by file, then by command, so that reports do not depend on the order
// a build system happened to write.
static bool before(const UnitCommand &a, const UnitCommand &b) {
  return std::tie(a.file, a.arguments, a.directory) <
         std::tie(b.file, b.arguments, b.directory);
}

// Nothing that a C or C++ header could break.
static bool isAssembler(StringRef file) {
  return file.ends_with(".s") || file.ends_with(".S") ||
         file.ends_with(".asm") || file.ends_with(".sx");
}

namespace {
/// The disk, with no file that may not be shown.
class InsideFileSystem final : public llvm::vfs::ProxyFileSystem {
public:
  explicit InsideFileSystem(const Inside &inside)
      : ProxyFileSystem(llvm::vfs::createPhysicalFileSystem()), inside(inside) {
  }
  llvm::ErrorOr<llvm::vfs::Status> status(const llvm::Twine &path) override {
    llvm::SmallString<256> absolute;
    path.toVector(absolute);
    if (makeAbsolute(absolute) || !inside.holds(std::string(absolute)))
      return std::make_error_code(std::errc::no_such_file_or_directory);
    return ProxyFileSystem::status(path);
  }

private:
  const Inside &inside;
};
} // namespace

using Database = std::unique_ptr<clang::tooling::CompilationDatabase>;

// As CompilationDatabase::loadFromDirectory does it.
static Database load(StringRef file, const Inside &inside,
                     std::string &reason) {
  namespace tooling = clang::tooling;
  Database json = tooling::JSONCompilationDatabase::loadFromFile(
      file, reason, tooling::JSONCommandLineSyntax::AutoDetect);
  if (!json)
    return nullptr;
  return tooling::inferTargetAndDriverMode(
      tooling::inferMissingCompileCommands(tooling::expandResponseFiles(
          std::move(json),
          llvm::makeIntrusiveRefCnt<InsideFileSystem>(inside))));
}

/// A response file that is there and was not read; empty for none.
static std::string unreadWords(const UnitCommand &unit) {
  for (StringRef argument : unit.arguments) {
    if (!argument.consume_front("@"))
      continue;
    llvm::SmallString<256> file(argument);
    llvm::sys::fs::make_absolute(unit.directory, file);
    if (llvm::sys::fs::exists(file))
      return argument.str();
  }
  return "";
}

CommandList readCommands(const std::string &buildDirectory,
                         const Inside &inside, std::string &error) {
  CommandList result;
  llvm::SmallString<256> path(buildDirectory);
  if (!llvm::sys::fs::is_directory(buildDirectory) &&
      llvm::sys::path::filename(path) == "compile_commands.json")
    llvm::sys::path::remove_filename(path);
  llvm::sys::fs::make_absolute(path);
  llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true);
  llvm::SmallString<256> file(path);
  llvm::sys::path::append(file, "compile_commands.json");
  if (!llvm::sys::fs::exists(file)) {
    error =
        file.str().str() +
        ": there is no compile database; configure the client with "
        "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON (CMake), or run its build under "
        "'bear --', and pass the directory that holds it with -p";
    return result;
  }
  std::string reason;
  Database database = load(file, inside, reason);
  if (!database) {
    error = file.str().str() + ": " + StringRef(reason).rtrim().str();
    return result;
  }
  std::map<std::string, unsigned> dropped;
  for (clang::tooling::CompileCommand &command :
       database->getAllCompileCommands()) {
    UnitCommand unit;
    llvm::SmallString<256> directory(command.Directory);
    llvm::sys::fs::make_absolute(path, directory);
    llvm::SmallString<256> source(command.Filename);
    llvm::sys::fs::make_absolute(directory, source);
    llvm::sys::path::remove_dots(source, /*remove_dot_dot=*/true);
    unit.directory = std::string(directory);
    unit.file = std::string(source);
    unit.arguments = std::move(command.CommandLine);
    if (unit.arguments.empty()) {
      result.skipped.emplace_back(unit.file, "its compile command is empty");
      continue;
    }
    std::vector<std::string> copy = unit.arguments;
    for (const std::string &argument : sanitize(copy))
      ++dropped[argument];
    if (!llvm::sys::fs::exists(unit.file)) {
      result.skipped.emplace_back(
          unit.file, "the compile database names it, but there is no such "
                     "file; if the build generates it, build once first");
      continue;
    }
    if (!llvm::sys::fs::is_directory(unit.directory)) {
      result.skipped.emplace_back(unit.file,
                                  "the directory of its compile command is not "
                                  "there; configure the client again");
      continue;
    }
    if (!llvm::sys::fs::is_regular_file(unit.file)) {
      result.skipped.emplace_back(unit.file, "is not a regular file");
      continue;
    }
    if (std::string words = unreadWords(unit); !words.empty()) {
      result.skipped.emplace_back(
          unit.file, "its compile command takes words from " + words +
                         ", which lies outside the build directory; pass the "
                         "directory that has it with -p");
      continue;
    }
    if (isAssembler(unit.file)) {
      ++result.assembler;
      continue;
    }
    result.units.push_back(std::move(unit));
  }
  llvm::sort(result.units, before);
  result.units.erase(std::unique(result.units.begin(), result.units.end(),
                                 [](auto &a, auto &b) {
                                   return !before(a, b) && !before(b, a);
                                 }),
                     result.units.end());
  llvm::sort(result.skipped);
  result.dropped.assign(dropped.begin(), dropped.end());
  if (result.units.empty() && result.skipped.empty() && !result.assembler)
    error = file.str().str() + ": the compile database is empty; configure the "
                               "client again and pass its build directory "
                               "with -p";
  return result;
}

} // namespace breakpath
