#pragma once

namespace cache {
struct Hash {
  int operator()(int key) const { return key; }
};
class Table {
public:
  Table();
  int first() const;

  Hash hash;
  int size;
};
class Set {
public:
  Set();
  [[no_unique_address]] Hash hash;
  int size;
};
} // namespace cache
