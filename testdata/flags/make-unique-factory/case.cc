// A factory of unique_ptr makes the class with the feature only when on.
#include "../flags.h"

#include <memory>

struct Job {
  virtual ~Job() = default;
  virtual void work() = 0;
};

struct NewJob : Job {
  void work() override {
    sink(); // gated: discount_codes
  }
};

struct OldJob : Job {
  void work() override { note("old"); }
};

static std::unique_ptr<Job> make() {
  if (flags.isEnabled("discount_codes"))
    return std::make_unique<NewJob>();
  return std::make_unique<OldJob>();
}

static void run() { make()->work(); }

int main() { run(); }
