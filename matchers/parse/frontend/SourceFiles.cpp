#include "matchers/parse/frontend/SourceFiles.h"

#include "clang/Basic/SourceManager.h"
#include "clang/Lex/Lexer.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <cstring>

using namespace clang;
using llvm::StringRef;

namespace breakpath {

SourceFiles::SourceFiles(const ParseContext &context,
                         std::string workingDirectory)
    : outside(context.inside), context(context),
      workingDirectory(std::move(workingDirectory)),
      dependency(context.headers.namedRoot) {
  StringRef rest = context.headers.includeRoot;
  if (rest.consume_front(context.headers.namedRoot) && !rest.empty())
    includePrefix = rest.drop_front().str() + "/";
}

void SourceFiles::attach(const SourceManager &sources) { manager = &sources; }

static std::string absolute(StringRef path, StringRef directory) {
  llvm::SmallString<256> result(path);
  llvm::sys::fs::make_absolute(directory, result);
  return std::string(result);
}

std::optional<std::string> SourceFiles::dependencyPath(StringRef path) {
  auto rest = dependency.below(absolute(path, workingDirectory));
  if (rest && !includePrefix.empty() &&
      StringRef(*rest).starts_with(includePrefix))
    rest->erase(0, includePrefix.size());
  return rest;
}

std::string SourceFiles::libraryName(StringRef path) {
  if (path.contains("/c++/") || path.contains("/lib/clang/"))
    return "";
  size_t root = path.rfind("/include/");
  if (root == StringRef::npos)
    return llvm::sys::path::parent_path(path).str();
  StringRef below = path.substr(root + std::strlen("/include/"));
  // Debian's x86_64-linux-gnu/openssl/ is openssl/ too.
  if (auto [first, rest] = below.split('/'); first.contains("-linux-"))
    below = rest;
  StringRef directory = llvm::sys::path::parent_path(below);
  return (directory.empty() ? below : directory).str();
}

// Outside the project: "../include/x.h", so that no report depends on where a
// checkout lies.
std::string SourceFiles::belowRoot(StringRef path) const {
  auto rest = llvm::sys::path::begin(path), end = llvm::sys::path::end(path);
  auto base = llvm::sys::path::begin(context.projectRoot),
       baseEnd = llvm::sys::path::end(context.projectRoot);
  while (rest != end && base != baseEnd && *rest == *base)
    ++rest, ++base;
  llvm::SmallString<256> result;
  for (; base != baseEnd; ++base)
    llvm::sys::path::append(result, "..");
  for (; rest != end; ++rest)
    llvm::sys::path::append(result, *rest);
  return std::string(result);
}

std::string SourceFiles::displayPath(StringRef path) {
  llvm::SmallString<256> real;
  std::string full = absolute(path, workingDirectory);
  if (llvm::sys::fs::real_path(full, real))
    real = full;
  return belowRoot(real);
}

// Where a link leads is no business of a report.
std::string SourceFiles::writtenPath(StringRef path) const {
  llvm::SmallString<256> full(absolute(path, workingDirectory));
  llvm::sys::path::remove_dots(full, /*remove_dot_dot=*/true);
  return belowRoot(full);
}

const SourceFiles::FileInfo &SourceFiles::info(FileID file) {
  auto [entry, isNew] = files.try_emplace(file);
  if (!isNew)
    return entry->second;
  FileInfo result;
  if (auto source = manager->getFileEntryRefForID(file)) {
    result.isOutside = outside.contains(*source);
    if (auto below = dependencyPath(source->getName())) {
      result.origin = Origin::Dependency;
      result.name = *below;
    } else {
      result.name = result.isOutside ? writtenPath(source->getName())
                                     : displayPath(source->getName());
      bool inProject = !StringRef(result.name).starts_with("../");
      bool isSystem = SrcMgr::isSystem(
          manager->getFileCharacteristic(manager->getLocForStartOfFile(file)));
      if (inProject || !isSystem)
        result.origin = Origin::Client;
    }
  }
  return files[file] = std::move(result);
}

Origin SourceFiles::origin(SourceLocation at) {
  if (at.isInvalid())
    return Origin::Other;
  return info(manager->getFileID(manager->getFileLoc(at))).origin;
}

bool SourceFiles::isOutside(SourceLocation at) {
  return at.isValid() &&
         info(manager->getFileID(manager->getFileLoc(at))).isOutside;
}

Location SourceFiles::location(SourceLocation at) {
  if (at.isInvalid())
    return {};
  auto [file, offset] = manager->getDecomposedLoc(manager->getFileLoc(at));
  return {info(file).name, manager->getLineNumber(file, offset),
          manager->getColumnNumber(file, offset)};
}

Extent SourceFiles::extent(SourceRange range, const LangOptions &language) {
  Extent result;
  result.begin = location(range.getBegin());
  SourceLocation end = range.getEnd();
  if (end.isInvalid())
    end = range.getBegin();
  // A macro at the end of the range reaches to the end of its invocation.
  if (end.isMacroID() && !manager->isMacroArgExpansion(end))
    end = manager->getExpansionRange(end).getEnd();
  end = manager->getFileLoc(end);
  Location last = location(end);
  if (last.file != result.begin.file) {
    result.endLine = result.begin.line;
    result.endColumn = result.begin.column;
    return result;
  }
  result.endLine = last.line;
  result.endColumn =
      last.column + Lexer::MeasureTokenLength(end, *manager, language);
  return result;
}

Location SourceFiles::mainFile() {
  return {info(manager->getMainFileID()).name, 1, 1};
}

SourceLocation SourceFiles::clientInclude(SourceLocation at) {
  if (at.isInvalid())
    return {};
  SourceLocation current = manager->getFileLoc(at);
  while (current.isValid() && !inClient(current))
    current = manager->getIncludeLoc(manager->getFileID(current));
  return current;
}

} // namespace breakpath
