#pragma once

namespace Poco {
class Runnable {
public:
  Runnable();
  virtual ~Runnable();
  virtual void run() = 0;
};
} // namespace Poco
