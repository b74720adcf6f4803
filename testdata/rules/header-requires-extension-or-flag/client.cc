#include "lib.h"

const char *host() { return ini::find("host"); }
