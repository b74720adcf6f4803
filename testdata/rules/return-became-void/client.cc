#include "lib.h"

int recycle(lib::Cache *cache) {
  int evicted = lib::evict(cache);
  lib::evict(cache);
  int loaded = lib::warmUp(cache);
  return evicted + loaded;
}
