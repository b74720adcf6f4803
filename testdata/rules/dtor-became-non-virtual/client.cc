#include "lib.h"
#include <cstdio>

class Backup : public sched::Job {
public:
  int run() override { return 10; }
  int cost() override { return 20; }
};

int main() {
  static Backup backup;
  int cost = 0;
  cost = sched::total(&backup);
  std::printf("%d\n", cost);
}
