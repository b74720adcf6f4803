#include "../flags.h"

int discounts_on(void);

int discounts_on(void) { return flag_is_enabled("discount_codes") && !coin(); }
