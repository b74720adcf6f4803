#include "tool/support/Repository.h"

#include "tool/support/Failure.h"
#include "tool/support/Files.h"

#include <filesystem>

namespace fs = std::filesystem;

namespace breakpath {

std::string realPath(const std::string &path) {
  std::error_code error;
  fs::path full = fs::absolute(path, error);
  fs::path real = fs::weakly_canonical(full, error);
  return (error ? full : real).string();
}

std::string repositoryOf(const std::string &directory) {
  std::error_code error;
  for (fs::path at = directory; at.has_relative_path(); at = at.parent_path())
    if (fs::exists(at / ".git", error) || fs::exists(at / ".hg", error))
      return at.string();
  return "";
}

llvm::Error refuseLinkOut(const std::string &file) {
  std::error_code error;
  if (!fs::is_symlink(file, error))
    return llvm::Error::success();
  std::string home = realPath(fs::path(file).parent_path() / ".");
  if (std::string all = repositoryOf(home); !all.empty())
    home = all;
  if (isBelow(file, home))
    return llvm::Error::success();
  return failure(file + ": is a link that leads out of " + home +
                 "; name the file that it leads to");
}

} // namespace breakpath
