#include "lib.h"

int append(const char *path) {
  return open_file(path, OPEN_WRITE | OPEN_APPEND) == OPEN_OK;
}
