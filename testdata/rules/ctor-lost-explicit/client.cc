#include "lib.h"

void pause() { units::wait(1.5); }

void pause_exactly() { units::wait(units::Seconds(1.5)); }
