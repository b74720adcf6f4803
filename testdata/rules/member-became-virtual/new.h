#pragma once

namespace job {
class Task {
public:
  virtual ~Task();
  virtual void run();
  virtual void cancel();
  void wait();
};
} // namespace job
