#pragma once

namespace cache {
class __attribute__((capability("mutex"))) Mutex {
public:
  void lock() __attribute__((acquire_capability()));
  void unlock() __attribute__((release_capability()));
};

class Cache {
public:
  Mutex mutex;
  void evict() __attribute__((requires_capability(mutex)));
  void insert(int key) __attribute__((locks_excluded(mutex)));
  int hits;
};
} // namespace cache
