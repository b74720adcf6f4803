#ifndef __HIREDIS_ASYNC_H
#define __HIREDIS_ASYNC_H

struct redisAsyncContext;
typedef struct redisAsyncContext redisAsyncContext;
typedef void(redisCallbackFn)(struct redisAsyncContext *, void *, void *);

int redisAsyncCommand(redisAsyncContext *ac, redisCallbackFn *fn,
                      void *privdata, const char *format, ...);

#endif
