#pragma once

#include <ctime>
#include <string_view>

namespace cron {
class cronexpr {};
cronexpr make_cron(std::string_view expr);
std::time_t cron_next(cronexpr const &cex, std::time_t const &time);
} // namespace cron
