#pragma once
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace shop {
using Task = std::function<int(int)>;

class Queue {
public:
  void push(Task task) { tasks.push_back(std::move(task)); }
  int drain();

private:
  std::vector<Task> tasks;
};

class Named {
public:
  void add(const std::string &name, Task task);
  int call(const std::string &name);

private:
  std::map<std::string, Task> table;
};

struct Button {
  std::function<void()> onClick;
  std::function<void()> onHover; // set, never called
  std::optional<std::function<int()>> onClose;
  int click();
};

void outer(const Task &task);
void inner(Task task);
int call(std::function<int()> f);
int neverCall(std::function<int(long)> f);
Task makeTask();
} // namespace shop
