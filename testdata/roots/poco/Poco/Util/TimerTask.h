#pragma once

#include <Poco/Runnable.h>

namespace Poco {
namespace Util {
class TimerTask : public Poco::Runnable {
public:
  TimerTask();
  ~TimerTask();
};
} // namespace Util
} // namespace Poco
