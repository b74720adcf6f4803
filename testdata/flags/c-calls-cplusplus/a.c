// C calls C++ that nobody asked about; C++ itself asks.
#include "../flags.h"

void apply_discount(void);

int main(void) {
  apply_discount();
  return 0;
}
