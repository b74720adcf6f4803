#include "shop.h"

namespace shop {
struct NeverMade : NeverBase {
  NeverMade() : NeverBase(3) {}
};

static NeverMade *neverFilled = nullptr;

static void copies() {
  Order a;
  Order b = a;            // implicit, copies base and members
  Order c = std::move(b); // implicit
  a = c;                  // implicit assignment
  a = std::move(c);
  (void)a;
}

static Id made() { return Id(4); } // elided
static Id passed(Id id) { return id; }

static int lists() {
  Price one = "one";
  Price two{1, 2};
  Line line{two, Id(1), 3, 4};
  Line other{.price = "x", .id = Id(2), .given = 5};
  return one.cents + line.count + other.count;
}

static void arrays() {
  Id three[3];
  Id *more = new Id[2]{Id(1)};
  delete[] more;
  alignas(Base) char room[sizeof(Base)];
  new (room) Base(1, Id(2));
  (void)three;
}
} // namespace shop

int main() { // root: main main
  using namespace shop;
  copies();
  Special special;
  Inheriting inheriting(1, Id(2));
  Id id = made();
  id = passed(id);
  Lazy lazy;
  Empty empty;
  Box<Id> box(id);
  Box<Price> priced("p", 1);
  arrays();
  (void)neverFilled;
  int sum = cost("ten") + cost({1, 2, 3}, 4) + costAll(1);
  return sum + lists() + lazy.n + empty.id.n + special.n > 0 ? 0 : 1;
}
