#pragma once

namespace lib {
struct Margin {
  int Left, Right;
  void widen(int by);
};
struct Page;
Margin marginOf(Page *page);
Margin &gutterOf(Page *page);
} // namespace lib
