#ifndef POOL_H
#define POOL_H

struct pool;
void *pool_get(struct pool *pool, int size)
    __attribute__((unavailable("use pool_take")));
void *pool_take(struct pool *pool, int size);
void pool_put(struct pool *pool, void *item)
    __attribute__((deprecated("use pool_drop")));

#endif
