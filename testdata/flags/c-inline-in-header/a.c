// C: a static inline helper of a header.
#include "discounts.h"

int main(void) {
  apply_if_on(1);
  return 0;
}
