#include <tbb/tbb.h>

namespace shop {
void refresh();
int price(int item);
void discount(int item);
bool cheaper(int a, int b);

struct task_group {
  template <typename F> void run(F f) { f(); }
};

void start(int *items, task_group &own) {
  tbb::task_group group;
  group.run(refresh);                  // root: background-job shop::refresh
  group.run([&] { discount(*items); }); // root: background-job shop::discount
  tbb::task_arena arena;
  arena.enqueue(refresh); // root: background-job shop::refresh
  tbb::flow::graph graph;
  tbb::flow::function_node<int, int> node(graph, 1, price); // root: background-job shop::price

  tbb::parallel_for(0, 9, [=](int i) { discount(items[i]); }); // no root
  tbb::parallel_for_each(items, items + 9, discount);          // no root
  tbb::parallel_invoke(refresh, [] { refresh(); });            // no root
  tbb::parallel_sort(items, items + 9, cheaper);               // no root
  group.run_and_wait([] { refresh(); });                       // no root
  arena.execute([] { refresh(); });                            // no root
  own.run(refresh);                                            // no root
}
} // namespace shop
