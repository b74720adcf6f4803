#pragma once

namespace lib {
inline constexpr int kMinDelay = 5;
inline constexpr long kMaxDelay = 300;
void wait_for(int delay);
} // namespace lib
