#include "lib.h"

static int offset = clock::local_zone.offset;

int hours() { return offset + clock::utc.offset; }
