#include "../flags.h"
#include "require.h"

#include <stdexcept>

void require(const char *key) {
  if (!flags.isEnabled(key))
    throw std::runtime_error("off");
}
