#pragma once

namespace lib {
extern int log_level;
extern const int cache_limit;
void start();
} // namespace lib
