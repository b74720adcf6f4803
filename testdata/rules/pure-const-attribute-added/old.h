#ifndef HASH_H
#define HASH_H

unsigned hash_bytes(const void *bytes, unsigned size);
unsigned hash_seed(void) __attribute__((const));
unsigned hash_next(void);

#endif
