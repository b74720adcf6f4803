#pragma once

namespace lib {
void logLine(const char *text, int level = 0);
void logRaw(const char *text);
} // namespace lib
