#include "lib.h"

io::Port *port(const char *name) {
  return static_cast<io::Port *>(io::find(name));
}

io::Disk *disk(const char *name) {
  return static_cast<io::Disk *>(io::find(name));
}
