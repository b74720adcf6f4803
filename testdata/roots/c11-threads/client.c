#include <stdlib.h>
#include <threads.h>

static int worker(void *argument) { return argument != NULL; }
static void initialise(void) {}
static int compare(const void *a, const void *b) {
  return *(const int *)a - *(const int *)b;
}

static once_flag once = ONCE_FLAG_INIT;

void start(int *numbers) {
  thrd_t thread;
  thrd_create(&thread, worker, numbers);                     // root: thread worker
  call_once(&once, initialise);                              // no root
  bsearch(numbers, numbers, 3, sizeof *numbers, compare);    // no root
}
