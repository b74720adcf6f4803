#include "lib.h"

class NightlyQueue : public lib::JobQueue {
public:
  void trim() { compact(); }
};

void maintain(lib::JobQueue &queue) {
  queue.push(7);
  queue.compact();
}
