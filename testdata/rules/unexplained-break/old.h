namespace lib {
template <int Size> struct Ring {
  int slots[Size];
};
struct Layout {
  static constexpr int depth() { return 4; }
};
} // namespace lib
