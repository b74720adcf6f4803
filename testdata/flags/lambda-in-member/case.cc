// A member keeps what to do; it is set under the check.
#include "../flags.h"

#include <functional>

class Button {
public:
  void init() {
    if (flags.isEnabled("discount_codes"))
      pressed = [] {
        sink(); // gated: discount_codes
      };
  }

  void press() const {
    if (pressed)
      pressed();
  }

private:
  std::function<void()> pressed;
};

static void run() {
  Button button;
  button.init();
  button.press();
}

int main() { run(); }
