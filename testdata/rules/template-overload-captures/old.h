#pragma once

#include <string>

namespace logs {
class Line {
public:
  Line &add(const std::string &text);
  Line &add(double number);
};

void put(Line &line, const std::string &text);
} // namespace logs
