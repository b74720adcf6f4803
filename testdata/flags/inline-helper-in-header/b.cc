#include "discounts.h"

void other();

void other() { applyIfOn(); }
