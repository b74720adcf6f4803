// A member keeps the answer of the constructor's initialiser.
#include "../flags.h"

class Checkout {
public:
  explicit Checkout(const FeatureFlags &client)
      : on(client.isEnabled("discount_codes")) {}

  void pay() {
    if (on)
      sink(); // gated: discount_codes
  }

private:
  const bool on;
};

static void run() {
  Checkout checkout(flags);
  checkout.pay();
}

int main() { run(); }
