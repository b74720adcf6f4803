// What folly's settings declare.
#pragma once

#include <cstdint>

namespace folly::settings::detail {

template <typename T> class SettingWrapper {
public:
  const T &operator*() const;
  const T *operator->() const;
  T value() const;
};

} // namespace folly::settings::detail

#define FOLLY_SETTING_DECLARE(_project, _name, _Type)                          \
  folly::settings::detail::SettingWrapper<_Type>                               \
      FOLLY_SETTINGS_LOCAL_FUNC__##_project##_##_name(int)
#define FOLLY_SETTING(_project, _name)                                         \
  FOLLY_SETTINGS_LOCAL_FUNC__##_project##_##_name(0)
