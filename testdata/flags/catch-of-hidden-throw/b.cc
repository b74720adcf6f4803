#include "../flags.h"

#include <stdexcept>

void load();

void load() {
  if (coin())
    throw std::runtime_error("no file");
}
