// run: no
#include "../flags.h"
#include "sdk.h"

using configcat::ConfigCatClient;

namespace keys {
constexpr char discount[] = "discount";
}

void literal(const ConfigCatClient &client) {
  if (client.getValue("discount", false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void constant() {
  auto client = ConfigCatClient::get("sdk-key");
  if (client->getValue(keys::discount, false, nullptr))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void variants(const ConfigCatClient &client) {
  if (client.getValue("discount", "off") == "summer")
    sink(); // gated: discount
  if (client.getValue("discount", 0) == 2)
    sink(); // gated: discount
  sink();   // ungated: discount
}

void details(const ConfigCatClient &client) {
  auto details = client.getValueDetails("discount", false);
  if (details.value)
    sink(); // gated: discount
  sink();   // ungated: discount
}

int main() {
  auto client = ConfigCatClient::get("sdk-key");
  literal(*client);
  constant();
  variants(*client);
  details(*client);
}
