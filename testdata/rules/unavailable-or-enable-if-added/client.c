#include "lib.h"

void *grow(struct pool *pool) { return pool_get(pool, 64); }

void *take(struct pool *pool) { return pool_take(pool, 64); }
