#include "lib.h"

#include <cstdio>

int main() {
  int count = 0;
  for (const int *at = mail::priorities; *at; ++at)
    ++count;
  std::printf("%d %d\n", count, mail::limit);
}
