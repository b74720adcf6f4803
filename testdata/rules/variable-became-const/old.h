#pragma once

namespace lib {
extern int log_level;
extern int cache_limit;
void start();
} // namespace lib
