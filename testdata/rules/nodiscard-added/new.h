#pragma once

namespace lib {
struct Stream;
[[nodiscard]] int flush(Stream *stream);
int rewind(Stream *stream);
} // namespace lib
