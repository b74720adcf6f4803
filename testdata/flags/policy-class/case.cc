// A template is given the class that answers.
#include "../flags.h"

struct AskFlag {
  static bool allowed() { return flags.isEnabled("discount_codes"); }
};

template <class Policy> class Checkout {
public:
  void pay() {
    if (Policy::allowed())
      sink(); // gated: discount_codes
  }
};

static void run() {
  Checkout<AskFlag> checkout;
  checkout.pay();
}

int main() { run(); }
