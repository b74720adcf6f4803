#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace log {
void write(const std::string &message);
/// The other way round keeps what it is given.
void set_name(std::string_view name);
void tag(const std::vector<std::string> &tags);
} // namespace log
