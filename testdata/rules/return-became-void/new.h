#pragma once

namespace lib {
struct Cache;
void evict(Cache *cache);
int warmUp(Cache *cache);
} // namespace lib
