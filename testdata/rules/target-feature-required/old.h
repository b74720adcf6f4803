#pragma once

namespace simd {
float dot(const float *a, const float *b, int count);
float sum(const float *values, int count);
} // namespace simd
