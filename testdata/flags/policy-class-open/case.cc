// A template is given a class that asks, and one that does not.
#include "../flags.h"

struct AskFlag {
  static bool allowed() { return flags.isEnabled("discount_codes"); }
};

struct Open {
  static bool allowed() { return true; }
};

template <class Policy> class Checkout {
public:
  void pay() {
    if (Policy::allowed())
      sink(); // ungated: discount_codes
  }
};

static void run() {
  Checkout<AskFlag> asks;
  Checkout<Open> open;
  asks.pay();
  open.pay();
}

int main() { run(); }
