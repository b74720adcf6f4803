#define _GNU_SOURCE
#include <dbus/dbus.h>
#include <stddef.h>
#include <systemd/sd-event.h>

static int readable(sd_event_source *source, int fd, uint32_t what, void *context) { return source && fd && what && context; }
static int tick(sd_event_source *source, uint64_t when, void *context) { return source && when && context; }
static int stop(sd_event_source *source, const struct signalfd_siginfo *info, void *context) { return source && info && context; }
static int tidy(sd_event_source *source, void *context) { return source && context; }
static DBusHandlerResult filter(DBusConnection *bus, DBusMessage *message, void *context) {
  return bus && message && context ? DBUS_HANDLER_RESULT_HANDLED : DBUS_HANDLER_RESULT_NOT_YET_HANDLED;
}

static int now(sd_event_handler_t body) { return body(NULL, NULL); }

void start(sd_event *event, DBusConnection *bus) {
  sd_event_add_io(event, NULL, 3, 1, readable, NULL);                       // root: request-handler readable
  sd_event_add_time_relative(event, NULL, CLOCK_MONOTONIC, 5000000, 0, tick, NULL); // root: timer tick (5000000)
  sd_event_add_signal(event, NULL, SIGTERM, stop, NULL);                    // root: signal-handler stop
  sd_event_add_defer(event, NULL, tidy, NULL);                              // root: background-job tidy
  dbus_connection_add_filter(bus, filter, NULL, NULL);                      // root: request-handler filter
  now(tidy);                                                                // no root
}
