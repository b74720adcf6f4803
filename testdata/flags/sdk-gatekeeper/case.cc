// run: no
#include "../flags.h"
#include "sdk.h"

#define IF(condition) if (condition)

void direct(int64_t user) {
  if (GATEKEEPER(discount).check(user))
    sink(); // gated: discount
  if (!GATEKEEPER(discount).pass(user))
    return;
  sink(); // gated: discount
}

void kept(int64_t user) {
  const auto &gate = GATEKEEPER(discount);
  if (gate.check(user))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void inOtherMacro(int64_t user) {
  IF(GATEKEEPER(discount).check(user))
  sink(); // gated: discount
  sink(); // ungated: discount
}

int main() {
  direct(1);
  kept(1);
  inOtherMacro(1);
}
