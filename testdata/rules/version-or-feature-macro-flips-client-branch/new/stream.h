#pragma once

namespace codec {
class Stream;
Stream *open_stream(int file);
} // namespace codec
