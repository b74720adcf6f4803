#include "lib.h"

namespace mail {
template class Last<int>;
int queued() { return 3; }
} // namespace mail
