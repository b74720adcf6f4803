#include "lib.h"
#include <cstdio>

class Sprite : public scene::Node {
public:
  int frame = 5;
};

int main() {
  Sprite sprite;
  scene::visit(&sprite);
  std::printf("%d\n", sprite.frame);
}
