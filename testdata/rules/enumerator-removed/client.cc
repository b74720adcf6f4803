#include "lib.h"

void decorate() {
  lib::paint(lib::Color::Red);
  lib::paint(lib::Color::Teal);
  lib::paint(lib::Color::Green);
}
