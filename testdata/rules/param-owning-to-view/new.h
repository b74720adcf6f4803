#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace log {
void write(std::string_view message);
/// The other way round keeps what it is given.
void set_name(const std::string &name);
void tag(const std::vector<std::string> &tags);
} // namespace log
