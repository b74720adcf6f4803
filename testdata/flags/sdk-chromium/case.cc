// run: no
#include "../flags.h"
#include "sdk.h"

namespace features {
BASE_DECLARE_FEATURE(kElsewhere); // defined in another unit
BASE_FEATURE(kDiscount, "Discount", base::FEATURE_DISABLED_BY_DEFAULT);
constexpr base::FeatureParam<bool> kRound{&kDiscount, "round", false};
} // namespace features

int sinkElsewhere();
int sinkRound();
int sinkTrial();

void object() {
  if (base::FeatureList::IsEnabled(features::kDiscount))
    sink(); // gated: Discount
  sink();   // ungated: Discount
}

void alias() {
  const base::Feature &feature = features::kDiscount;
  if (!base::FeatureList::IsEnabled(feature))
    return;
  sink(); // gated: Discount
}

void declared() {
  if (base::FeatureList::IsEnabled(features::kElsewhere))
    sinkElsewhere(); // gated: features::kElsewhere
  sinkElsewhere();   // ungated: features::kElsewhere
}

void params() {
  if (features::kRound.Get())
    sinkRound(); // gated: round
  if (base::GetFieldTrialParamByFeatureAsBool(features::kDiscount, "tax",
                                              false))
    sinkTrial(); // gated: Discount.tax
  sinkTrial();   // ungated: Discount.tax
}

int main() {
  object();
  alias();
  declared();
  params();
}
