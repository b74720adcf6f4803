// Two exported functions that call each other, and nobody else here does.
#include "../flags.h"

void ping(int left);
void pong(int left);

void ping(int left) {
  if (left > 0)
    pong(left - 1);
  sink(); // ungated: discount_codes (not run)
}

void pong(int left) {
  if (left > 0)
    ping(left - 1);
}

int main() { note("a program for its plug-ins"); }
