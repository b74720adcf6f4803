#include "lib.h"

const int app::default_port = 8080;
const int app::default_limit = 10;
