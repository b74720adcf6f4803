#include "../../flags.h"

namespace web {
void work();
}

namespace {
struct Job {
  void go() {
    sink(); // gated: discount_codes
  }
};
} // namespace

void web::work() {
  if (flags.isEnabled("discount_codes"))
    Job().go();
}
