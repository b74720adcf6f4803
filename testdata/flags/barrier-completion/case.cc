// What a barrier runs when all have come.
#include "../flags.h"
#include <barrier>

struct Done {
  void operator()() noexcept {
    sink(); // ungated: discount_codes
  }
};

int main() {
  if (flags.isEnabled("discount_codes"))
    Done{}();
  std::barrier<Done> barrier(1, Done{});
  barrier.arrive_and_wait();
}
