// A registry of factories; each object of a static registers one.
#include "../flags.h"

#include <map>
#include <memory>

struct Job {
  virtual ~Job() = default;
  virtual void work() = 0;
};

using Factory = std::unique_ptr<Job> (*)();

static std::map<std::string, Factory> &registry() {
  static std::map<std::string, Factory> all;
  return all;
}

struct Registered {
  Registered(const char *name, Factory factory) { registry()[name] = factory; }
};

struct RetryJob : Job {
  void work() override {
    sink(); // ungated: discount_codes
  }
};

static const Registered retry("retry", [] {
  return std::unique_ptr<Job>(new RetryJob);
});

static void run() {
  for (const auto &[name, factory] : registry())
    factory()->work();
  if (flags.isEnabled("discount_codes"))
    RetryJob().work();
}

int main() { run(); }
