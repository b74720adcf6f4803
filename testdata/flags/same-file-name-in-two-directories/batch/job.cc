#include "../../flags.h"

namespace batch {
void work();
}

namespace {
struct Job {
  void go() {
    sink(); // ungated: discount_codes
  }
};
} // namespace

void batch::work() { Job().go(); }
