#pragma once

#include <Poco/Runnable.h>

#include <functional>

namespace Poco {
class Thread {
public:
  typedef void (*Callable)(void *);
  Thread();
  void start(Runnable &target);
  void start(Callable target, void *pData = nullptr);
  template <class Functor> void startFunc(const Functor &fn) {}
};
} // namespace Poco
