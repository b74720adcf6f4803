#define _GNU_SOURCE
#include <signal.h>
#include <string.h>
#include <time.h>

struct handlers {
  void (*handler)(int);
};

static void stop(int number) { (void)number; }
static void reload(int number) { (void)number; }
static void crash(int number, siginfo_t *info, void *context) {
  (void)number, (void)info, (void)context;
}
static void expire(union sigval value) { (void)value; }

void start(timer_t *timer, struct handlers *own) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = stop; // root: signal-handler stop
  sigaction(SIGTERM, &action, NULL);
  action.sa_sigaction = crash; // root: signal-handler crash
  sigaction(SIGSEGV, &action, NULL);
  action.sa_handler = SIG_IGN; // no root
  sigaction(SIGPIPE, &action, NULL);
  struct sigaction other = {.sa_handler = reload}; // root: signal-handler reload
  sigaction(SIGHUP, &other, NULL);

  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD;
  event.sigev_notify_function = expire; // root: signal-handler expire
  timer_create(CLOCK_REALTIME, &event, timer);

  own->handler = stop; // no root
}
