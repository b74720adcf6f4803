#include "lib.h"

int options_apply(const struct options *options) {
  return options->depth + options->limit + options->threads;
}
