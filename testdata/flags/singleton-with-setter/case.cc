// A singleton whose answer a test hook overrides.
#include "../flags.h"

class Settings {
public:
  static Settings &get() {
    static Settings settings;
    return settings;
  }

  bool discounts() const { return on; }

  void override(bool value) { on = value; }

private:
  Settings() : on(flags.isEnabled("discount_codes")) {}

  bool on;
};

static void run() {
  Settings::get().override(coin());
  if (Settings::get().discounts())
    sink(); // ungated: discount_codes
}

int main() { run(); }
