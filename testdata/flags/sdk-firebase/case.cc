// run: no
#include "../flags.h"
#include "sdk.h"

using firebase::remote_config::RemoteConfig;

static const std::string kDiscount = "discount";

void literal(RemoteConfig &config) {
  if (config.GetBoolean("discount"))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void constant() {
  if (RemoteConfig::GetInstance(nullptr)->GetBoolean(kDiscount.c_str(),
                                                     nullptr))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void variants(RemoteConfig &config) {
  if (config.GetLong("discount") == 1)
    sink(); // gated: discount
  if (config.GetString("discount") == "summer")
    sink(); // gated: discount
  sink();   // ungated: discount
}

int main() {
  RemoteConfig *config = RemoteConfig::GetInstance(nullptr);
  literal(*config);
  constant();
  variants(*config);
}
