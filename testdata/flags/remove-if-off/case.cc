// What needs the flag is removed from a list first.
#include "../flags.h"

#include <vector>

struct Step {
  bool needsFlag;
  void (*act)();
};

static void apply() {
  sink(); // maybe: discount_codes (what remains in the list depends on data)
}

static void pay() { note("pay"); }

static void run() {
  std::vector<Step> steps = {{false, pay}, {true, apply}};
  if (!flags.isEnabled("discount_codes"))
    std::erase_if(steps, [](const Step &step) { return step.needsFlag; });
  for (const Step &step : steps)
    step.act();
}

int main() { run(); }
