#include "lib.h"

float length(const float *vector) { return simd::dot(vector, vector, 3); }

float total(const float *vector) { return simd::sum(vector, 3); }
