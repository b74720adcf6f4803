// What the LaunchDarkly client SDK for C++ declares, as far as flags go.
#pragma once

#include <string>

namespace launchdarkly {

template <typename T> class EvaluationDetail {
public:
  [[nodiscard]] T const &Value() const;
  T const &operator*() const;
};

namespace client_side {

class IClient {
public:
  using FlagKey = std::string;
  virtual bool BoolVariation(FlagKey const &key, bool default_value) = 0;
  virtual EvaluationDetail<bool> BoolVariationDetail(FlagKey const &key,
                                                     bool default_value) = 0;
  virtual std::string StringVariation(FlagKey const &key,
                                      std::string default_value) = 0;
  virtual ~IClient() = default;
};

class Client : public IClient {
public:
  Client(std::string config, std::string context);
  bool BoolVariation(FlagKey const &key, bool default_value) override;
  EvaluationDetail<bool> BoolVariationDetail(FlagKey const &key,
                                             bool default_value) override;
  std::string StringVariation(FlagKey const &key,
                              std::string default_value) override;
};

} // namespace client_side
} // namespace launchdarkly
