// Aggregates made as if they had a constructor, as make_unique does.
#include "../flags.h"
#include <memory>
#include <vector>

struct Options {
  bool discounts;
  int size;
};

struct All : Options {
  All() : Options(true, 1) {}
};

static void run(const Options &options) {
  if (options.discounts)
    sink(); // ungated: discount_codes
}

int main() {
  run({flags.isEnabled("discount_codes"), 1});
  run(*std::make_unique<Options>(true, 2));
  std::vector<Options> list;
  list.emplace_back(true, 3);
  run(list.back());
  run(All());
}
