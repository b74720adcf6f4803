// The library has more functions that write bytes.
#include "../flags.h"
#include <string.h>
#include <strings.h>
#include <sys/uio.h>
#include <unistd.h>

struct a {
  int discounts;
};
struct b {
  int discounts;
};
struct c {
  unsigned discounts : 1, size : 7;
};
struct d {
  int discounts;
};

static void run(void) {
  int one = 1, ends[2];
  struct a a = {flag_is_enabled("discount_codes")};
  __builtin_memcpy(&a, &one, sizeof one);
  if (a.discounts)
    sink(); // ungated: discount_codes
  struct b b = {flag_is_enabled("discount_codes")};
  bcopy(&one, &b, sizeof one);
  if (b.discounts)
    sink(); // ungated: discount_codes
  struct c c = {.discounts = flag_is_enabled("discount_codes")};
  memset(&c, 0xff, sizeof c);
  if (c.discounts)
    sink(); // ungated: discount_codes
  struct d d = {flag_is_enabled("discount_codes")};
  struct iovec part = {&d, sizeof d};
  if (pipe(ends) || write(ends[1], &one, sizeof one) < 0)
    return;
  readv(ends[0], &part, 1);
  if (d.discounts)
    sink(); // ungated: discount_codes
}

int main(void) { run(); }
