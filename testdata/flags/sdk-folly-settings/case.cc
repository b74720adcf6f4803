// run: no
#include "../flags.h"
#include "sdk.h"

FOLLY_SETTING_DECLARE(shop, discount, bool);
FOLLY_SETTING_DECLARE(shop, discount_level, uint64_t);

int sinkLevel();

void truth() {
  if (*FOLLY_SETTING(shop, discount))
    sink(); // gated: shop_discount
  sink();   // ungated: shop_discount
}

void kept() {
  const bool on = FOLLY_SETTING(shop, discount).value();
  if (!on)
    return;
  sink(); // gated: shop_discount
}

void number() {
  if (*FOLLY_SETTING(shop, discount_level) > 1)
    sinkLevel(); // gated: shop_discount_level
  sinkLevel();   // ungated: shop_discount_level
}

int main() {
  truth();
  kept();
  number();
}
