// run: no
#include "../flags.h"
#include "sdk.h"

using namespace shop;

static const Toggle kDiscount("discount");
constexpr Feature kFeature = Feature::Parcel;
constexpr bool kEnableDiscount = true;

int sinkEnum();
int sinkTag();
int sinkMember();
int sinkBuild();

void functions() {
  if (isFeatureEnabled(kFeature))
    sinkEnum(); // gated: shop::Feature::Parcel
  sinkEnum();   // ungated: shop::Feature::Parcel
  if (feature_enabled("discount"))
    sink(); // gated: discount
  if (isFeatureActive(DiscountTag{}))
    sinkTag(); // gated: shop::DiscountTag
  sinkTag();   // ungated: shop::DiscountTag
}

void methods(const FeatureRegistry &flags) {
  if (flags.isEnabled("discount"))
    sink(); // gated: discount
  if (!FeatureRegistry::instance().isDisabled("discount"))
    sink(); // gated: discount
  if (kDiscount.isOn())
    sink(); // gated: discount
  sink();   // ungated: discount
}

class Cart {
public:
  void total() {
    if (toggle.isOn())
      sinkMember(); // gated: Cart::toggle
    sinkMember();   // ungated: Cart::toggle
  }

private:
  const Toggle &toggle = kDiscount;
};

void build() {
  if constexpr (kEnableDiscount)
    sinkBuild(); // gated: kEnableDiscount
  sinkBuild();   // ungated: kEnableDiscount
}

void lookAlikes(Widget &widget, Logger &logger, ItemDelegate &items) {
  if (widget.isEnabled() && logger.isEnabled("discount"))
    sink(); // ungated: discount
  if (items.getBool("discount"))
    sink(); // ungated: discount
}

int main() {
  functions();
  methods(FeatureRegistry::instance());
  Cart().total();
  build();
  Widget widget;
  Logger logger;
  ItemDelegate items;
  lookAlikes(widget, logger, items);
}
