// C: a thread that is started without a check.
#include "../flags.h"

#include <pthread.h>
#include <stddef.h>

static void *work(void *argument) {
  sink(); // ungated: discount_codes
  return argument;
}

int main(void) {
  pthread_t worker;
  pthread_create(&worker, NULL, work, NULL);
  pthread_join(worker, NULL);
  if (flag_is_enabled("discount_codes"))
    work(NULL);
  return 0;
}
