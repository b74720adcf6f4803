#pragma once

namespace queue {
constexpr int cache_line() { return 128; }
constexpr int slots(int bytes) { return bytes / 32; }
constexpr int max_consumers() { return 2 + 2; }

template <class T> struct is_relocatable {
  static constexpr bool value = sizeof(T) <= 16;
};

class Ring {
public:
  bool push(int value);
  bool pop(int &value) noexcept;
  bool push_all(const int *values, int count);
  static constexpr bool is_lock_free = false;
};
} // namespace queue
