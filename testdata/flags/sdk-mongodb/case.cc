// run: no
#include "../flags.h"
#include "sdk.h"

using namespace mongo;

int sinkCoupons();

// Made with the version it came with, which is not its name.
FCVGatedFeatureFlag feature_flags::gFeatureFlagCoupons{false, "8.1"};

void object() {
  if (feature_flags::gFeatureFlagDiscount.isEnabled())
    sink(); // gated: FeatureFlagDiscount
  sink();   // ungated: FeatureFlagDiscount
}

void alias(const VersionContext &vCtx, FCVSnapshot fcv) {
  auto &flag = feature_flags::gFeatureFlagCoupons;
  if (!flag.isEnabled(vCtx, fcv))
    return;
  sinkCoupons(); // gated: FeatureFlagCoupons
}

void others(const VersionContext &vCtx, FCVSnapshot fcv) {
  IncrementalFeatureRolloutContext ifr;
  const auto &flag = feature_flags::gFeatureFlagCoupons;
  if (flag.isEnabledUseLatestFCVWhenUninitialized(vCtx, fcv))
    sinkCoupons(); // gated: FeatureFlagCoupons
  if (flag.isEnabledAndIgnoreFCVUnsafe())
    sinkCoupons(); // gated: FeatureFlagCoupons
  if (feature_flags::gFeatureFlagDiscount.checkWithContext(vCtx, ifr, fcv))
    sink(); // gated: FeatureFlagDiscount
}

void noGate() {
  if (feature_flags::gFeatureFlagDiscount.canBeEnabled())
    sink(); // ungated: FeatureFlagDiscount
  if (feature_flags::gFeatureFlagCoupons.getForServerParameter())
    sinkCoupons(); // ungated: FeatureFlagCoupons
}

int main() {
  object();
  alias({}, {});
  others({}, {});
  noGate();
}
