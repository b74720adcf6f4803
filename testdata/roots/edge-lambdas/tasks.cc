#include "tasks.h"

namespace shop {
int one() { return 1; }
int two() { return 2; }
int three() { return 3; }
int neverFour() { return 4; }

int Widget::clicked() { return one(); }
int Widget::run() {
  auto self = [this] {
    return clicked();
  };
  return self() + click();
}
} // namespace shop
