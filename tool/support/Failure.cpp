#include "tool/support/Failure.h"

namespace breakpath {

llvm::Error failure(const std::string &message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), message);
}

} // namespace breakpath
