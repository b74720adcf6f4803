// run: no
#include "../flags.h"
#include "sdk.h"

#define DISCOUNT "discount"
static const char *discountFlag = "discount";
static struct LDClient *gLegacy;

void server(LDServerSDK sdk, LDContext user) {
  LDEvalDetail detail;
  if (LDServerSDK_BoolVariation(sdk, user, "discount", false))
    sink(); // gated: discount
  if (LDServerSDK_BoolVariationDetail(sdk, user, DISCOUNT, false, &detail))
    sink(); // gated: discount
  if (LDServerSDK_IntVariation(sdk, user, discountFlag, 0))
    sink(); // gated: discount
  sink();   // ungated: discount
}

void client(LDClientSDK sdk) {
  if (LDClientSDK_BoolVariation(sdk, DISCOUNT, false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

// The first string is the key, also behind a global client.
void legacy() {
  if (LDBoolVariation(gLegacy, discountFlag, false))
    sink(); // gated: discount
  sink();   // ungated: discount
}

int main() {
  server(nullptr, nullptr);
  client(nullptr);
  legacy();
}
