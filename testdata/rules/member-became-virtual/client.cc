#include "lib.h"

class Download : public job::Task {
public:
  void run() override;
  void cancel();
  void wait();
};

void stop(job::Task &task) { task.cancel(); }
