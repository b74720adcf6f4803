// < is made from <=>.
#include "../flags.h"

#include <compare>

struct Amount {
  int cents;

  std::strong_ordering operator<=>(const Amount &other) const {
    sink(); // ungated: discount_codes
    return cents <=> other.cents;
  }
};

static void run() {
  const Amount one{1}, two{2};
  if (one < two && flags.isEnabled("discount_codes"))
    note("less");
}

int main() { run(); }
