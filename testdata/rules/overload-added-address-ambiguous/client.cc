#include "lib.h"

void schedule() {
  jobs::every(60, &jobs::vacuum);
  jobs::after(60, &jobs::vacuum);
  jobs::after(60, jobs::reindex);
  auto task = &jobs::vacuum;
  task(3);
  jobs::vacuum(1);
}
