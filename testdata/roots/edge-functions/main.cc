#include "queue.h"
#include <array>
#include <memory>

using namespace shop;

static int queued(int n) { return n; }
static int named(int n) { return n; }
static int clicked() { return 1; }
static int neverHovered() { return 1; }
static int closed() { return 1; }
static int twoLayers(int n) { return n; }
static int first() { return 1; }
static int second() { return 2; }
static int swapped() { return 3; }
static int neverLong(long n) { return static_cast<int>(n); }
static int inArray() { return 1; }
static int shared() { return 1; }
static int inPair() { return 1; }
static int capturing(const std::function<int()> &f) { return f(); }
static int deep() { return 1; }
static double neverDouble() { return 1; }

struct Functor {
  int operator()(int n) const { return n; }
};
struct Stateful {
  int operator()() { return ++count; }
  int neverPeek() const { return count; }
  int count = 0;
};

static int reassigned() {
  std::function<int()> f = first;
  int sum = f();
  f = second;
  sum += f();
  std::function<int()> g;
  g = std::move(f);
  sum += g();
  std::function<int()> h = swapped;
  h.swap(g);
  sum += g();
  f = nullptr;
  g = Stateful();
  return sum + g() + (f ? 1 : 0);
}

static int held() {
  std::array<std::function<int()>, 1> array = {inArray};
  auto pointer = std::make_shared<std::function<int()>>(shared);
  std::pair<int, std::function<int()>> pair(1, inPair);
  std::map<int, std::vector<std::function<int()>>> table;
  table[1].push_back([] {
    return deep();
  });
  int sum = 0;
  for (auto &[key, list] : table)
    for (auto &f : list)
      sum += f();
  return sum + array[0]() + (*pointer)() + pair.second();
}

static int wrapped(std::function<int()> inner) {
  std::function<int()> outer = [inner] {
    return inner() + 1;
  };
  return capturing(outer);
}

int main() { // root: main main
  Queue queue;
  queue.push(queued);
  queue.push(Functor());
  queue.push([](int n) {
    return n + 1;
  });
  Named table;
  table.add("named", &named);
  table.add("lambda", [](int n) {
    return n * 2;
  });
  Button button;
  button.onClick = clicked;
  button.onHover = neverHovered;
  button.onClose = closed;
  outer(twoLayers);
  std::function<int(long)> unused = neverLong;
  std::function<double()> typed = neverDouble;
  int sum = queue.drain() + table.call("named") + table.call("lambda") +
            button.click() + call(first) + call(nullptr) + reassigned() +
            held() + wrapped(second) + makeTask()(1);
  return sum > 0 && unused && typed ? 0 : 1;
}
