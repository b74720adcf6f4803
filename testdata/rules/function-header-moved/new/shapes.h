#pragma once
#include "detail.h"

namespace plot {
int corners(const Point *outline);
} // namespace plot
