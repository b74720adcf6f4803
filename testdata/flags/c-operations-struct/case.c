// C: a struct of operations, filled in under the check.
#include "../flags.h"

#include <stddef.h>

struct operations {
  int (*pay)(void);
  int (*discount)(void);
};

static int apply(void) {
  return sink(); // gated: discount_codes
}
static struct operations operations;

static void init(void) {
  if (flag_is_enabled("discount_codes"))
    operations.discount = apply;
}

int main(void) {
  init();
  if (operations.discount != NULL)
    operations.discount();
  return 0;
}
