// A derived class answers for itself.
#include "../flags.h"

struct Policy {
  virtual ~Policy() = default;

  virtual bool allows() const { return flags.isEnabled("discount_codes"); }
};

struct OpenPolicy : Policy {
  bool allows() const override { return true; }
};

static void pay(const Policy &policy) {
  if (policy.allows())
    sink(); // ungated: discount_codes
}

static void run() {
  pay(Policy());
  pay(OpenPolicy());
}

int main() { run(); }
