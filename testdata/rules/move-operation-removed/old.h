#pragma once
#include <string>
#include <vector>

namespace mesh {
struct Model {
  std::vector<float> vertices;
  std::string name;
};
/// As large as its bits: moving it is copying it.
struct Vertex {
  float x, y, z;
};
Model cube();
} // namespace mesh
