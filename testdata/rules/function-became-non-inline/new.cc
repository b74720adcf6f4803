#include "lib.h"

unsigned crc::finish(const State &state) { return ~state.value; }
unsigned crc::table(int index) { return index * 3u; }
