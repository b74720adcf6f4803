#pragma once

#include <functional>
#include <vector>

class Pool {
public:
  void submit(std::function<void()> task);
  void runAll();

private:
  std::vector<std::function<void()>> tasks;
};
