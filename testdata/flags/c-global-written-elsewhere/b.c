#include "../flags.h"

extern int discounts_enabled;
void reload(void);

void reload(void) { discounts_enabled = 1; }
