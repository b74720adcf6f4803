#pragma once

#include <string>

namespace logs {
class Line {
public:
  Line &add(const std::string &text);
  Line &add(double number);
  Line &addRaw(const void *bytes, int size);
};

void put(Line &line, const std::string &text);

/// Anything else goes in as bytes.
template <class T> void put(Line &line, const T &value) {
  line.addRaw(&value, sizeof value);
}
} // namespace logs
