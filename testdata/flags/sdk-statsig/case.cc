// run: no
#include "../flags.h"
#include "sdk.h"

using statsig_cpp_core::Statsig;
using statsig_cpp_core::User;

static constexpr const char kDiscount[] = "discount";

void literal(Statsig &statsig, const User &user) {
  if (statsig.checkGate(user, "discount"))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void constant(Statsig &statsig, const User &user) {
  if (statsig.checkGate(user, kDiscount, {.disable_exposure_logging = true}))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void object(Statsig &statsig, const User &user) {
  auto gate = statsig.getFeatureGate(user, "discount");
  if (gate.value)
    sink(); // gated: discount
  sink();   // ungated: discount
}

int main() {
  Statsig statsig;
  User user;
  literal(statsig, user);
  constant(statsig, user);
  object(statsig, user);
}
