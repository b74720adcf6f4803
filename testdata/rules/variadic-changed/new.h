#pragma once

namespace lib {
void trace(const char *format);
void fail(const char *format, ...);
} // namespace lib
