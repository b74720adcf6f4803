// Functions that fill an object without knowing what it is.
#include "../flags.h"
#include <algorithm>
#include <cstddef>
#include <vector>

struct Options {
  bool discounts = flags.isEnabled("discount_codes");
};
struct Rules {
  bool discounts = flags.isEnabled("discount_codes");
};

static void unpack(void *to, const std::vector<char> &bytes) {
  std::copy(bytes.begin(), bytes.end(), static_cast<char *>(to));
}

static void run() {
  Options options;
  unpack(&options, {1});
  if (options.discounts)
    sink(); // ungated: discount_codes
  Rules rules;
  reinterpret_cast<std::byte *>(&rules)[0] = std::byte{1};
  if (rules.discounts)
    sink(); // ungated: discount_codes
}

int main() { run(); }
