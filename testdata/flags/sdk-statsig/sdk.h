// What the Statsig core SDK for C++ declares, as far as flags go.
#pragma once

#include <string>

namespace statsig_cpp_core {

class User {};

struct FeatureGateEvaluationOptions {
  bool disable_exposure_logging = false;
};

struct FeatureGate {
  std::string name;
  bool value;
};

class Statsig {
public:
  bool checkGate(const User &user, const std::string &gate_name,
                 const FeatureGateEvaluationOptions &options = {});
  FeatureGate getFeatureGate(const User &user, const std::string &gate_name,
                             const FeatureGateEvaluationOptions &options = {});
};

} // namespace statsig_cpp_core
