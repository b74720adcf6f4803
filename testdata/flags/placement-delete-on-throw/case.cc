// The memory is given back when the constructor throws.
#include "../flags.h"
#include <cstdlib>

struct Pool {};
struct Job {
  Job() { throw 1; }
};

static void release(void *memory) {
  sink(); // ungated: discount_codes
  std::free(memory);
}
void *operator new(std::size_t size, Pool &) { return std::malloc(size); }
void operator delete(void *memory, Pool &) { release(memory); }

int main() {
  if (flags.isEnabled("discount_codes"))
    release(nullptr);
  Pool pool;
  try {
    new (pool) Job;
  } catch (int) {
  }
}
