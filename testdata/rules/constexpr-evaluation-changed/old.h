#pragma once

namespace queue {
constexpr int cache_line() { return 64; }
constexpr int slots(int bytes) { return bytes / 16; }
constexpr int max_consumers() { return 4; }

template <class T> struct is_relocatable {
  static constexpr bool value = sizeof(T) <= 8;
};

class Ring {
public:
  bool push(int value) noexcept;
  bool pop(int &value) noexcept;
  static constexpr bool is_lock_free = true;
};
} // namespace queue
