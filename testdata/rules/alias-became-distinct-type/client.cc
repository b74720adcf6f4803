#include "lib.h"

void place_order() {
  lib::OrderId order = lib::next_number();
}

void copy_order(const lib::OrderId &order) {
  lib::OrderId copy{order};
}

void count_items() {
  lib::ItemCount items = lib::next_number();
}
