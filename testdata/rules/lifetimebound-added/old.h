#pragma once
#include <string>
#include <string_view>

namespace text {
std::string_view trim(const std::string &text);
class Line {
public:
  const char *data() const;
  int number() const;
};
std::string_view first(std::string_view text);
} // namespace text
