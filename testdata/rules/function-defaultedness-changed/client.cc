#include "lib.h"
#include <cstdio>

int main() {
  term::Screen screen;
  term::Session session;
  std::printf("%d\n", session.id());
}
