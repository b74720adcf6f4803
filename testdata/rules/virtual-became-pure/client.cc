#include "lib.h"

struct UrgentTask : lib::Task {
  void run() override {}
  int priority() const override { return 9; }
};

struct IdleTask : lib::Task {
  void run() override {}
};

void schedule() {
  UrgentTask urgent;
  IdleTask idle;
}
