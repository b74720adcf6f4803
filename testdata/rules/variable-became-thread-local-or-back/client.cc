#include "lib.h"
#include <cstdio>

int main() {
  err::fail(5);
  std::printf("%d %d\n", err::last_error, err::count);
}
