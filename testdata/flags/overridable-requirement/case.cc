// A derived class requires nothing.
#include "../flags.h"

struct Policy {
  virtual ~Policy() = default;

  virtual void require() const {
    if (!flags.isEnabled("discount_codes"))
      throw 1;
  }
};

struct OpenPolicy : Policy {
  void require() const override {}
};

static void pay(const Policy &policy) {
  policy.require();
  sink(); // ungated: discount_codes
}

int main() {
  try {
    pay(OpenPolicy());
    pay(Policy());
  } catch (int) {
    note("off");
  }
}
