#include "lib.h"

template <> struct std::hash<ids::Uuid> {
  size_t operator()(const ids::Uuid &id) const { return id.low; }
};

template <> struct ids::Formatter<ids::Uuid> {
  static int width(const Uuid &) { return 32; }
};

template <> struct ids::Formatter<int> {
  static int width(int) { return 4; }
};

size_t slot(const ids::Uuid &id) { return std::hash<ids::Uuid>()(id) % 64; }
int column(const ids::Uuid &id) { return ids::Formatter<ids::Uuid>::width(id); }
