// longjmp comes back behind setjmp.
#include "../flags.h"

#include <csetjmp>

static std::jmp_buf state;

static void run() {
  if (setjmp(state)) {
    sink(); // ungated: discount_codes
    return;
  }
  if (!flags.isEnabled("discount_codes"))
    std::longjmp(state, 1);
  std::longjmp(state, 2);
}

int main() { run(); }
