#include "shop.h"

namespace shop {
int Cursor::operator*() const { return at; }
Cursor &Cursor::operator++() {
  ++at;
  return *this;
}
Cursor Cursor::operator++(int) { return {neverRun()}; }
bool Cursor::operator!=(const Cursor &other) const { return at != other.at; }
bool operator==(const Cursor &cursor, Sentinel) { return *cursor == 3; }
Cursor Basket::begin() const { return {0}; }
Cursor Basket::end() const { return {2}; }
Cursor Basket::neverBegin() const { return begin(); }
Basket::~Basket() {}
Basket basket() { return {}; }
Cursor begin(Shelf &) { return {0}; }
Cursor end(Shelf &) { return {2}; }
Cursor Counted::begin() const { return {0}; }
Sentinel Counted::end() const { return {}; }
Plain plain() { return {}; }
Guard::operator bool() const { return true; }
Guard::~Guard() {}
Guard guard() { return {}; }
int neverRun() { return step(); }
int step() { return 1; }
} // namespace shop
