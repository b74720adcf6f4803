#ifndef SHOP_FEATURE_FLAGS_H
#define SHOP_FEATURE_FLAGS_H

#include <map>
#include <set>
#include <string>

namespace shop {

class FeatureFlags {
public:
  void enable(const std::string &flag, const std::string &user);
  bool isEnabled(const std::string &flag, const std::string &user) const;

private:
  std::map<std::string, std::set<std::string>> usersByFlag_;
};

} // namespace shop

#endif // SHOP_FEATURE_FLAGS_H
