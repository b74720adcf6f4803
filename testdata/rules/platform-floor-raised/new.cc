#include <cstring>

#include "lib.h"

namespace mail {
int send(int recipient, int priority) { return recipient + priority; }
int queued() { return 3; }
void copy(char *to, const char *from, unsigned long size) {
  std::memcpy(to, from, size);
}
} // namespace mail
