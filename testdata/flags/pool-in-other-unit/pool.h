#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

class Pool {
public:
  Pool();
  void submit(std::function<void()> task);
  void wait();

private:
  void loop();
  std::mutex guard;
  std::condition_variable changed;
  std::deque<std::function<void()>> tasks;
  bool done = false;
  std::thread worker;
};
