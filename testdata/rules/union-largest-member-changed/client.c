#include "lib.h"
#include <stdio.h>

struct entry {
  union value value;
  long count;
};

int main(void) {
  static struct entry entry;
  value_get("a", &entry.value);
  printf("%ld %ld\n", entry.value.number, entry.count);
  return 0;
}
