#include "lib.h"

namespace mail {
int queued() { return 3; }
} // namespace mail
