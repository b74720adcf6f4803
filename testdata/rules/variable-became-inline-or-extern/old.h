#pragma once

namespace app {
extern const int default_port;
extern const int default_limit;
const int page = 64;
} // namespace app
