#include "lib.h"

int load(const http::Options &base) {
  int first = http::get("/users", {.timeout = 5, .retries = 1});
  int second = http::get("/orders", {.timeout = base.timeout, .follow = false});
  return first + second;
}
