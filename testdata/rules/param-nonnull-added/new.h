#ifndef QUEUE_H
#define QUEUE_H

struct queue;
int queue_push(struct queue *queue, const void *item)
    __attribute__((nonnull(1)));
int queue_size(const struct queue *queue) __attribute__((nonnull));
int queue_clear(struct queue *queue);

#endif
