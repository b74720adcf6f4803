// run: no
#include "../flags.h"
#include "sdk.h"

THRIFT_FLAG_DECLARE_bool(discount);
THRIFT_FLAG_DECLARE_int64(discount_level);

int sinkLevel();

void truth() {
  if (THRIFT_FLAG(discount))
    sink(); // gated: discount
  if (!THRIFT_FLAG(discount))
    return;
  sink(); // gated: discount
}

void number() {
  sink(); // ungated: discount
  if (THRIFT_FLAG(discount_level) > 1)
    sinkLevel(); // gated: discount_level
  sinkLevel();   // ungated: discount_level
}

int main() {
  truth();
  number();
}
