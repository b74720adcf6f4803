// run: no
#include "../flags.h"
#include "sdk.h"

struct Flags {
  Rox::Flag *discount = Rox::Flag::Create("discount");
};

static Rox::Flag *discountFlag = Rox::Flag::Create("discount", false);

void object() {
  if (discountFlag->IsEnabled())
    sink(); // gated: discount
  sink();   // ungated: discount
}

void member(Flags &flags) {
  if (flags.discount->IsEnabled(nullptr))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void dynamic(Rox::DynamicApi &api) {
  if (api.IsEnabled("discount", false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

int main() {
  Flags flags;
  object();
  member(flags);
  dynamic(*Rox::DynamicApi::Create());
}
