#include "lib.h"

int keep(const char *name, int id, float rate) {
  return wire::save(name) + wire::save(id) + wire::pack(rate) + wire::pack(id);
}
