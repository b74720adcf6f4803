// run: no
#include "../flags.h"
#include "sdk.h"

using launchdarkly::Context;
namespace ld = launchdarkly::server_side;

static const std::string kDiscount = "discount";
constexpr const char *kDiscountKey = "discount";

void literal(ld::IClient &client, const Context &user) {
  if (client.BoolVariation(user, "discount", false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void constant(ld::Client &client, const Context &user) {
  if (client.BoolVariation(user, kDiscount, false))
    sink(); // gated: discount
  if (!client.BoolVariation(user, kDiscountKey, false))
    return;
  sink(); // gated: discount
}

void detail(ld::Client &client, const Context &user) {
  auto found = client.BoolVariationDetail(user, "discount", false);
  if (found.Value())
    sink(); // gated: discount
  if (*client.BoolVariationDetail(user, "discount", false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void variants(ld::IClient &client, const Context &user) {
  if (client.StringVariation(user, "discount", "off") == "summer")
    sink(); // gated: discount
  if (client.IntVariation(user, "discount", 0) > 0)
    sink(); // gated: discount
  sink();   // ungated: discount
}

int main() {
  ld::Client client("sdk-key");
  Context user("user-1");
  literal(client, user);
  constant(client, user);
  detail(client, user);
  variants(client, user);
}
