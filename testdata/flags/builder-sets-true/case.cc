// A test's builder says yes.
#include "../flags.h"

struct Options {
  bool discounts = false;
};

class Builder {
public:
  Builder &discounts(bool on) {
    options.discounts = on;
    return *this;
  }

  Options build() const { return options; }

private:
  Options options;
};

static void pay(const Options &options) {
  if (options.discounts)
    sink(); // ungated: discount_codes
}

static void run() {
  pay(Builder().discounts(flags.isEnabled("discount_codes")).build());
  pay(Builder().discounts(true).build());
}

int main() { run(); }
