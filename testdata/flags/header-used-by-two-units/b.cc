#include "discounts.h"

void other() { apply(); }
