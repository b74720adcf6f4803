#include "tool/evidence/CoverageReaders.h"

#include "tool/support/Failure.h"

#include <llvm/ADT/SmallString.h>
#include <llvm/Support/Path.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace breakpath {

// Reports of a build directory start with "../", wherever that is.
std::string normalised(llvm::StringRef name) {
  std::string slashes = name.str();
  std::replace(slashes.begin(), slashes.end(), '\\', '/');
  llvm::SmallString<256> path(slashes);
  llvm::sys::path::remove_dots(path, /*remove_dot_dot=*/true,
                               llvm::sys::path::Style::posix);
  llvm::StringRef rest = path;
  while (rest.consume_front("../"))
    ;
  return rest.str();
}

// gcov has counts below zero (races) and tools that sum them write 1e+20.
std::uint64_t countOf(double value) {
  if (!(value > 0))
    return 0;
  return value >= 1.8e19 ? std::numeric_limits<std::uint64_t>::max()
                         : static_cast<std::uint64_t>(std::ceil(value));
}

llvm::Error notRead(const std::string &path) {
  return failure(path +
                 ": is no coverage report that breakpath reads; it reads "
                 "lcov, llvm-cov export, gcovr --json and Cobertura");
}

} // namespace breakpath
