// What teams write for themselves, and what only looks alike.
#pragma once

#include <map>
#include <string>

namespace shop {

enum class Feature { Search, Parcel };
bool isFeatureEnabled(Feature feature);
bool feature_enabled(const char *name);

class FeatureRegistry {
public:
  static FeatureRegistry &instance();
  bool isEnabled(const std::string &name, bool fallback = false) const;
  bool isDisabled(const std::string &name) const;
};

class Toggle {
public:
  explicit Toggle(const char *name) : name(name) {}
  bool isOn() const;

private:
  const char *name;
};

template <typename Tag> bool isFeatureActive(Tag);
struct DiscountTag {};

class Widget {
public:
  bool isEnabled() const;
};

class Logger {
public:
  bool isEnabled(const char *level) const;
};

class ItemDelegate {
public:
  bool getBool(const char *name) const;
};

} // namespace shop
