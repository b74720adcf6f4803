#ifndef ARENA_H
#define ARENA_H

struct arena;
void *arena_alloc(struct arena *arena, unsigned long size)
    __attribute__((malloc, alloc_size(2)));
void *arena_copy(struct arena *arena, unsigned long size)
    __attribute__((malloc));
void arena_free(struct arena *arena);

#endif
