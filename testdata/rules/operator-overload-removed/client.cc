#include "lib.h"

lib::Money charge(lib::Money due, lib::Money fee) {
  return due + fee;
}

lib::Money refund(lib::Money due, lib::Money fee) {
  return due - fee;
}
