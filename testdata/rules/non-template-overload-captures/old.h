#pragma once

namespace json {
class Writer;
void writeNumber(Writer &out, double value);

template <class T> void write(Writer &out, T value) {
  writeNumber(out, value);
}
} // namespace json
