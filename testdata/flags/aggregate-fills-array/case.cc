// Elements that the list does not have are made as their class says.
#include "../flags.h"
#include <array>

struct Slot {
  bool on = true;
};
struct Place {
  bool on = true;
};

static void run() {
  Slot slots[3] = {};
  slots[0].on = flags.isEnabled("discount_codes");
  for (const Slot &slot : slots)
    if (slot.on)
      sink(); // ungated: discount_codes
  std::array<Place, 2> places = {};
  places[0].on = flags.isEnabled("discount_codes");
  if (places[1].on)
    sink(); // ungated: discount_codes
}

int main() { run(); }
