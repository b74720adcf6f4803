// What Abseil declares, as far as flags go.
#pragma once

#include <string>

namespace absl {
inline namespace lts_20240722 {
namespace flags_internal {

template <typename T> class Flag {
public:
  constexpr Flag(const char *name, const char *filename, T value)
      : name(name), filename(filename), value(value) {}

private:
  const char *name, *filename;
  T value;
};

} // namespace flags_internal

template <typename T> using Flag = flags_internal::Flag<T>;
template <typename T> [[nodiscard]] T GetFlag(const Flag<T> &flag);

} // namespace lts_20240722
} // namespace absl

#define ABSL_FLAG(Type, name, default_value, help)                             \
  extern ::absl::Flag<Type> FLAGS_##name;                                      \
  ::absl::Flag<Type> FLAGS_##name { #name, __FILE__, default_value }
#define ABSL_DECLARE_FLAG(Type, name) extern ::absl::Flag<Type> FLAGS_##name
