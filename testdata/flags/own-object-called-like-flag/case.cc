// Objects of the client's own that are called like the flag.
#include "../flags.h"

class FeatureGate {
public:
  explicit FeatureGate(const char *key) : on(flags.isEnabled(key)) {}
  void force() { on = true; }
  bool isEnabled() const { return on; }

private:
  bool on;
};

class ToggleButton {
public:
  bool isEnabled() const { return enabled; }

private:
  bool enabled = true;
};

static void run() {
  FeatureGate discountCodes("discount_codes");
  discountCodes.force();
  if (discountCodes.isEnabled())
    sink(); // ungated: discount_codes
}

static ToggleButton discountCodes;

static void show() {
  if (discountCodes.isEnabled())
    sink(); // ungated: discount_codes
}

int main() {
  run();
  show();
}
