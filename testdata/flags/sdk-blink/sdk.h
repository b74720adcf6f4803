// What Blink generates for its runtime enabled features.
#pragma once

namespace blink {

class FeatureContext;

class RuntimeEnabledFeaturesBase {
public:
  static bool DiscountEnabled() { return is_discount_enabled_; }
  static void SetDiscountEnabled(bool enabled);
  static bool DiscountEnabled(const FeatureContext *context);

protected:
  static bool is_discount_enabled_;
};

class RuntimeEnabledFeatures : public RuntimeEnabledFeaturesBase {
public:
  static bool CouponsEnabled();
};

} // namespace blink
