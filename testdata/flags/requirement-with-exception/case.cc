// The helper lets some users through.
#include "../flags.h"

static void requireDiscounts(int user) {
  if (user == 0)
    return;
  if (!flags.isEnabled("discount_codes"))
    throw 1;
}

static void run() {
  requireDiscounts(coin());
  sink(); // ungated: discount_codes
}

int main() {
  try {
    run();
  } catch (int) {
    note("off");
  }
}
