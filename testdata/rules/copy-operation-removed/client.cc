#include "lib.h"

int snapshot(lib::Buffer &live) {
  lib::Buffer saved(live);
  lib::Buffer moved(static_cast<lib::Buffer &&>(live));
  const lib::Buffer &view = moved;
  return saved.size() + view.size();
}
