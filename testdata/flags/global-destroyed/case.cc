// The destructor of a global runs after main.
#include "../flags.h"

struct Log {
  ~Log() {
    sink(); // ungated: discount_codes
  }
};

static Log everything;

int main() {
  if (flags.isEnabled("discount_codes"))
    Log();
}
