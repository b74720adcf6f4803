// What Chromium's base declares, as far as flags go.
#pragma once

#include <string>

namespace base {

enum FeatureState { FEATURE_DISABLED_BY_DEFAULT, FEATURE_ENABLED_BY_DEFAULT };

struct Feature {
  constexpr Feature(const char *name, FeatureState default_state)
      : name(name), default_state(default_state) {}
  Feature(const Feature &) = delete;
  const char *const name;
  const FeatureState default_state;
};

class FeatureList {
public:
  static bool IsEnabled(const Feature &feature);
};

template <typename T, bool IsEnum = false> struct FeatureParam {
  constexpr FeatureParam(const Feature *feature, const char *name,
                         T default_value)
      : feature(feature), name(name), default_value(default_value) {}
  T Get() const;
  const Feature *const feature;
  const char *const name;
  const T default_value;
};

bool GetFieldTrialParamByFeatureAsBool(const Feature &feature,
                                       const std::string &param_name,
                                       bool default_value);

} // namespace base

#define BASE_DECLARE_FEATURE(feature)                                          \
  extern constinit const base::Feature feature
#define BASE_FEATURE(feature, name, default_state)                             \
  constinit const base::Feature feature(name, default_state)
