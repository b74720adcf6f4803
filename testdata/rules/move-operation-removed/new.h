#pragma once
#include <string>
#include <vector>

namespace mesh {
struct Model {
  std::vector<float> vertices;
  ~Model();
  std::string name;
};
/// As large as its bits: moving it is copying it.
struct Vertex {
  float x, y, z;
  Vertex(const Vertex &other) = default;
  Vertex() = default;
};
Model cube();
} // namespace mesh
