#include "lib.h"

void replace(lib::Node *node, lib::Payload *before, lib::Payload *after) {
  lib::detach(node, before);
  lib::attach(node, after);
}
