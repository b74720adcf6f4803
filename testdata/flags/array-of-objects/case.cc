// The end of a scope destroys the elements of an array.
#include "../flags.h"

struct Basket {
  ~Basket() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  Basket baskets[2];
  if (!flags.isEnabled("discount_codes"))
    return;
  note("on");
}

int main() { run(); }
