#pragma once

namespace job {
class Task {
public:
  virtual ~Task();
  virtual void run();
  void cancel();
  void wait();
};
} // namespace job
