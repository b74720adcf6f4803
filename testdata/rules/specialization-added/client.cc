#include "lib.h"

int room() { return codec::Size<codec::Date>::bytes; }

int other() { return codec::Size<int>::bytes; }
