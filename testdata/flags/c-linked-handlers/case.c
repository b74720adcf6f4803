// C: a list of handlers, linked in under the check.
#include "../flags.h"

#include <stddef.h>

struct handler {
  void (*handle)(void);
  struct handler *next;
};
static struct handler *first;

static void add(struct handler *handler) {
  handler->next = first;
  first = handler;
}

static void apply(void) {
  sink(); // maybe: discount_codes (the handler is in a table that is always there)
}
static struct handler discounts = {apply, NULL};

int main(void) {
  if (flag_is_enabled("discount_codes"))
    add(&discounts);
  for (struct handler *handler = first; handler; handler = handler->next)
    handler->handle();
  return 0;
}
