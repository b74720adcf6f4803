// run: no
#include "../flags.h"
#include "sdk.h"

using namespace mozilla;

int sinkLevel();
int sinkCoupons();
int sinkNimbus();
int sinkPref();
const char *show(const char *name);

void staticPrefs() {
  show(StaticPrefs::GetPrefName_browser_discount_enabled()); // no check
  if (StaticPrefs::browser_discount_enabled())
    sink(); // gated: browser_discount_enabled
  if (StaticPrefs::browser_discount_level() > 1)
    sinkLevel(); // gated: browser_discount_level
  if (StaticPrefs::browser_coupons_AtStartup())
    sinkCoupons(); // gated: browser_coupons
  sink();          // ungated: browser_discount_enabled
}

void nimbus() {
  if (NimbusFeatures::GetBool("discount"_ns, "enabled"_ns, false))
    sinkNimbus(); // gated: discount.enabled
  sinkNimbus();   // ungated: discount.enabled
}

void preferences() {
  if (Preferences::GetBool("browser.vouchers.enabled"))
    sinkPref(); // gated: browser.vouchers.enabled
  if (Preferences::GetBool("browser.vouchers.enabled", false))
    sinkPref(); // gated: browser.vouchers.enabled
  sinkPref();   // ungated: browser.vouchers.enabled
}

int main() {
  staticPrefs();
  nimbus();
  preferences();
}
