#include "lib.h"

unsigned crc::table(int index) { return index * 3u; }
