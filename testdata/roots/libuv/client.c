#define _GNU_SOURCE
#include <uv.h>

static void tick(uv_timer_t *handle) { (void)handle; }
static void resize(uv_work_t *request) { (void)request; }
static void resized(uv_work_t *request, int status) { (void)request, (void)status; }
static void wake(uv_async_t *handle) { (void)handle; }
static void spin(uv_idle_t *handle) { (void)handle; }
static void stop(uv_signal_t *handle, int number) { (void)handle, (void)number; }
static void accept_client(uv_stream_t *server, int status) { (void)server, (void)status; }
static void allocate(uv_handle_t *handle, unsigned long size, uv_buf_t *buffer) { (void)handle, (void)size, (void)buffer; }
static void receive(uv_stream_t *stream, long size, const uv_buf_t *buffer) { (void)stream, (void)size, (void)buffer; }
static void work(void *argument) { (void)argument; }
static void initialise(void) {}

static void queue_work(uv_work_cb body, uv_work_t *request) { body(request); }

void start(uv_loop_t *loop, uv_timer_t *timer, uv_work_t *request,
           uv_async_t *async, uv_idle_t *idle, uv_signal_t *sig,
           uv_stream_t *server, uv_thread_t *thread, uv_once_t *once) {
  uv_timer_start(timer, tick, 0, 1000);          // root: timer tick (1000)
  uv_queue_work(loop, request, resize, resized); // root: background-job resize // root: background-job resized
  uv_async_init(loop, async, wake);              // root: background-job wake
  uv_idle_start(idle, spin);                     // root: background-job spin
  uv_signal_start(sig, stop, 2);                 // root: signal-handler stop
  uv_listen(server, 128, accept_client);         // root: request-handler accept_client
  uv_read_start(server, allocate, receive);      // root: request-handler allocate // root: request-handler receive
  uv_thread_create(thread, work, 0);             // root: thread work
  uv_once(once, initialise);                     // no root
  queue_work(resize, request);                   // no root
}
