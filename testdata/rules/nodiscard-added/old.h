#pragma once

namespace lib {
struct Stream;
int flush(Stream *stream);
int rewind(Stream *stream);
} // namespace lib
