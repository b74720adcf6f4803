#include "pool.h"
#include <pthread.h>
#include <stdlib.h>

struct job {
  void (*run)(void *);
  void *data;
  struct job *next;
};
struct pool {
  pthread_t thread;
  pthread_mutex_t lock;
  struct job *jobs;
  int stopped;
};

static struct job *take(struct pool *pool) {
  pthread_mutex_lock(&pool->lock);
  struct job *job = pool->jobs;
  if (job)
    pool->jobs = job->next;
  pthread_mutex_unlock(&pool->lock);
  return job;
}
static void drain(struct pool *pool) {
  for (struct job *job; (job = take(pool));) {
    job->run(job->data);
    free(job);
  }
}
static int stopped(struct pool *pool) {
  pthread_mutex_lock(&pool->lock);
  int result = pool->stopped;
  pthread_mutex_unlock(&pool->lock);
  return result;
}
static void *loop(void *data) {
  while (!stopped(data))
    drain(data);
  drain(data);
  return NULL;
}
struct pool *pool_start(void) {
  struct pool *pool = calloc(1, sizeof *pool);
  pthread_mutex_init(&pool->lock, NULL);
  pthread_create(&pool->thread, NULL, loop, pool); // root: thread loop
  return pool;
}
void pool_submit(struct pool *pool, void (*run)(void *), void *data) {
  struct job *job = malloc(sizeof *job);
  job->run = run;
  job->data = data;
  pthread_mutex_lock(&pool->lock);
  job->next = pool->jobs;
  pool->jobs = job;
  pthread_mutex_unlock(&pool->lock);
}
void pool_stop(struct pool *pool) {
  pthread_mutex_lock(&pool->lock);
  pool->stopped = 1;
  pthread_mutex_unlock(&pool->lock);
  pthread_join(pool->thread, NULL);
  free(pool);
}
