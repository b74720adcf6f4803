#include "lib.h"

void ref::track(Tracked *object) {}
void ref::note(Plain *object) {}
