#include "../flags.h"

int allowed(void);

int allowed(void) { return 1; }
