#pragma once

namespace simd {
__attribute__((target("avx2"))) float dot(const float *a, const float *b,
                                          int count);
float sum(const float *values, int count);
} // namespace simd
