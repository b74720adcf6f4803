#pragma once

struct Feature {
  const char *name;
};

extern const Feature kDiscountCodes, kGiftCards;

struct FeatureList {
  static bool isEnabled(const Feature &feature);
};
