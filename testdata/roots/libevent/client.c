#include <event2/bufferevent.h>
#include <event2/event.h>
#include <event2/http.h>
#include <stddef.h>

static void ready(evutil_socket_t socket, short what, void *context) { (void)socket, (void)what, (void)context; }
static void tick(evutil_socket_t socket, short what, void *context) { (void)socket, (void)what, (void)context; }
static void stop(evutil_socket_t socket, short what, void *context) { (void)socket, (void)what, (void)context; }
static void readable(struct bufferevent *stream, void *context) { (void)stream, (void)context; }
static void closed(struct bufferevent *stream, short what, void *context) { (void)stream, (void)what, (void)context; }
static void orders(struct evhttp_request *request, void *context) { (void)request, (void)context; }
static void missing(struct evhttp_request *request, void *context) { (void)request, (void)context; }

static void run(event_callback_fn body) { body(0, 0, NULL); }

void start(struct event_base *base, struct bufferevent *stream,
           struct evhttp *http, const struct timeval *delay) {
  event_new(base, 3, EV_PERSIST, ready, NULL);          // root: background-job ready
  evtimer_new(base, tick, NULL);                        // root: background-job tick
  evsignal_new(base, 2, stop, NULL);                    // root: background-job stop
  event_base_once(base, -1, 1, tick, NULL, delay);      // root: background-job tick
  bufferevent_setcb(stream, readable, NULL, closed, NULL); // root: request-handler readable // root: request-handler closed
  evhttp_set_cb(http, "/orders", orders, NULL);         // root: request-handler /orders
  evhttp_set_gencb(http, missing, NULL);                // root: request-handler missing
  run(ready);                                           // no root
}
