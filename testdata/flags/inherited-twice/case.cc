// Two bases of one class: only one of them has another function.
#include "../flags.h"

struct Listener {
  virtual ~Listener() = default;
  virtual void notify() {
    sink(); // ungated: discount_codes
  }
};
struct Left : Listener {
  void notify() override { note("left"); }
};
struct Right : Listener {};
struct Both : Left, Right {};

static void tell(Listener &listener) { listener.notify(); }

static void run() {
  if (flags.isEnabled("discount_codes")) {
    Listener plain;
    tell(plain);
  }
  Both both;
  tell(static_cast<Right &>(both));
}

int main() { run(); }
