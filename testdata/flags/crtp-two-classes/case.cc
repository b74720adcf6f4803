// One of two derived classes does not ask.
#include "../flags.h"

template <class Derived> struct Step {
  void go() {
    if (static_cast<Derived *>(this)->allowed())
      sink(); // ungated: discount_codes
  }
};

struct DiscountStep : Step<DiscountStep> {
  bool allowed() { return flags.isEnabled("discount_codes"); }
};

struct AdminStep : Step<AdminStep> {
  bool allowed() { return true; }
};

static void run() {
  DiscountStep discount;
  AdminStep admin;
  discount.go();
  admin.go();
}

int main() { run(); }
