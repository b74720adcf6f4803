#include "lib.h"

void shrink(cache::Cache &cache) {
  cache.evict();
  cache.insert(1);
}
