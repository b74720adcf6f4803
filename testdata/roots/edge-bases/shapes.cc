#include "shapes.h"

namespace shop {
int drawn() { return 1; }
int neverDrawn() { return drawn(); }

Named::Named(int n) : n(n) {}
Named::~Named() { drawn(); }
int Left::name() { return drawn(); }
int Both::right() { return drawn(); }
int Both::left() { return Left::left(); }
int File::next() { return drawn(); }
int File::flush() { return Writer::flush() + drawn(); }
int DrawingMixin::draw() { return drawn(); }
int Parent::age() { return drawn(); }
int GrandChild::age() { return Child::age() + 1; }
int Hiding::age(int n) const { return neverDrawn() + n; }
} // namespace shop
