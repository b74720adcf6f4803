#include "lib.h"

namespace mail {
void read(Message &message) {
  message.recipient = 4;
  message.size = 100;
}
} // namespace mail
