#include "queue.h"

namespace shop {
int Queue::drain() {
  int sum = 0;
  for (Task &task : tasks)
    sum += task(1);
  return sum;
}
void Named::add(const std::string &name, Task task) {
  table.emplace(name, std::move(task));
}
int Named::call(const std::string &name) {
  auto found = table.find(name);
  return found == table.end() ? 0 : found->second(2);
}
int Button::click() {
  onClick();
  if (onClose)
    return (*onClose)();
  return 1;
}
void outer(const Task &task) { inner(task); }
void inner(Task task) {
  Task moved = std::move(task);
  moved(3);
}
int call(std::function<int()> f) { return f ? f() : 0; }
int neverCall(std::function<int(long)> f) { return f(1); }

static int made(int n) { return n; }
Task makeTask() { return made; }
} // namespace shop
