#include "jobs.h"

namespace shop {
void retry();

class RetryJob : public jobs::Job {
public:
  void run() override { retry(); }  // root: background-job shop::RetryJob::run
  void stop() override { retry(); } // no root
};

class NightlyRetryJob : public RetryJob {
public:
  void run() override { RetryJob::run(); } // root: background-job shop::NightlyRetryJob::run
};

struct Step {
  virtual ~Step() = default;
  virtual void run() = 0;
};
struct Pack : Step {
  void run() override { retry(); } // no root
};
} // namespace shop
