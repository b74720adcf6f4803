// What the LaunchDarkly server SDK for C++ declares, as far as flags go.
#pragma once

#include <optional>
#include <string>
#include <utility>

namespace launchdarkly {

class Context {
public:
  explicit Context(std::string key);
};

template <typename T> class EvaluationDetail {
public:
  [[nodiscard]] T const &Value() const;
  [[nodiscard]] std::optional<std::size_t> VariationIndex() const;
  T const &operator*() const;
};

namespace server_side {

class IClient {
public:
  using FlagKey = std::string;
  virtual bool BoolVariation(Context const &ctx, FlagKey const &key,
                             bool default_value) = 0;
  virtual EvaluationDetail<bool> BoolVariationDetail(Context const &ctx,
                                                     FlagKey const &key,
                                                     bool default_value) = 0;
  virtual std::string StringVariation(Context const &ctx, FlagKey const &key,
                                      std::string default_value) = 0;
  virtual int IntVariation(Context const &ctx, FlagKey const &key,
                           int default_value) = 0;
  virtual ~IClient() = default;
};

class Client : public IClient {
public:
  explicit Client(std::string sdk_key);
  bool BoolVariation(Context const &ctx, FlagKey const &key,
                     bool default_value) override;
  EvaluationDetail<bool> BoolVariationDetail(Context const &ctx,
                                             FlagKey const &key,
                                             bool default_value) override;
  std::string StringVariation(Context const &ctx, FlagKey const &key,
                              std::string default_value) override;
  int IntVariation(Context const &ctx, FlagKey const &key,
                   int default_value) override;
};

} // namespace server_side
} // namespace launchdarkly
