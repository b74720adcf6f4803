// A gate that nobody looks at.
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
  sink(); // ungated: discount_codes
  if (gate)
    note("on");
}

int main() { run(); }
