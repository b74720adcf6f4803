#include "lib.h"

void store(lib::Record &record, long id, double score) {
  lib::put(record, id);
  lib::put(record, score);
}
