// A getter gives a reference that somebody writes through.
#include "../flags.h"

class State {
public:
  bool &enabled() { return on; }

  void init() { on = flags.isEnabled("discount_codes"); }

  void pay() const {
    if (on)
      sink(); // ungated: discount_codes
  }

private:
  bool on = false;
};

static void run() {
  State state;
  state.init();
  state.enabled() = true;
  state.pay();
}

int main() { run(); }
