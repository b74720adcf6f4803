#pragma once

namespace cache {
struct Insert {
  int slot;
  bool fresh;
  int evicted;
};
Insert put(const char *key, const char *value);
} // namespace cache
