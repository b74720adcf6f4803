// run: no
#include "../flags.h"
#include "sdk.h"

#include <memory>

namespace ld = launchdarkly::client_side;

struct Keys {
  static const std::string discount;
};
const std::string Keys::discount = "discount";

class Checkout {
public:
  explicit Checkout(std::unique_ptr<ld::IClient> client)
      : client(std::move(client)) {}
  void literal();
  void constant();
  void detail();
  void variant();

private:
  std::unique_ptr<ld::IClient> client;
};

void Checkout::literal() {
  if (client->BoolVariation("discount", false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void Checkout::constant() {
  if (client->BoolVariation(Keys::discount, false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void Checkout::detail() {
  if (client->BoolVariationDetail("discount", false).Value())
    sink(); // gated: discount
  sink();   // ungated: discount
}

void Checkout::variant() {
  if (client->StringVariation("discount", "off") != "off")
    sink(); // gated: discount
  sink();   // ungated: discount
}

int main() {
  Checkout checkout(std::make_unique<ld::Client>("config", "user-1"));
  checkout.literal();
  checkout.constant();
  checkout.detail();
  checkout.variant();
}
