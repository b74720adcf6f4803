// The predicate is inline, in a header.
#include "discounts.h"

int main() { applyIfOn(); }
