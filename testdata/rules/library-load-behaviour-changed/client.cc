#include "lib.h"

#include <cstdio>

int main() {
  std::printf("%d %d\n", mail::send(4, 1), mail::queued());
}
