#pragma once

namespace Poco {
class Timer;
class AbstractTimerCallback {
public:
  virtual ~AbstractTimerCallback();
};
template <class C> class TimerCallback : public AbstractTimerCallback {
public:
  typedef void (C::*Callback)(Timer &);
  TimerCallback(C &object, Callback method);
};
class Timer {
public:
  explicit Timer(long startInterval = 0, long periodicInterval = 0);
  void start(const AbstractTimerCallback &method);
};
} // namespace Poco
