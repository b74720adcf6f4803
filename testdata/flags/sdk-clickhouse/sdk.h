// What ClickHouse's settings declare.
#pragma once

#include <cstddef>
#include <cstdint>

namespace DB {

template <typename T> struct SettingFieldNumber {
  using Type = T;
  Type value;
  bool changed = false;
  explicit SettingFieldNumber(Type x = 0);
  SettingFieldNumber &operator=(Type x);
  operator Type() const { return value; }
};
using SettingFieldBool = SettingFieldNumber<bool>;
using SettingFieldUInt64 = SettingFieldNumber<uint64_t>;

template <typename Field> struct SettingIndex {
  size_t index;
};
using SettingsBool = SettingIndex<SettingFieldBool>;
using SettingsUInt64 = SettingIndex<SettingFieldUInt64>;

namespace Setting {
extern const SettingsBool allow_experimental_discount;
extern const SettingsUInt64 discount_level;
} // namespace Setting

struct Settings {
  const SettingFieldBool &operator[](SettingsBool setting) const;
  const SettingFieldUInt64 &operator[](SettingsUInt64 setting) const;
};

// Before 24.11.
struct SettingsTraits {
  struct Data {
    SettingFieldBool allow_experimental_coupons;
  };
};
struct OldSettings : SettingsTraits::Data {};

class Context {
public:
  const Settings &getSettingsRef() const;
  const OldSettings &getOldSettingsRef() const;
};

} // namespace DB
