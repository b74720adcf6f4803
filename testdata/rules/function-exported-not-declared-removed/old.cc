#include "lib.h"

namespace mail {
int send(int recipient, int priority) { return recipient + priority; }
int queued() { return 3; }
int flushNow() { return 1; }
namespace detail {
int swap() { return 2; }
} // namespace detail
} // namespace mail
