#include "lib.h"

#include <cstring>

void ref::track(Tracked *object) {
  Tracked fresh;
  std::memcpy(object, &fresh, sizeof fresh);
}
void ref::note(Plain *object) {}
