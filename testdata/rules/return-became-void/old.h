#pragma once

namespace lib {
struct Cache;
int evict(Cache *cache);
int warmUp(Cache *cache);
} // namespace lib
