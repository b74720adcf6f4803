// The object is there, but not of that class.
#include "../flags.h"

struct Rule {
  virtual ~Rule() = default;
  void apply();
};
struct Special : Rule {};

void Rule::apply() {
  if (auto *special = dynamic_cast<Special *>(this))
    note("special");
  else
    sink(); // ungated: discount_codes
}

static void check(Rule &rule) {
  if (!dynamic_cast<Special *>(&rule))
    sink(); // ungated: discount_codes
}

int main() {
  Rule *rule = new Rule;
  rule->apply();
  check(*rule);
  if (auto *special = dynamic_cast<Special *>(rule); special == nullptr)
    sink(); // ungated: discount_codes
  delete rule;
}
