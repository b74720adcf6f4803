#pragma once

namespace lib {
enum class Mode : int {
  Read = 0,
  Write = 1,
};
void open_file(const char *path, Mode mode);
} // namespace lib
