#include "lib.h"

// What -std=gnu89 does without being asked.
#pragma clang diagnostic warning "-Wimplicit-function-declaration"

int start(int valve) {
  if (valve_open(valve))
    return valve_flush(valve);
  return 0;
}
