#include "lib.h"

bool enter(lib::Door *door) {
  if (lib::isOpen(door))
    return true;
  if (lib::unlock(door))
    return true;
  return false;
}
