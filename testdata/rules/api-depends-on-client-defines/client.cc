#define STORE_MINIMAL
#include "lib.h"

int load() { return store::verify(store::open("a.db")); }
