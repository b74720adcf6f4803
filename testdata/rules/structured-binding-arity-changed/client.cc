#include "lib.h"

int fill() {
  auto [slot, fresh] = cache::put("user", "ada");
  auto stored = cache::put("role", "admin");
  return fresh ? slot : stored.slot;
}
