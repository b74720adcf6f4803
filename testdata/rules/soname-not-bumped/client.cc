#include "lib.h"

#include <cstdio>

int main() {
  mail::Message messages[2] = {};
  mail::read(messages[0]);
  std::printf("%d %d\n", messages[0].recipient, messages[0].size);
}
