// Two gates of one class for two flags; the work looks at the wrong one.
#include "../flags.h"

class Gate {
public:
  explicit Gate(std::string_view key) : on(flags.isEnabled(key)) {}

  explicit operator bool() const { return on; }

private:
  bool on;
};

static void run() {
  const Gate discounts("discount_codes"), cards("gift_cards");
  if (discounts)
    note("on");
  if (cards)
    sink(); // ungated: discount_codes
}

int main() { run(); }
