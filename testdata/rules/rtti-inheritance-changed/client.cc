#include "lib.h"
#include <cstdio>

int main() {
  try {
    return toml::parse("[");
  } catch (const std::runtime_error &error) {
    std::puts("a syntax error");
  } catch (...) {
    std::puts("something else");
  }
}
