// What the ConfigCat SDK for C++ declares, as far as flags go.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <variant>

namespace configcat {

class ConfigCatUser {};
using Value = std::variant<bool, std::string, int, double>;

template <typename T> struct EvaluationDetails {
  std::string key;
  T value;
};

class ConfigCatClient {
public:
  static std::shared_ptr<ConfigCatClient> get(const std::string &sdkKey);
  bool getValue(const std::string &key, bool defaultValue,
                const std::shared_ptr<ConfigCatUser> &user = nullptr) const;
  int getValue(const std::string &key, int defaultValue,
               const std::shared_ptr<ConfigCatUser> &user = nullptr) const;
  std::string
  getValue(const std::string &key, const char *defaultValue,
           const std::shared_ptr<ConfigCatUser> &user = nullptr) const;
  std::optional<Value>
  getValue(const std::string &key,
           const std::shared_ptr<ConfigCatUser> &user = nullptr) const;
  EvaluationDetails<bool>
  getValueDetails(const std::string &key, bool defaultValue,
                  const std::shared_ptr<ConfigCatUser> &user = nullptr) const;
};

} // namespace configcat
