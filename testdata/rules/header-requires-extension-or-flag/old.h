#pragma once

namespace ini {
const char *find(const char *key);
inline const char *require(const char *key) { return find(key); }
} // namespace ini
