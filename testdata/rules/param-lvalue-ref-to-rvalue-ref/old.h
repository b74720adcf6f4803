#pragma once

namespace lib {
struct Message {
  int Id;
};
void post(Message &message);
void stamp(Message &message);
} // namespace lib
