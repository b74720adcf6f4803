#include "lib.h"

void note(...);
void note(int number);

void start() {
  note(net::Mode::Safe);
  net::open(net::Mode::Fast, net::Family::V6);
}
