// Bytes from elsewhere are looked at as a struct.
#include "../flags.h"
#include <bit>

struct Bits {
  bool discounts, other;
};

static void show(const void *bytes) {
  auto *bits = static_cast<const Bits *>(bytes);
  if (bits->discounts)
    sink(); // ungated: discount_codes
}

static void run() {
  Bits asked{flags.isEnabled("discount_codes"), false};
  show(&asked);
  char bytes[] = {1, 1};
  show(bytes);
  unsigned short word = 0x0101;
  if (std::bit_cast<Bits>(word).discounts)
    sink(); // ungated: discount_codes
}

int main() { run(); }
