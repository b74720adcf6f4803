// A getter, a reference and a pointer to the object that asked.
#include "../flags.h"

class Settings {
public:
  explicit Settings(bool discounts) : discounts(discounts) {}

  bool hasDiscounts() const { return discounts; }

private:
  bool discounts;
};

class Checkout {
public:
  explicit Checkout(const Settings &settings) : settings(&settings) {}

  void pay() const {
    if (settings->hasDiscounts())
      sink(); // gated: discount_codes
  }

private:
  const Settings *settings;
};

static void run() {
  const Settings settings(flags.isEnabled("discount_codes"));
  Checkout(settings).pay();
}

int main() { run(); }
