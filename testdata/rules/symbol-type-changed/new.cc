#include "lib.h"

int mail_debug(void) { return 5; }
int mail_queued(void) { return 3; }
