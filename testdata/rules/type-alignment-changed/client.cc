#include "lib.h"
#include <cstdio>

int main() {
  simd::Particle particle[2] = {{1, {{2, 3, 4, 5}}}, {1, {{2, 3, 4, 5}}}};
  simd::Vector still = {{0, 0, 0, 0}};
  std::printf("%g %g\n", simd::energy(particle[0]), still.values[0]);
}
