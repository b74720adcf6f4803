#pragma once

namespace json {
class Writer;
void writeNumber(Writer &out, double value);

template <class T> void write(Writer &out, T value) {
  writeNumber(out, value);
}

/// Writes a character as text.
void write(Writer &out, char value);
} // namespace json
