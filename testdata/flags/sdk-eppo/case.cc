// run: no
#include "../flags.h"
#include "sdk.h"

using eppoclient::EppoClient;

constexpr const char *const kFlags[] = {"search", "discount"};

void literal(EppoClient &client, const std::string &user) {
  if (client.getBooleanAssignment("discount", user, {}, false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void constant(EppoClient &client, const std::string &user) {
  if (client.getBooleanAssignment(kFlags[1], user, {}, false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void variants(EppoClient &client, const std::string &user) {
  if (client.getStringAssignment("discount", user, {}, "control") == "summer")
    sink(); // gated: discount
  if (client.getIntegerAssignment("discount", user, {}, 0) > 0)
    sink(); // gated: discount
  sink();   // ungated: discount
}

void details(EppoClient &client, const std::string &user) {
  if (client.getBooleanAssignmentDetails("discount", user, {}, false).variation)
    sink(); // gated: discount
  sink();   // ungated: discount
}

int main() {
  EppoClient client;
  literal(client, "user-1");
  constant(client, "user-1");
  variants(client, "user-1");
  details(client, "user-1");
}
