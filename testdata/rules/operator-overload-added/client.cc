#include "lib.h"

void track(const void *pointer);

com::Device *open() {
  com::DevicePointer pointer;
  track(&pointer);
  return pointer.get();
}

int major(const com::Version &version) { return version.major(); }
