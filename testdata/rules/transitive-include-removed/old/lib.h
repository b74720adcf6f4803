#pragma once

#include "geometry.h"

namespace lib {
void open_canvas(int width, int height);
void close_canvas();
} // namespace lib
