#pragma once

namespace lib {
void logLine(const char *text);
void logRaw(const char *text);
} // namespace lib
