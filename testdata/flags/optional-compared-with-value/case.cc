// What an optional holds is compared, not whether it holds anything.
#include "../flags.h"
#include <optional>

static std::optional<int> find() {
  return flags.isEnabled("discount_codes") ? 1 : -1;
}

static void run() {
  std::optional<bool> on = flags.isEnabled("discount_codes");
  if (on == false)
    sink(); // ungated: discount_codes
  std::optional<int> percent = 0;
  if (percent == 0)
    sink(); // ungated: discount_codes
  if (auto found = find(); found == 1)
    note("on");
  else
    sink(); // ungated: discount_codes
}

int main() { run(); }
