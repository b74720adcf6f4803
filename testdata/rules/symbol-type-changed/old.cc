#include "lib.h"

int mail_debug = 5;
int mail_queued(void) { return 3; }
