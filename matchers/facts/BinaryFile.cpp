#include "matchers/facts/BinaryFile.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Demangle/Demangle.h"

namespace breakpath {

std::string demangled(const std::string &name) { return llvm::demangle(name); }

static std::vector<unsigned> numbersIn(llvm::StringRef text) {
  std::vector<unsigned> result;
  while (true) {
    text = text.drop_until([](char c) { return llvm::isDigit(c); });
    unsigned number;
    if (text.empty() || text.consumeInteger(10, number))
      return result;
    result.push_back(number);
  }
}

bool isLowerVersion(const std::string &a, const std::string &b) {
  return numbersIn(a) < numbersIn(b);
}

} // namespace breakpath
