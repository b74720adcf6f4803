// The elements of a list are asked about, but written by reference elsewhere.
#include "../flags.h"

#include <vector>

struct Feature {
  bool on;
};

static void enableAll(std::vector<Feature> &features) {
  for (Feature &feature : features)
    feature.on = true;
}

static void run() {
  std::vector<Feature> features = {{flags.isEnabled("discount_codes")}};
  enableAll(features);
  for (const Feature &feature : features)
    if (feature.on)
      sink(); // ungated: discount_codes
}

int main() { run(); }
