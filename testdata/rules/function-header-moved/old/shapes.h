#pragma once
#include "lines.h"

namespace plot {
double area(const Point *outline, int count);
double length(const Point *line, int count);
int corners(const Point *outline);
} // namespace plot
