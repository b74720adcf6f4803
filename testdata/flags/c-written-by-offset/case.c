// A table of options says where in the struct each one is.
#include "../flags.h"
#include <stddef.h>

struct config {
  int size;
  int discounts;
};
struct first {
  int discounts;
  int size;
};

static void set(void *base, size_t offset, int value) {
  *(int *)((char *)base + offset) = value;
}

static void run(void) {
  struct config config = {1, flag_is_enabled("discount_codes")};
  set(&config, offsetof(struct config, discounts), 1);
  if (config.discounts)
    sink(); // ungated: discount_codes
  struct first first = {flag_is_enabled("discount_codes"), 2};
  *(int *)&first = 1;
  if (first.discounts)
    sink(); // ungated: discount_codes
}

int main(void) { run(); }
