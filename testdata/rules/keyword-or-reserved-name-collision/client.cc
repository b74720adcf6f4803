#include "lib.h"

int make() {
  item shirt;
  return item_create(&shirt);
}
