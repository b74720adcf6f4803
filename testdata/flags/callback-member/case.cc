// A button keeps what it calls.
#include "../flags.h"

#include <functional>

struct Button {
  std::function<void()> pressed;
};

static void apply() {
  sink(); // ungated: discount_codes
}

static void init(Button &button) { button.pressed = apply; }

static void run() {
  Button button;
  init(button);
  button.pressed();
  if (flags.isEnabled("discount_codes"))
    apply();
}

int main() { run(); }
