// A task that posts itself again: its only callers are itself and a gated one.
#include "../flags.h"

#include <deque>

static std::deque<void (*)()> tasks;
static int rounds = 0;

static void tick() {
  sink(); // ungated: discount_codes
  if (++rounds < 3)
    tasks.push_back(tick);
}

static void (*const first)() = tick;

static void run() {
  tasks.push_back(first);
  while (!tasks.empty()) {
    auto *task = tasks.front();
    tasks.pop_front();
    task();
  }
  if (flags.isEnabled("discount_codes"))
    tick();
}

int main() { run(); }
