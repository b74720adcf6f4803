#pragma once

namespace lib {
extern int log_level;
void start();
void stop();
} // namespace lib
