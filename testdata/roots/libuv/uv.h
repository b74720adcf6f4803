#ifndef UV_H
#define UV_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct uv_loop_s uv_loop_t;
typedef struct uv_timer_s { void *data; } uv_timer_t;
typedef struct uv_work_s { void *data; } uv_work_t;
typedef struct uv_async_s { void *data; } uv_async_t;
typedef struct uv_idle_s { void *data; } uv_idle_t;
typedef struct uv_signal_s { void *data; } uv_signal_t;
typedef struct uv_stream_s { void *data; } uv_stream_t;
typedef struct uv_handle_s { void *data; } uv_handle_t;
typedef unsigned long uv_thread_t;
typedef int uv_once_t;
typedef struct uv_buf_t {
  char *base;
  unsigned long len;
} uv_buf_t;

typedef void (*uv_timer_cb)(uv_timer_t *handle);
typedef void (*uv_work_cb)(uv_work_t *req);
typedef void (*uv_after_work_cb)(uv_work_t *req, int status);
typedef void (*uv_async_cb)(uv_async_t *handle);
typedef void (*uv_idle_cb)(uv_idle_t *handle);
typedef void (*uv_signal_cb)(uv_signal_t *handle, int signum);
typedef void (*uv_connection_cb)(uv_stream_t *server, int status);
typedef void (*uv_alloc_cb)(uv_handle_t *handle, unsigned long suggested,
                            uv_buf_t *buf);
typedef void (*uv_read_cb)(uv_stream_t *stream, long nread,
                           const uv_buf_t *buf);
typedef void (*uv_thread_cb)(void *arg);

int uv_timer_start(uv_timer_t *handle, uv_timer_cb cb, uint64_t timeout,
                   uint64_t repeat);
int uv_queue_work(uv_loop_t *loop, uv_work_t *req, uv_work_cb work_cb,
                  uv_after_work_cb after_work_cb);
int uv_async_init(uv_loop_t *, uv_async_t *async, uv_async_cb async_cb);
int uv_idle_start(uv_idle_t *idle, uv_idle_cb cb);
int uv_signal_start(uv_signal_t *handle, uv_signal_cb signal_cb, int signum);
int uv_listen(uv_stream_t *stream, int backlog, uv_connection_cb cb);
int uv_read_start(uv_stream_t *, uv_alloc_cb alloc_cb, uv_read_cb read_cb);
int uv_thread_create(uv_thread_t *tid, uv_thread_cb entry, void *arg);
void uv_once(uv_once_t *guard, void (*callback)(void));

#ifdef __cplusplus
}
#endif

#endif
