// A library passes an argument on by reference.
#include "../flags.h"
#include <functional>
#include <mutex>
#include <tuple>

static std::once_flag once;

static void run() {
  bool on = flags.isEnabled("discount_codes");
  std::invoke([](bool &value) { value = true; }, on);
  if (on)
    sink(); // ungated: discount_codes
  bool asked = flags.isEnabled("discount_codes");
  std::call_once(once, [](bool &value) { value = true; }, asked);
  if (asked)
    sink(); // ungated: discount_codes
  bool last = flags.isEnabled("discount_codes");
  std::apply([](bool &value) { value = true; }, std::forward_as_tuple(last));
  if (last)
    sink(); // ungated: discount_codes
}

int main() { run(); }
