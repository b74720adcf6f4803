// run: no
#include "../flags.h"
#include "sdk.h"

ABSL_FLAG(bool, discount, false, "Whether discounts are given.");
ABSL_DECLARE_FLAG(int, discount_level);

void truth() {
  if (absl::GetFlag(FLAGS_discount))
    sink(); // gated: discount
  sink();   // ungated: discount
}

int sinkLevel();

void number() {
  if (absl::GetFlag(FLAGS_discount_level) > 0)
    sinkLevel(); // gated: discount_level
  sinkLevel();   // ungated: discount_level
}

int main() {
  truth();
  number();
}
