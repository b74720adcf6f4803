#include "lib.h"

long measure(const lib::Archive *archive) {
  int size = lib::sizeOf(archive);
  long wide = lib::sizeOf(archive);
  int entries = lib::entriesOf(archive);
  return size + wide + entries;
}
