#include "lib.h"

void endOfDay(lib::Journal &journal, lib::Wheel &wheel) {
  journal.append("closed");
  journal.rotate();
  wheel.rotate();
}
