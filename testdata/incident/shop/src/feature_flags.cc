#include "feature_flags.h"

namespace shop {

void FeatureFlags::enable(const std::string &flag, const std::string &user) {
  usersByFlag_[flag].insert(user);
}

bool FeatureFlags::isEnabled(const std::string &flag,
                             const std::string &user) const {
  const auto found = usersByFlag_.find(flag);
  return found != usersByFlag_.end() && found->second.count(user) > 0;
}

} // namespace shop
