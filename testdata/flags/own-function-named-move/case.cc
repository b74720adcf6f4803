// The client's move() and forward() give an answer, not their argument.
#include "../flags.h"

struct Cart {
  int at = 0;
  bool move(int steps) {
    at += steps;
    return at > 10;
  }
  bool forward(const char *message) { return *message == 'x'; }
};

static void run() {
  Cart cart;
  if (!cart.move(1))
    sink(); // ungated: discount_codes
  if (!cart.forward("hello"))
    sink(); // ungated: discount_codes
}

int main() { run(); }
