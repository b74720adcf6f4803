#ifndef POOL_H
#define POOL_H
struct pool;
struct pool *pool_start(void);
void pool_submit(struct pool *pool, void (*run)(void *), void *data);
void pool_stop(struct pool *pool);
#endif
