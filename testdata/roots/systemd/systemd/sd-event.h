#ifndef SD_EVENT_H
#define SD_EVENT_H

#include <signal.h>
#include <stdint.h>
#include <time.h>

#ifdef __cplusplus
extern "C" {
#endif

struct signalfd_siginfo;
typedef struct sd_event sd_event;
typedef struct sd_event_source sd_event_source;
typedef int (*sd_event_handler_t)(sd_event_source *s, void *userdata);
typedef int (*sd_event_io_handler_t)(sd_event_source *s, int fd,
                                     uint32_t revents, void *userdata);
typedef int (*sd_event_time_handler_t)(sd_event_source *s, uint64_t usec,
                                       void *userdata);
typedef int (*sd_event_signal_handler_t)(sd_event_source *s,
                                         const struct signalfd_siginfo *si,
                                         void *userdata);

int sd_event_add_io(sd_event *e, sd_event_source **s, int fd, uint32_t events,
                    sd_event_io_handler_t callback, void *userdata);
int sd_event_add_time_relative(sd_event *e, sd_event_source **s,
                               clockid_t clock, uint64_t usec,
                               uint64_t accuracy,
                               sd_event_time_handler_t callback,
                               void *userdata);
int sd_event_add_signal(sd_event *e, sd_event_source **s, int sig,
                        sd_event_signal_handler_t callback, void *userdata);
int sd_event_add_defer(sd_event *e, sd_event_source **s,
                       sd_event_handler_t callback, void *userdata);

#ifdef __cplusplus
}
#endif

#endif
