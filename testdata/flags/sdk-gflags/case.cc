// run: no
#include "../flags.h"
#include "sdk.h"

DEFINE_bool(discount, false, "Whether discounts are given.");
DECLARE_int32(discount_level);
DECLARE_string(discount_kind);

int sinkLevel();
int sinkKind();

void truth() {
  if (FLAGS_discount)
    sink(); // gated: discount
  sink();   // ungated: discount
}

void variants() {
  if (FLAGS_discount_level > 0)
    sinkLevel(); // gated: discount_level
  if (FLAGS_discount_kind == "summer")
    sinkKind(); // gated: discount_kind
  sinkKind();   // ungated: discount_kind
}

int main() {
  truth();
  variants();
}
