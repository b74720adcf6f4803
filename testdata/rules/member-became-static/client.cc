#include "lib.h"

long sample(lib::Clock &clock) {
  long (lib::Clock::*read)() = &lib::Clock::ticks;
  long (lib::Clock::*correct)() = &lib::Clock::drift;
  long now = clock.ticks();
  return now + (clock.*read)() + (clock.*correct)();
}
