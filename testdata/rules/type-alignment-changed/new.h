#pragma once

namespace simd {
struct alignas(16) Vector {
  float values[4];
};
struct Pair {
  float values[2];
};
struct Particle {
  int kind;
  Vector speed;
};
float energy(const Particle &particle);
float length(const Pair &pair);
} // namespace simd
