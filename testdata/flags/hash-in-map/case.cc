// A map runs the hash of its keys.
#include "../flags.h"

#include <cstddef>
#include <functional>
#include <unordered_map>

struct Code {
  int number;
  bool operator==(const Code &) const = default;
};

template <> struct std::hash<Code> {
  std::size_t operator()(const Code &code) const {
    sink(); // ungated: discount_codes
    return code.number;
  }
};

static void run() {
  std::unordered_map<Code, int> uses;
  uses[{1}] = 1;
  if (flags.isEnabled("discount_codes"))
    std::hash<Code>()({2});
}

int main() { run(); }
