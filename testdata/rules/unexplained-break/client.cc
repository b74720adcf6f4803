#include "lib.h"

int first(const lib::Ring<4> &ring) { return ring.slots[0]; }

// No declaration changed: a function body did, and a type here depends on it.
lib::Ring<lib::Layout::depth()> makeRing();

int use() { return first(makeRing()); }
