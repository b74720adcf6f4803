#include "lib.h"
#include <cstdio>

int main() {
  crc::State state{crc::start()};
  std::printf("%u %u\n", crc::finish(state), crc::table(2));
}
