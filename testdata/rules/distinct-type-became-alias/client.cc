#include "lib.h"

unsigned long length(const std_compat::Slice &slice) { return slice.size; }
unsigned long length(const kv::Slice &slice) { return slice.size; }

void store(const kv::Slice &key) { kv::put(key, key); }

const char *raw(const kv::Key &key) { return key.data; }
