#pragma once
#include "point.h"

namespace plot {
double area(const Point *outline, int count);
} // namespace plot
