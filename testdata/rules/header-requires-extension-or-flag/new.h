#pragma once

namespace ini {
const char *find(const char *key);
inline const char *require(const char *key) {
  const char *value = find(key);
  if (!value)
    throw key;
  return value;
}
} // namespace ini
