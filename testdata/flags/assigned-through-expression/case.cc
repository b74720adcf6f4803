// The left side of an assignment is more than a name.
#include "../flags.h"

class Cart {
public:
  void warm() const { const_cast<bool &>(on) = true; }
  void run() const {
    if (on)
      sink(); // ungated: discount_codes
  }

private:
  bool on = flags.isEnabled("discount_codes");
};

static void run() {
  bool a = flags.isEnabled("discount_codes"), b = false;
  (coin() ? a : b) = true;
  if (a)
    sink(); // ungated: discount_codes
  bool on = false;
  (on = flags.isEnabled("discount_codes")) |= coin();
  if (on)
    sink(); // ungated: discount_codes
}

int main() {
  Cart cart;
  cart.warm();
  cart.run();
  run();
}
