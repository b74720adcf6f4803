#pragma once

namespace draw {
struct Circle;
void paint(const Circle &circle);
} // namespace draw
