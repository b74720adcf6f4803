#include "shapes.h"

using namespace shop;

namespace other {
struct Thing {};
int hook(const Thing &) { return used(1); }
struct NeverThing {};
int hook(const NeverThing &) { return neverUsed(1); }
} // namespace other

static int plus(int a, int b) { return used(a + b); }
template <class T> static int neverInstantiated(T t) {
  return neverUsed(t) + other::hook(other::NeverThing());
}

int main() { // root: main main
  Circle circle;
  Square square;
  Box<Circle> box{circle};
  Box<Square> special{square};
  Box<Circle *> pointer{&circle};
  int n = area(circle) + area(square) + box.open() + special.open() +
          pointer.open() + box.with(square) + Box<Circle>::count();
  n += Page().print();
  auto job = make<Job>(1, "name");
  auto second = std::make_unique<Job>(circle);
  auto third = std::make_shared<Job>(*job);
  std::vector<Job> jobs;
  jobs.emplace_back(2, "two");
  jobs.push_back(std::move(*second));
  n += sum(circle, square) + call(plus, 1, 2) + Shop<>().open();
  n += measure(circle) + measure(square) + pick(circle) + pick(square);
  n += weight(circle) + down<2>() + adl(other::Thing());
  n += call([&](auto x) { return area(x); }, circle);
  return n > 0 ? 0 : 1;
}
