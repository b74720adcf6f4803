#pragma once

namespace lib {
struct Window;
void resize(Window *window, int width, int height);
void moveTo(Window *window, int column, int row);
} // namespace lib
