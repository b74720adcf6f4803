#include "lib.h"

void copy_label(char (&label)[16]);

void remember() {
  copy_label(lib::host_name);
  copy_label(lib::banner);
}

char banner_initial() { return lib::banner[0]; }
