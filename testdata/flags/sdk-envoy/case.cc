// run: no
#include "../flags.h"
#include "sdk.h"

#include <string>

namespace Envoy {

struct RuntimeKeys {
  const std::string Discount{"discount"};
};

void guard() {
  if (Runtime::runtimeFeatureEnabled("discount"))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void snapshot(Runtime::Loader &loader) {
  if (loader.snapshot().featureEnabled("discount", 0))
    sink(); // gated: discount
  if (loader.snapshot().getBoolean("discount", false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void overrider(const Runtime::SnapshotImpl &snapshot, RuntimeKeys &keys) {
  if (snapshot.featureEnabled(keys.Discount, 0, 7))
    sink(); // gated: discount
  if (snapshot.deprecatedFeatureEnabled("discount", false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

} // namespace Envoy

int main() {
  Envoy::guard();
  Envoy::RuntimeKeys keys;
  Envoy::Runtime::SnapshotImpl snapshot;
  Envoy::overrider(snapshot, keys);
}
