#pragma once

#include "shapes.h"

namespace draw {
void paint(const Circle &circle);
} // namespace draw
