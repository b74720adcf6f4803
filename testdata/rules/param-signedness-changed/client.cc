#include "lib.h"

void stepBack(lib::Cursor *cursor) {
  lib::advance(cursor, -1);
  lib::advance(cursor, 3);
  lib::scroll(cursor, -1);
}
