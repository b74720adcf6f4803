#include "lib.h"

constexpr int MaxSlots = lib::slotCount(4);
constexpr int MaxBytes = lib::pageSize();

int budget(int bits) {
  int slots = lib::slotCount(bits);
  return slots < MaxSlots ? slots : MaxBytes;
}
