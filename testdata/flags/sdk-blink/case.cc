// run: no
#include "../flags.h"
#include "sdk.h"

using blink::RuntimeEnabledFeatures;

int sinkCoupons();

void simple() {
  if (RuntimeEnabledFeatures::DiscountEnabled())
    sink(); // gated: Discount
  sink();   // ungated: Discount
}

void inContext(const blink::FeatureContext *context) {
  if (!RuntimeEnabledFeatures::DiscountEnabled(context))
    return;
  sink(); // gated: Discount
}

void other() {
  RuntimeEnabledFeatures::SetDiscountEnabled(true);
  if (RuntimeEnabledFeatures::CouponsEnabled())
    sinkCoupons(); // gated: Coupons
  sinkCoupons();   // ungated: Coupons
}

int main() {
  simple();
  inContext(nullptr);
  other();
}
