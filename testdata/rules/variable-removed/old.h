#pragma once

namespace lib {
extern int log_level;
extern int open_handles;
void start();
void stop();
} // namespace lib
