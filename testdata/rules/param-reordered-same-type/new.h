#pragma once

namespace lib {
struct Window;
void resize(Window *window, int height, int width);
void moveTo(Window *window, int column, int row);
} // namespace lib
