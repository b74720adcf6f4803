// run: no
#include "../flags.h"
#include "sdk.h"

enum class Feature { Discount };
inline const std::string kDiscount{"discount"};

void literal(unleash::UnleashClient &client) {
  if (client.isEnabled("discount"))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void constant(unleash::UnleashClient &client, const unleash::Context &user) {
  if (client.isEnabled(kDiscount, user))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void variants(unleash::UnleashClient &client, const unleash::Context &user) {
  if (client.variant("discount", user).enabled)
    sink(); // gated: discount
  auto variant = client.variant("discount", user);
  if (variant.name == "summer")
    sink(); // gated: discount
  sink();   // ungated: discount
}

int main() {
  unleash::UnleashClient client;
  literal(client);
  constant(client, {"user-1"});
  variants(client, {"user-1"});
}
