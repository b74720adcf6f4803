#include "task.h"

int main() { // root: main main
  shop::Task task = shop::total();
  int sum = task.run();
  auto numbers = shop::count(2);
  while (numbers.next())
    sum += numbers.value();
  numbers.handle.destroy();
  return sum > 0 ? 0 : 1;
}
