// What the Unleash client for C++ declares, as far as flags go.
#pragma once

#include <string>

namespace unleash {

struct Context {
  std::string userId;
};

struct variant_t {
  std::string name;
  std::string payload;
  bool enabled;
  bool featureEnabled;
};

class UnleashClient {
public:
  bool isEnabled(const std::string &flag);
  bool isEnabled(const std::string &flag, const Context &context);
  variant_t variant(const std::string &flag, const Context &context);
};

} // namespace unleash
