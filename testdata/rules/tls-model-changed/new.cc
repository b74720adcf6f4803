#include "lib.h"

namespace mail {
static thread_local int sent;
int send(int recipient, int priority) {
  sent += priority;
  return recipient + sent;
}
int queued() { return 3; }
} // namespace mail
