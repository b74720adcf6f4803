#include "lib.h"

int add(struct queue *queue, int item) {
  int failed = queue_push(queue, &item);
  if (!queue)
    return -1;
  return failed ? failed : queue_size(queue);
}
