#include "pool.h"

static void posted() { shop::work(); }
static void neverPosted() { shop::neverWork(); }

int main() { // root: main main
  std::function<void()> unused = neverPosted;
  int sum = 0;
  {
    shop::Pool pool(2);
    pool.post(posted);
    pool.post([] {
      shop::work();
    });
    auto result = pool.submit([] {
      return shop::compute() + 1;
    });
    sum = result.get();
  }
  return sum == 2 && unused ? 0 : 1;
}
