// A builder collects the answer and makes the object.
#include "../flags.h"

struct Options {
  bool discounts = false;
  int user = 0;
};

class Builder {
public:
  Builder &discounts(bool on) {
    options.discounts = on;
    return *this;
  }

  Builder &user(int id) {
    options.user = id;
    return *this;
  }

  Options build() const { return options; }

private:
  Options options;
};

static void run() {
  const Options options =
      Builder().user(3).discounts(flags.isEnabled("discount_codes")).build();
  if (options.discounts)
    sink(); // gated: discount_codes
}

int main() { run(); }
