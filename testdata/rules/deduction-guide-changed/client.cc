#include "lib.h"

void print(const char *chars);
void print(lib::Text text);

int number() {
  lib::Field field(42);
  return field.value;
}

const char *name() {
  lib::Field field("name");
  print(field.value);
  return field.value;
}
