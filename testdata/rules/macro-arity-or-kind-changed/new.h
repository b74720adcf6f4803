#pragma once

namespace lib {
void log_line(const char *text);
} // namespace lib

#define LIB_NOTE(text) lib::log_line(text)
#define LIB_WARN(code, text) lib::log_line(text)
