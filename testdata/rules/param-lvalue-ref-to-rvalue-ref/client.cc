#include "lib.h"

void notify(int id) {
  lib::Message message{id};
  lib::stamp(message);
  lib::post(message);
}
