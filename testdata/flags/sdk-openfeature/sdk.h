// What the OpenFeature SDK for C++ declares, as far as flags go.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace openfeature {

class EvaluationContext {};

class Features {
public:
  virtual ~Features() = default;
  virtual bool GetBooleanValue(std::string_view flag_key,
                               bool default_value) = 0;
  virtual bool GetBooleanValue(std::string_view flag_key, bool default_value,
                               const EvaluationContext &ctx) = 0;
  virtual std::string GetStringValue(std::string_view flag_key,
                                     std::string_view default_value) = 0;
  virtual int64_t GetIntegerValue(std::string_view flag_key,
                                  int64_t default_value) = 0;
};

class Client : public Features {
public:
  bool GetBooleanValue(std::string_view flag_key, bool default_value) override;
  bool GetBooleanValue(std::string_view flag_key, bool default_value,
                       const EvaluationContext &ctx) override;
  std::string GetStringValue(std::string_view flag_key,
                             std::string_view default_value) override;
  int64_t GetIntegerValue(std::string_view flag_key,
                          int64_t default_value) override;
};

class OpenFeatureAPI {
public:
  static OpenFeatureAPI &GetInstance();
  std::shared_ptr<Client> GetClient();
};

} // namespace openfeature
