#include "lib.h"

void handOver(lib::Account *account) {
  lib::clearOwner(account, 3);
  lib::setOwner(account, 1042);
}
