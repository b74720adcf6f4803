#include "lib.h"

const char *subject() { return mail::newest()->subject(); }
