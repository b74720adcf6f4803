#include "lib.h"

float simd::energy(const Particle &particle) {
  return particle.kind + particle.speed.values[0];
}
float simd::length(const Pair &pair) { return pair.values[0]; }
