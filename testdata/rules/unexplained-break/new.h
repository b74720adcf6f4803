namespace lib {
template <int Size> struct Ring {
  int slots[Size];
};
struct Layout {
  static constexpr int depth() { return 8; }
};
} // namespace lib
