// A struct of callbacks is given to the library by value.
#define _GNU_SOURCE
#include "../flags.h"
#include <stdio.h>

static ssize_t put(void *to, const char *text, size_t n) {
  sink(); // ungated: discount_codes
  return n;
}

int main(void) {
  if (flag_is_enabled("discount_codes"))
    put(0, 0, 0);
  cookie_io_functions_t io = {.write = put};
  FILE *file = fopencookie(0, "w", io);
  fputs("x", file);
  fclose(file);
}
