#ifndef EVENT2_HTTP_H
#define EVENT2_HTTP_H

struct evhttp;
struct evhttp_request;

#ifdef __cplusplus
extern "C" {
#endif

int evhttp_set_cb(struct evhttp *http, const char *path,
                  void (*cb)(struct evhttp_request *, void *), void *cb_arg);
void evhttp_set_gencb(struct evhttp *http,
                      void (*cb)(struct evhttp_request *, void *), void *arg);

#ifdef __cplusplus
}
#endif

#endif
