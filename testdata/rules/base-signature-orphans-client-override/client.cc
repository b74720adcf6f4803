#include "lib.h"

struct ProgressBar : lib::Observer {
  void on_start() override {}
  void on_progress(int bytes) override { total += bytes; }
  int total = 0;
};

struct ProgressLog : lib::Observer {
  void on_start() { lines = 0; }
  void on_progress(int bytes) { lines += bytes > 0; }
  int lines = 0;
};

void report(lib::Observer &observer) { observer.on_start(); }
