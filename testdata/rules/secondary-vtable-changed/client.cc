#include "lib.h"
#include <cstdio>

class OwnPlugin : public plug::Plugin {};

int main() {
  plug::Sized *sized = plug::plugin();
  std::printf("%d\n", sized->size());
}
