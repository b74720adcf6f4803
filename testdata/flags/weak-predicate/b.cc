#include "../flags.h"

bool discountsOn();

bool discountsOn() { return true; }
