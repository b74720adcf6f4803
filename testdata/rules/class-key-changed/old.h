#pragma once

namespace mail {
struct Message {
public:
  const char *subject() const;
};
struct Attachment {
  const char *name() const;
};
const Message *newest();
} // namespace mail
