// run: no
#include "../flags.h"
#include "sdk.h"

using namespace std::string_literals;

inline constexpr std::string_view kDiscount = "discount";

void literal(openfeature::Client &client) {
  if (client.GetBooleanValue("discount", false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void constant(openfeature::Features &features) {
  if (features.GetBooleanValue(kDiscount, false, {}))
    sink(); // gated: discount
  if (features.GetBooleanValue("discount"s, false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void variants() {
  auto client = openfeature::OpenFeatureAPI::GetInstance().GetClient();
  if (client->GetStringValue(kDiscount, "off") == "summer")
    sink(); // gated: discount
  if (client->GetIntegerValue(std::string_view(kDiscount), 0) != 0)
    sink(); // gated: discount
  sink();   // ungated: discount
}

int main() {
  auto client = openfeature::OpenFeatureAPI::GetInstance().GetClient();
  literal(*client);
  constant(*client);
  variants();
}
