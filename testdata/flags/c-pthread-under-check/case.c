// C: a thread that is started only when the flag is on.
#include "../flags.h"

#include <pthread.h>
#include <stddef.h>

static void *work(void *argument) {
  sink(); // gated: discount_codes
  return argument;
}

int main(void) {
  pthread_t worker;
  if (!flag_is_enabled("discount_codes"))
    return 0;
  pthread_create(&worker, NULL, work, NULL);
  pthread_join(worker, NULL);
  return 0;
}
