#pragma once

namespace box {
template <typename T, unsigned long Size> class Ring {
public:
  void push(const T &item);
};
template <typename T, unsigned long Size> class Stack {
public:
  void push(const T &item);
};
} // namespace box
