#include "lib.h"

bool start() {
  http::Limits limits{8, 30};
  http::Range range{0, 99};
  return http::serve(limits, range);
}
