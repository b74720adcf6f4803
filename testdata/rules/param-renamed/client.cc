#include "lib.h"

void startBackup(lib::Task *task) {
  lib::schedule(task, /*milliseconds=*/500);
  lib::extend(task, /*milliseconds=*/250);
}
