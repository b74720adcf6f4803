// The answer travels in a struct made by aggregate initialisation.
#include "../flags.h"

struct Context {
  int user;
  bool discounts;
};

static void apply(const Context &context) {
  if (context.discounts)
    sink(); // gated: discount_codes
}

static void run() {
  Context context{1, flags.isEnabled("discount_codes")};
  apply(context);
  apply({2, false});
}

int main() { run(); }
