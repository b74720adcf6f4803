// A singleton keeps the answer for all.
#include "../flags.h"

class Settings {
public:
  static Settings &get() {
    static Settings settings;
    return settings;
  }

  bool discounts() const { return on; }

private:
  Settings() : on(flags.isEnabled("discount_codes")) {}

  bool on;
};

static void run() {
  if (Settings::get().discounts())
    sink(); // gated: discount_codes
}

int main() { run(); }
