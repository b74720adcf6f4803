#pragma once

namespace graphics_v2 {
void draw(int line);
void clear();
} // namespace graphics_v2
namespace gfx = graphics_v2;
namespace graphics = graphics_v2;
