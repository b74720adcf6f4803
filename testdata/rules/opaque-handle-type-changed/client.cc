#include "lib.h"

struct Scanner {
  void *handle = nullptr;
};

void open(Scanner &scanner) { scanner.handle = scan_open("flatbed"); }

int run(Scanner &scanner) {
  return scan_run(scanner.handle, nullptr, &scanner);
}
