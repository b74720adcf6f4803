#pragma once

namespace mail {
struct Message {
  int recipient;
  int size;
};

void read(Message &message);
} // namespace mail
