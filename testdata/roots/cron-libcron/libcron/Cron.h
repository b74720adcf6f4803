#pragma once

#include <functional>
#include <map>
#include <string>
#include <tuple>

namespace libcron {
class TaskInformation;
class Task {
public:
  using TaskFunction = std::function<void(const TaskInformation &)>;
};
class LocalClock {};
class NullLock {};

template <typename ClockType = LocalClock, typename LockType = NullLock>
class Cron {
public:
  bool add_schedule(std::string name, const std::string &schedule,
                    Task::TaskFunction work);
  template <typename Schedules = std::map<std::string, std::string>>
  std::tuple<bool, std::string, std::string>
  add_schedule(const Schedules &name_schedule_map, Task::TaskFunction work) { return {}; }
  std::size_t tick();
};
} // namespace libcron
