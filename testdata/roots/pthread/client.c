#include <pthread.h>
#include <stdlib.h>

static void *worker(void *argument) { return argument; }
static void *drain(void *argument) { return argument; }
static void initialise(void) {}
static void release(void *value) { free(value); }
static void beforeFork(void) {}
static int compare(const void *a, const void *b) {
  return *(const int *)a - *(const int *)b;
}
static void *run(void *(*body)(void *), void *argument) {
  return body(argument);
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

void start(int *numbers) {
  pthread_t thread;
  pthread_key_t key;
  void *(*body)(void *) = drain;
  pthread_create(&thread, NULL, worker, numbers);  // root: thread worker
  pthread_create(&thread, NULL, &worker, numbers); // root: thread worker
  pthread_create(&thread, NULL, body, numbers);    // root: thread drain
  pthread_once(&once, initialise);                 // no root
  pthread_key_create(&key, release);               // no root
  pthread_atfork(beforeFork, NULL, NULL);          // no root
  qsort(numbers, 3, sizeof *numbers, compare);     // no root
  run(worker, numbers);                            // no root
}
