// run: no
#include "../flags.h"
#include "sdk.h"

static facebook::jk::BooleanKnob discountKnob("shop/pricing:discount");

void templateArgument() {
  if (facebook::jk::eval<"shop/pricing:discount">())
    sink(); // gated: shop/pricing:discount
  sink();   // ungated: shop/pricing:discount
}

void object() {
  if (discountKnob())
    sink(); // gated: shop/pricing:discount
  sink();   // ungated: shop/pricing:discount
}

void local() {
  static facebook::jk::BooleanKnob knob("shop/pricing:discount");
  if (!knob())
    return;
  sink(); // gated: shop/pricing:discount
}

int main() {
  templateArgument();
  object();
  local();
}
