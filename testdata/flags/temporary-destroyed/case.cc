// A temporary dies at the end of its line.
#include "../flags.h"

struct Basket {
  int size() const { return 1; }

  ~Basket() {
    sink(); // ungated: discount_codes
  }
};

static void run() {
  const int size = Basket().size();
  if (size && flags.isEnabled("discount_codes"))
    Basket();
}

int main() { run(); }
