#include "lib.h"

const int app::default_limit = 10;
const int app::page = 64;
