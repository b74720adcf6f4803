#include <cstring>

#include "lib.h"

namespace mail {
int send(int recipient, int priority) { return recipient + priority; }
int queued() { return 3; }
void copy(char *to, const char *from, unsigned long size) {
  __asm__(".symver memcpy, memcpy@GLIBC_2.2.5");
  std::memcpy(to, from, size);
}
} // namespace mail
