#pragma once

namespace lib {
class Buffer {
public:
  explicit Buffer(int size);
  Buffer(Buffer &&other);
  ~Buffer();
  int size() const;
};
} // namespace lib
