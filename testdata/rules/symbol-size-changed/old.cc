#include "lib.h"

namespace mail {
const int priorities[] = {3, 1, 0};
int limit = 8;
} // namespace mail
