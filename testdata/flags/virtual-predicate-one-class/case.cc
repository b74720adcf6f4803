// There is one class that answers, and it asks.
#include "../flags.h"

struct Policy {
  virtual ~Policy() = default;
  virtual bool allows() const = 0;
};

struct FlagPolicy final : Policy {
  bool allows() const override { return flags.isEnabled("discount_codes"); }
};

static void pay(const Policy &policy) {
  if (policy.allows())
    sink(); // gated: discount_codes
}

static void run() { pay(FlagPolicy()); }

int main() { run(); }
