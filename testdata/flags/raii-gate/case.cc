// An object asks when it is made and converts to the answer.
#include "../flags.h"

class Gate {
public:
  explicit Gate(std::string_view key) : on(flags.isEnabled(key)) {}

  explicit operator bool() const { return on; }

private:
  bool on;
};

static void run() {
  Gate gate("discount_codes");
  if (!gate)
    return;
  sink(); // gated: discount_codes
}

int main() { run(); }
