#include "lib.h"

void migrate(lib::Index *main, lib::Index *spare) {
  lib::rebuild(main);
  lib::rebuild(spare, false);
}
