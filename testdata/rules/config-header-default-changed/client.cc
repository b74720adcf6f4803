#include "lib.h"

int load() {
  return store::open("a.db") + store::openLegacy("b.db");
}
