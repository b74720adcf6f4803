#pragma once

namespace lib {
class Buffer {
public:
  explicit Buffer(int size);
  Buffer(const Buffer &other);
  Buffer(Buffer &&other);
  ~Buffer();
  int size() const;
};
} // namespace lib
