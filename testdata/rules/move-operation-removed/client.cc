#include "lib.h"

void keep(std::vector<mesh::Model> &scene, mesh::Model model) {
  scene.push_back(std::move(model));
}
