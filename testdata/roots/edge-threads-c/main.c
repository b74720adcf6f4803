#include "pool.h"
#include <pthread.h>
#include <stdlib.h>

static void work(int n) { (void)n; }
static void neverWork(int n) { work(n); }
static void *worker(void *data) {
  work(*(int *)data);
  return NULL;
}
static void *neverWorker(void *data) {
  neverWork(*(int *)data);
  return NULL;
}
static pthread_once_t once = PTHREAD_ONCE_INIT;
static void initialise(void) { work(1); }
static pthread_key_t key;
static void release(void *data) {
  work(2);
  free(data);
}
static void *keyed(void *data) {
  pthread_setspecific(key, malloc(4));
  return data;
}
static void job(void *data) { work(*(int *)data); }
static void cleanup(void *data) { work(*(int *)data); }
static void *cleaned(void *data) {
  pthread_cleanup_push(cleanup, data);
  work(3);
  pthread_cleanup_pop(1);
  return data;
}

int main(void) { // root: main main
  int n = 1;
  pthread_t threads[3];
  pthread_once(&once, initialise);
  pthread_key_create(&key, release);
  pthread_create(&threads[0], NULL, worker, &n);  // root: thread worker
  pthread_create(&threads[1], NULL, keyed, &n);   // root: thread keyed
  pthread_create(&threads[2], NULL, cleaned, &n); // root: thread cleaned
  for (int i = 0; i < 3; ++i)
    pthread_join(threads[i], NULL);
  struct pool *pool = pool_start();
  pool_submit(pool, job, &n);
  pool_stop(pool);
  void *(*unused)(void *) = neverWorker;
  return unused == NULL;
}
