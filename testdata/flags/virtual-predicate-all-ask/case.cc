// Every class asks, each in its own way.
#include "../flags.h"

struct Policy {
  virtual ~Policy() = default;
  virtual bool allows() const = 0;
};

struct UserPolicy : Policy {
  bool allows() const override {
    return flags.isEnabled("discount_codes") && coin();
  }
};

struct StaffPolicy : Policy {
  bool allows() const override {
    if (!flags.isEnabled("discount_codes"))
      return false;
    return true;
  }
};

static void pay(const Policy &policy) {
  if (policy.allows())
    sink(); // maybe: discount_codes (overridable: another class could answer otherwise)
}

static void run() {
  pay(UserPolicy());
  pay(StaffPolicy());
}

int main() { run(); }
