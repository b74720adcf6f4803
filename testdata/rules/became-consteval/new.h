#pragma once

namespace lib {
consteval int colorOf(int red, int blue) { return red << 8 | blue; }
constexpr int fade(int color) { return color / 2; }
} // namespace lib
