#pragma once

namespace app {
inline const int default_port = 8080;
extern const int default_limit;
extern const int page;
} // namespace app
