#pragma once

namespace jobs {
class Job {
public:
  virtual ~Job() = default;
  virtual void run() = 0;
  virtual void stop() {}
};
} // namespace jobs
