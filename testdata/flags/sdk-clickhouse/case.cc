// run: no
#include "../flags.h"
#include "sdk.h"

int sinkLevel();
int sinkCoupons();

namespace DB {

void subscript(const Context &context) {
  if (context.getSettingsRef()[Setting::allow_experimental_discount])
    sink(); // gated: DB::Setting::allow_experimental_discount
  sink();   // ungated: DB::Setting::allow_experimental_discount
}

void value(const Settings &settings) {
  if (!settings[Setting::allow_experimental_discount].value)
    return;
  sink(); // gated: DB::Setting::allow_experimental_discount
}

void number(const Settings &settings) {
  if (settings[Setting::discount_level] > 1)
    sinkLevel(); // gated: DB::Setting::discount_level
  sinkLevel();   // ungated: DB::Setting::discount_level
}

void field(const Context &context) {
  if (context.getOldSettingsRef().allow_experimental_coupons)
    sinkCoupons(); // gated: DB::SettingsTraits::Data::allow_experimental_coupons
  sinkCoupons();   // ungated: DB::SettingsTraits::Data::allow_experimental_coupons
}

} // namespace DB

int main() {
  DB::Context context;
  DB::subscript(context);
  DB::value(context.getSettingsRef());
  DB::number(context.getSettingsRef());
  DB::field(context);
}
