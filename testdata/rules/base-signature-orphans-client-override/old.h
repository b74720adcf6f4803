#pragma once

namespace lib {
class Observer {
public:
  virtual ~Observer();
  virtual void on_start();
  virtual void on_progress(int bytes);
};
} // namespace lib
