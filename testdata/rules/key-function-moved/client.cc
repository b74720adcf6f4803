#include "lib.h"
#include <cstdio>

int main() {
  static draw::Brush brush;
  std::printf("%d\n", draw::stroke(&brush));
}
