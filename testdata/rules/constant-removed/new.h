#pragma once

namespace lib {
inline constexpr int kMinPort = 1024;
bool is_listening(int port);
int pick_port();
} // namespace lib
