#include "lib.h"

bool expired() {
  return lib::poll() == lib::Status::Timeout;
}

bool closed() {
  return lib::poll() == lib::Status::Closed;
}
