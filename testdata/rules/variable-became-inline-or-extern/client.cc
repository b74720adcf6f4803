#include "lib.h"
#include <cstdio>

static bool is_page(int bytes) {
  switch (bytes) {
  case app::page:
    return true;
  default:
    return false;
  }
}

int main() {
  std::printf("%d %d\n", app::default_port, app::default_limit + is_page(1));
}
