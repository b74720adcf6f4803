#include "lib.h"
#include <cstdio>

class Backup : public sched::Job {
public:
  int cost() override { return 20; }
};

sched::Job *first(sched::Job *jobs) { return jobs; }

int main() {
  static Backup backup;
  std::puts(backup.cost() == 20 ? "ours" : "?");
  std::printf("%d\n", sched::total(first(&backup)));
}
