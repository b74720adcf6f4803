#pragma once

namespace std_compat {
struct Slice {
  const char *data;
  unsigned long size;
};
} // namespace std_compat

namespace kv {
using Slice = std_compat::Slice;
struct Key {
  const char *data;
};
void put(Slice key, Slice value);
} // namespace kv
