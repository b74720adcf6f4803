// The most derived class makes the virtual base.
#include "../flags.h"

struct Base {
  Base() {
    sink(); // ungated: discount_codes
  }
};

struct Left : virtual Base {};

struct Right : virtual Base {};

struct Both : Left, Right {};

static void run() {
  Both both;
  if (flags.isEnabled("discount_codes"))
    Base();
}

int main() { run(); }
