// Which of the two the linker takes is its own business.
#include "allowed.h"

bool other();

int main() {
  if (allowed() || other())
    sink(); // ungated: discount_codes
}
