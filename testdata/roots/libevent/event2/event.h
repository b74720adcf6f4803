#ifndef EVENT2_EVENT_H
#define EVENT2_EVENT_H

#include <sys/time.h>

#ifdef __cplusplus
extern "C" {
#endif

#define evutil_socket_t int
#define EV_SIGNAL 0x08
#define EV_PERSIST 0x10

struct event;
struct event_base;
typedef void (*event_callback_fn)(evutil_socket_t, short, void *);

struct event *event_new(struct event_base *, evutil_socket_t, short,
                        event_callback_fn, void *);
int event_base_once(struct event_base *, evutil_socket_t, short,
                    event_callback_fn, void *, const struct timeval *);

#define evtimer_new(b, cb, arg) event_new((b), -1, 0, (cb), (arg))
#define evsignal_new(b, x, cb, arg)                                            \
  event_new((b), (x), EV_SIGNAL | EV_PERSIST, (cb), (arg))

#ifdef __cplusplus
}
#endif

#endif
