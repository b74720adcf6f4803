#pragma once

#include <chrono>
#include <string>

namespace Bosma {
using Clock = std::chrono::system_clock;

class Scheduler {
public:
  explicit Scheduler(unsigned int max_n_tasks = 4);
  template <typename _Callable, typename... _Args>
  void in(const std::chrono::nanoseconds time, _Callable &&f, _Args &&...args) {}
  template <typename _Callable, typename... _Args>
  void at(const std::string &time, _Callable &&f, _Args &&...args) {}
  template <typename _Callable, typename... _Args>
  void every(const std::chrono::nanoseconds time, _Callable &&f,
             _Args &&...args) {}
  template <typename _Callable, typename... _Args>
  void cron(const std::string &expression, _Callable &&f, _Args &&...args) {}
  template <typename _Callable, typename... _Args>
  void interval(const std::chrono::nanoseconds time, _Callable &&f,
                _Args &&...args) {}
};
} // namespace Bosma
