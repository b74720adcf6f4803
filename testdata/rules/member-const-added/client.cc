#include "lib.h"

long skip(index::Cursor &cursor, int count) {
  while (count-- > 0 && cursor.next())
    ;
  return cursor.position();
}

long (index::Cursor::*place)() = &index::Cursor::position;
