#include "lib.h"

struct Entry {
  char path[LIB_PATH_LIMIT];
  char name[LIB_NAME_LIMIT];
};

int open_entry(const Entry &entry) { return lib::open_file(entry.path); }
