#include "lib.h"

char *name(struct arena *arena) { return arena_alloc(arena, 32); }
