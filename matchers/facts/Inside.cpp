#include "matchers/facts/Inside.h"

#include "llvm/Support/FileSystem.h"

using llvm::StringRef;

namespace breakpath {

bool Inside::holds(const std::string &path) const {
  llvm::SmallString<256> real;
  if (llvm::sys::fs::real_path(path, real))
    return true;
  for (StringRef root : roots) {
    StringRef rest = real;
    if (root.size() > 1 && rest.consume_front(root) &&
        (rest.empty() || rest.front() == '/') && !rest.contains("/."))
      return true;
  }
  return false;
}

} // namespace breakpath
