#pragma once

#include <string>

namespace mail {
int size(const std::string &text);
std::string subject(int message);
} // namespace mail
