#pragma once
#include "point.h"

namespace plot {
double length(const Point *line, int count);
} // namespace plot
