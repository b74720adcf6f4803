#pragma once

#include <Poco/Runnable.h>

#include <string>

namespace Poco {
class Task : public Runnable {
public:
  Task(const std::string &name);
  virtual void runTask() = 0;

protected:
  void run();
  virtual ~Task();
};
} // namespace Poco
