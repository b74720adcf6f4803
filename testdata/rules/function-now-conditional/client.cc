#include "lib.h"

int load() { return store::open("a.db") + store::openMapped("b.db"); }
