#include "matchers/parse/frontend/HeaderOverlay.h"

#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

using namespace llvm;

namespace breakpath {

// The nearest ancestor that exists decides: a header that only the new version
// has lives in a directory that the old tree may lack.
std::string TreeMatcher::real(StringRef path) {
  if (auto known = realPaths.find(path); known != realPaths.end())
    return known->second;
  SmallString<256> resolved;
  if (sys::fs::real_path(path, resolved)) {
    StringRef parent = sys::path::parent_path(path);
    resolved = parent.empty() ? path : StringRef(real(parent));
    if (!parent.empty())
      sys::path::append(resolved, sys::path::filename(path));
  }
  return realPaths[path] = std::string(resolved);
}

static std::optional<std::string> stripRoot(StringRef path, StringRef root) {
  if (root.empty() || !path.consume_front(root))
    return std::nullopt;
  if (!path.empty() && !path.consume_front("/"))
    return std::nullopt;
  return path.str();
}

std::optional<std::string> TreeMatcher::below(StringRef path) {
  // As written first: a tree may be a farm of links that lead elsewhere.
  SmallString<256> clean(path);
  sys::path::remove_dots(clean, /*remove_dot_dot=*/true);
  if (auto rest = stripRoot(clean, root))
    return rest;
  // Then as the system resolves it: "link/.." need not be where it seems.
  clean = real(path);
  sys::path::remove_dots(clean, /*remove_dot_dot=*/true);
  return stripRoot(clean, root);
}

namespace {

class OverlayFileSystem final : public vfs::ProxyFileSystem {
public:
  OverlayFileSystem(IntrusiveRefCntPtr<vfs::FileSystem> base,
                    const std::string &named, const std::string &shown)
      : ProxyFileSystem(std::move(base)), matcher(named), shown(shown) {}

  ErrorOr<vfs::Status> status(const Twine &path) override {
    auto mapped = map(path);
    if (!mapped)
      return ProxyFileSystem::status(path);
    auto result = ProxyFileSystem::status(*mapped);
    if (!result)
      return result;
    return vfs::Status::copyWithNewName(*result, path);
  }

  bool exists(const Twine &path) override { return bool(status(path)); }

  ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const Twine &path) override {
    auto mapped = map(path);
    if (!mapped)
      return ProxyFileSystem::openFileForRead(path);
    return vfs::File::getWithPath(ProxyFileSystem::openFileForRead(*mapped),
                                  path);
  }

  vfs::directory_iterator dir_begin(const Twine &path,
                                    std::error_code &error) override {
    auto mapped = map(path);
    return ProxyFileSystem::dir_begin(mapped ? Twine(*mapped) : path, error);
  }

  // The tree must stay recognisable: a mapped path keeps its old name.
  std::error_code getRealPath(const Twine &path,
                              SmallVectorImpl<char> &output) override {
    if (!map(path))
      return ProxyFileSystem::getRealPath(path, output);
    output.clear();
    path.toVector(output);
    return makeAbsolute(output);
  }

private:
  std::optional<std::string> map(const Twine &path) {
    SmallString<256> absolute;
    path.toVector(absolute);
    if (makeAbsolute(absolute))
      return std::nullopt;
    auto rest = matcher.below(absolute);
    if (!rest)
      return std::nullopt;
    SmallString<256> mapped(shown);
    if (!rest->empty())
      sys::path::append(mapped, *rest);
    return std::string(mapped);
  }

  TreeMatcher matcher;
  std::string shown; ///< the tree in the place of the one that is named
};

} // namespace

IntrusiveRefCntPtr<vfs::FileSystem>
mapHeaders(IntrusiveRefCntPtr<vfs::FileSystem> base,
           const HeaderMapping &headers, Version version) {
  const std::string &shown =
      version == Version::Old ? headers.oldRoot : headers.newRoot;
  if (shown == headers.namedRoot)
    return base;
  return makeIntrusiveRefCnt<OverlayFileSystem>(base, headers.namedRoot, shown);
}

} // namespace breakpath
