#include "state.h"

void load() { discountsOn = true; }
